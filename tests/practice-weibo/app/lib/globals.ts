import type { Variant } from '../../variant';

interface SiteConfig {
  readonly flags: { readonly input_limits?: number };
}

interface SiteWindow {
  readonly $CONFIG: SiteConfig;
  readonly $PRACTICE: Variant;
  readonly $VERSION: { readonly CLIENT: string; readonly SERVER: string };
  readonly wbBotDetector?: { complete(): Promise<unknown>; close(): void };
  __practiceWeibo?: Record<string, unknown>;
}

export const site = window as unknown as SiteWindow;
/** The readings of unsettled facts chosen for this run. */
export const facts: Variant = site.$PRACTICE;

const FALLBACK_LIMIT = 5000;

export function postLimit(): number {
  return site.$CONFIG.flags.input_limits ?? FALLBACK_LIMIT;
}
