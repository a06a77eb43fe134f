import { reviewContext } from '@/components/review/useLint';
import { sha256Hex } from '@/utils/core/sha256';
import type { EvidenceParts } from '@/utils/domain/audit/evidence-file';
import { placeEntries, withoutPrivate } from '@/utils/domain/audit/make-evidence';
import type { Draft } from '@/utils/model/draft';
import type { GovernedAccount } from '@/utils/model/policy';
import { call } from '@/utils/rpc/client';
import { contentOf, readDraft, readDraftEvents } from '@/utils/store/repos/drafts';
import { readPosts } from '@/utils/store/repos/posts';
import { reader } from '../../data';
import { lintClient } from '../../lint';

type Db = Awaited<ReturnType<typeof reader>>;

async function previewsOf(db: Db, draft: Draft): Promise<Record<string, string>> {
  const digests = new Set(draft.versions.flatMap((v) => v.content.media.flatMap((m) => m.digest ?? [])));
  const rows = await Promise.all([...digests].map((digest) => db.get('previews', digest)));
  return Object.fromEntries(rows.flatMap((row) => (row ? [[row.digest, row.preview]] : [])));
}

async function findingsOf(
  draft: Draft,
  account: GovernedAccount | undefined,
): Promise<EvidenceParts['findings']> {
  const content = contentOf(draft);
  const now = Date.now();
  if (!content || content.text === '') return { checkedAt: now, list: [] };
  const { result } = await lintClient().lint(content.text, reviewContext(content, account, now));
  return { checkedAt: now, list: result.findings };
}

/** What is kept of a draft, private remarks included. Throws when the draft is gone or cannot be read. */
export async function collectEvidence(draftId: string): Promise<EvidenceParts> {
  const db = await reader();
  const draft = await readDraft(db, draftId);
  if (!draft) throw new Error(draftId);
  const { workspace, me } = await call('workspace.read');
  const { accounts } = await call('policy.snapshot');
  const uid = contentOf(draft)?.accountUid ?? '';
  const known = accounts.find((one) => one.uid === uid);
  const account = { uid, name: known?.name ?? uid, kind: known?.kind ?? '' };
  const events = await readDraftEvents(db, draftId);
  const people = Object.fromEntries(workspace.people.map(({ id, name }) => [id, name]));
  return {
    about: {
      draftId,
      madeAt: Date.now(),
      madeBy: people[me ?? ''] ?? '',
      workspace: workspace.name,
    },
    account,
    people,
    draft,
    events: events.map(({ seq, event }) => ({ seq, event })),
    previews: await previewsOf(db, draft),
    findings: await findingsOf(draft, known),
    posts: (await readPosts(db, uid)).filter((post) => post.draftId === draftId),
    audit: placeEntries(await db.getAll('audit'), draftId),
    screenshot: null,
  };
}

/** The same without private remarks; their hashes stay. */
export async function leavePrivateOut(parts: EvidenceParts): Promise<EvidenceParts> {
  const events = parts.events.flatMap((one) => ('event' in one ? [one] : []));
  return { ...parts, ...(await withoutPrivate(parts.draft, events, sha256Hex)) };
}
