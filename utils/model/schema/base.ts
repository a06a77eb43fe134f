import { z } from 'zod';
import { CATEGORIES } from '../category';
import { SEVERITIES } from '../finding';
import { MODES } from '../policy';
import { SURFACES } from '../surface';
import { REASONS, VERDICTS } from '../verdict';

export const category = z.enum(CATEGORIES);
export const severity = z.enum(SEVERITIES);
export const mode = z.enum(MODES);
export const surface = z.enum(SURFACES);
export const guardSurface = z.enum([...SURFACES, 'fast-repost', 'request']);
export const verdict = z.enum(VERDICTS);
export const reason = z.enum(REASONS);

/** Weibo uid: digits as text (JSON numbers would lose the last ones). */
export const uid = z.string().regex(/^\d{1,20}$/);
export const ruleId = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/i);
/** Made by the caller, so that a repeat of the same command is harmless. */
export const commandId = z.string().regex(/^[\w-]{8,64}$/);
export const epochMs = z.int().min(0).max(8_640_000_000_000);
export const hex256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A sentence a person typed. */
export const sentence = z.string().trim().min(1).max(500);
