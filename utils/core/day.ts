const SHANGHAI_OFFSET = 8 * 3_600_000;
export const DAY_MS = 86_400_000;

/** Calendar day in Asia/Shanghai (UTC+8, no summer time), `2026-11-24`, of an instant in epoch ms. */
export const dayOf = (at: number): string => new Date(at + SHANGHAI_OFFSET).toISOString().slice(0, 10);
