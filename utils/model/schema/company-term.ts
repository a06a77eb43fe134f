import { z } from 'zod';
import type { CompanyTerm } from '../company-term';
import { category, severity } from './base';

export const secretWord = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{8,128}$/),
  salt: z.string().min(1).max(64),
  length: z.int().min(1).max(100),
  check: z.int().min(0).max(255),
});

const word = z.string().min(1).max(100);

export const companyTerm = z
  .strictObject({
    id: z.string().min(1).max(200),
    text: z.string().max(100),
    secret: secretWord.optional(),
    category,
    severity,
    kind: z.enum(['deny', 'allow']).optional(),
    replacements: z.array(z.string().max(100)).max(20).optional(),
    embargoUntil: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
    note: z.string().max(500).optional(),
    allow: z.array(word).max(50).optional(),
    evade: z.literal(true).optional(),
  })
  .refine((row) => (row.secret === undefined) !== (row.text === ''), {
    error: 'either a word or a secret',
    path: ['text'],
  }) satisfies z.ZodType<CompanyTerm>;
