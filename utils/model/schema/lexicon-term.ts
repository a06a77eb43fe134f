import { z } from 'zod';
import type { LexiconTerm } from '../lexicon-term';
import { category, epochMs, severity } from './base';

export const secretWord = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{8,128}$/),
  salt: z.string().min(1).max(64),
  length: z.int().min(1).max(100),
});

export const lexiconTerm = z
  .strictObject({
    id: z.string().min(1).max(200),
    term: z.string().max(100),
    secret: secretWord.optional(),
    category,
    severity,
    replacement: z.string().max(100).optional(),
    embargoUntil: epochMs.optional(),
    note: z.string().max(500).optional(),
    allow: z.array(z.string().min(1).max(100)).max(50).optional(),
  })
  .refine((row) => (row.secret === undefined) !== (row.term === ''), {
    error: 'either a word or a secret',
    path: ['term'],
  }) satisfies z.ZodType<LexiconTerm>;
