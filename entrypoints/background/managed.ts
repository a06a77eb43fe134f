import { browser } from 'wxt/browser';
import { canonicalJson } from '@/utils/core/canonical-json';
import { sha256Hex } from '@/utils/core/sha256';
import type { ManagedPolicy } from '@/utils/model/policy-document';
import { managedPolicy } from '@/utils/model/schema/policy';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { putPolicy, readPolicy } from '@/utils/store/repos/policy';

export interface Managed {
  readonly policy: ManagedPolicy;
  /** Field and message of the first thing that does not fit; safe defaults are in force then. */
  readonly error?: string;
}

/** When the organisation's policy cannot be read, nobody gets rights that it may have meant to take away. */
const SAFE: ManagedPolicy = {
  mayBreakGlass: false,
  mayIgnore: { occurrence: true, word: false, rule: false },
};

/** The organisation's policy as it is now. Browsers without one (or without the area) give an empty policy. */
export async function readManaged(): Promise<Managed> {
  const raw: unknown = await browser.storage.managed.get(null).catch(() => ({}));
  const parsed = managedPolicy.safeParse(raw ?? {});
  if (parsed.success) return { policy: parsed.data };
  const issue = parsed.error.issues[0];
  return { policy: SAFE, error: `${issue?.path.join('.') || 'policy'}: ${issue?.message ?? 'invalid'}` };
}

/** Notes a changed managed policy in the audit record and gives the policy snapshot a new revision. */
export async function noteManaged(): Promise<void> {
  const managed = await readManaged();
  const digest = await sha256Hex(canonicalJson(managed));
  const known =
    (await (await connection()).get('meta', 'managed')) ?? (await sha256Hex(canonicalJson({ policy: {} })));
  if (known === digest) return;
  await mutate(
    { stores: ['policies'], actor: 'managed', action: 'policy.managed', at: Date.now() },
    async (db) => {
      const document = await readPolicy(db);
      return {
        subject: 'policy',
        detail: { digest, keys: Object.keys(managed.policy), error: managed.error ?? null },
        value: null,
        async write(tx) {
          await putPolicy(tx, document);
          await tx.objectStore('meta').put(digest, 'managed');
        },
      };
    },
  );
}
