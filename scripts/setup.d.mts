export declare function installPackages(): void;
export declare function findChromium(): string | undefined;
export declare function findFirefox(): string | undefined;
export declare function ensureChromium(): string;
export declare function ensureFirefox(): string | undefined;
