import { reviewContext } from '@/components/review/useLint';
import { toBase64 } from '@/utils/core/base64';
import { sha256Hex } from '@/utils/core/sha256';
import type { EvidenceParts, EvidenceShot } from '@/utils/domain/audit/evidence-file';
import { placeEntries, withoutPrivate } from '@/utils/domain/audit/make-evidence';
import type { PublishedPost } from '@/utils/model/approval-view';
import type { Draft, DraftContent } from '@/utils/model/draft';
import type { GuardRecord } from '@/utils/model/guard-report';
import type { GovernedAccount } from '@/utils/model/policy';
import { call } from '@/utils/rpc/client';
import { contentOf, readDraft, readDraftEvents } from '@/utils/store/repos/drafts';
import { readPosts } from '@/utils/store/repos/posts';
import { readRecords } from '@/utils/store/repos/records';
import { reader } from '../../data';
import { lintClient } from '../../lint';

type Db = Awaited<ReturnType<typeof reader>>;

async function previewsOf(db: Db, draft: Draft): Promise<Record<string, string>> {
  const digests = new Set(draft.versions.flatMap((v) => v.content.media.flatMap((m) => m.digest ?? [])));
  const rows = await Promise.all([...digests].map((digest) => db.get('previews', digest)));
  return Object.fromEntries(rows.flatMap((row) => (row ? [[row.digest, row.preview]] : [])));
}

/** The words of a post nobody drafted, as content the rules can look at. */
const postContent = ([post]: readonly PublishedPost[]): DraftContent | undefined =>
  post?.text === undefined
    ? undefined
    : {
        accountUid: post.uid,
        kind: 'post',
        text: post.text,
        media: [],
        visibility: post.visibility ?? 0,
      };

async function findingsOf(
  content: DraftContent | undefined,
  account: GovernedAccount | undefined,
): Promise<EvidenceParts['findings']> {
  const now = Date.now();
  if (!content || content.text === '') return { checkedAt: now, list: [] };
  const { result } = await lintClient().lint(content.text, reviewContext(content, account, now));
  return { checkedAt: now, list: result.findings };
}

/** What an evidence file is about: a draft with its posts, or a post that nobody drafted. */
export type EvidenceSubject = { readonly draftId: string } | { readonly mid: string };

async function shotsOf(db: Db, posts: readonly PublishedPost[]): Promise<readonly EvidenceShot[]> {
  const shots = posts.flatMap((post) => post.shots?.map((shot) => ({ ...shot, mid: post.mid })) ?? []);
  return Promise.all(
    shots.map(async (shot) => {
      const row = await db.get('media', shot.digest);
      return row ? { ...shot, base64: toBase64(new Uint8Array(row.bytes)) } : shot;
    }),
  );
}

/** Reports of the guard about these posts, by Weibo's number or by the words that were sent. */
async function guardOf(db: Db, posts: readonly PublishedPost[]): Promise<readonly GuardRecord[]> {
  const mids = posts.map(({ mid }) => mid);
  const digests = await Promise.all(posts.flatMap(({ sent }) => (sent ? [sha256Hex(sent.text)] : [])));
  return (await readRecords(db, 0)).filter(
    ({ uid, postId, textDigest }) =>
      posts.some((post) => post.uid === uid) &&
      (postId === undefined ? digests.includes(textDigest) : mids.includes(postId)),
  );
}

/** The draft and the posts of a subject. Throws when it is gone or cannot be read. */
async function readSubject(db: Db, subject: EvidenceSubject) {
  if ('mid' in subject) {
    const post = await db.get('posts', subject.mid);
    if (!post) throw new Error(subject.mid);
    return { draft: null, uid: post.uid, posts: [post] };
  }
  const draft = await readDraft(db, subject.draftId);
  if (!draft) throw new Error(subject.draftId);
  const uid = contentOf(draft)?.accountUid ?? '';
  const own = [draft.id, draft.recheck?.originalId];
  const posts = (await readPosts(db, uid)).filter(
    (post) => own.includes(post.draftId ?? '') || post.recheck === draft.id,
  );
  return { draft, uid, posts };
}

/** What is kept of a draft or a post, private remarks included. Throws when it is gone or cannot be read. */
export async function collectEvidence(subject: EvidenceSubject): Promise<EvidenceParts> {
  const db = await reader();
  const { draft, uid, posts } = await readSubject(db, subject);
  const { workspace, me } = await call('workspace.read');
  const { accounts } = await call('policy.snapshot');
  const known = accounts.find((one) => one.uid === uid);
  const account = { uid, name: known?.name ?? uid, kind: known?.kind ?? '' };
  const events = draft ? await readDraftEvents(db, draft.id) : [];
  const people = Object.fromEntries(workspace.people.map(({ id, name }) => [id, name]));
  return {
    about: {
      draftId: draft?.id,
      madeAt: Date.now(),
      madeBy: people[me ?? ''] ?? '',
      workspace: workspace.name,
    },
    account,
    people,
    draft,
    events: events.map(({ seq, event }) => ({ seq, event })),
    previews: draft ? await previewsOf(db, draft) : {},
    findings: await findingsOf(draft ? contentOf(draft) : postContent(posts), known),
    posts,
    audit: placeEntries(
      await db.getAll('audit'),
      draft?.id,
      posts.map(({ mid }) => mid),
    ),
    guard: await guardOf(db, posts),
    shots: await shotsOf(db, posts),
    screenshot: null,
  };
}

/** The same without private remarks; their hashes stay. */
export async function leavePrivateOut(parts: EvidenceParts): Promise<EvidenceParts> {
  const events = parts.events.flatMap((one) => ('event' in one ? [one] : []));
  if (!parts.draft) return parts;
  return { ...parts, ...(await withoutPrivate(parts.draft, events, sha256Hex)) };
}
