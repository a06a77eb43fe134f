import { digestBytes } from './digest-bytes';

/** Hex SHA-256 of a text as UTF-8. Never await it inside an IndexedDB transaction. */
export const sha256Hex = (text: string): Promise<string> => digestBytes(new TextEncoder().encode(text));
