import type { z } from 'zod';

/** Rows that fit their schema. The others are skipped here and put aside by the integrity job. */
export const keepValid = <T>(schema: z.ZodType<T>, rows: readonly unknown[]): readonly T[] =>
  rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
