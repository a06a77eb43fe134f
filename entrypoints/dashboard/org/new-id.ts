/** A short id for something people will also see in files: `person-1f0c2a9b`. */
export const newId = (kind: string): string => `${kind}-${crypto.randomUUID().slice(0, 8)}`;
