import type { Pass } from '@/utils/domain/publish/may-publish';
import { canonicalText } from '@/utils/domain/publish/same-text';

export interface GivenPass {
  readonly kind: Pass;
  readonly reason: string;
}

/**
 * Words people gave for one exact text under one account. A pass lasts until that text has been published, so that a
 * captcha's second request of the same content goes through without asking again.
 */
export interface Ledger {
  give(uid: string | undefined, text: string, pass: GivenPass): void;
  find(uid: string | undefined, text: string): GivenPass | undefined;
  spend(uid: string | undefined, text: string): void;
}

const MOST = 50;

export function createLedger(): Ledger {
  const passes = new Map<string, GivenPass>();
  const key = (uid: string | undefined, text: string): string => `${uid ?? ''}\n${canonicalText(text)}`;
  return {
    give(uid, text, pass) {
      passes.set(key(uid, text), pass);
      const oldest = passes.keys().next().value;
      if (passes.size > MOST && oldest !== undefined) passes.delete(oldest);
    },
    find: (uid, text) => passes.get(key(uid, text)),
    spend: (uid, text) => void passes.delete(key(uid, text)),
  };
}
