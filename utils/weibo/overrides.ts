import * as z from 'zod/mini';
import { isSelector } from './css-syntax';
import { SELECTOR_NAMES, type SelectorName } from './selectors';

/** A hotfix for selectors as data: strings only, never code. */
export interface SelectorOverrides {
  readonly id: string;
  readonly version: number;
  readonly date: string;
  readonly note: string;
  readonly selectors: Readonly<Partial<Record<SelectorName, readonly string[]>>>;
}

export type OverridesResult =
  | { readonly ok: true; readonly value: SelectorOverrides }
  /** `field` is a dotted path, e.g. `selectors.sendButton.0`. */
  | { readonly ok: false; readonly errors: readonly { readonly field: string; readonly message: string }[] };

const MOST_ALTERNATIVES = 6;

const css = z.string().check(
  z.minLength(1, '选择器不能为空'),
  z.maxLength(300, '选择器最长 300 个字符'),
  z.refine((text) => isSelector(text), '不是有效的 CSS 选择器'),
);
const schema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,63}$/, 'id 只能用小写字母、数字、点和连字符')),
  version: z.int().check(z.positive('版本号从 1 起')),
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, '日期写作 2026-11-24')),
  note: z.string().check(z.maxLength(500)),
  selectors: z.record(
    z
      .string()
      .check(
        z.refine((name) => (SELECTOR_NAMES as readonly string[]).includes(name), '没有这个名字的选择器'),
      ),
    z.array(css).check(z.minLength(1, '至少一个选择器'), z.maxLength(MOST_ALTERNATIVES, '最多六个选择器')),
  ),
});

/** Checks override data from a file or a policy; every error names its field. */
export function parseOverrides(data: unknown): OverridesResult {
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, value: result.data as SelectorOverrides };
  return {
    ok: false,
    errors: result.error.issues.map((issue) => ({
      field: issue.path.map(String).join('.') || '(整体)',
      message: issue.message,
    })),
  };
}
