import type { Draft, DraftContent, DraftMeta } from '@/utils/model/draft';
import type { Severity } from '@/utils/model/finding';
import { toBase64 } from '@/utils/page/picture-file';
import type { Params } from '@/utils/rpc/contract';
import type { DraftAnswer } from '@/utils/rpc/contract-approval';
import type { SubmitForm, Trouble } from './approval-state';

/** Drafts and their pictures, kept by the worker. */
export interface DraftDesk {
  write(draft: Params<'drafts.write'>): Promise<DraftAnswer>;
  putMedia(media: Params<'media.put'>): Promise<unknown>;
  getMedia(digest: string): Promise<{ readonly type: string; readonly base64: string } | undefined>;
}

export interface Submission {
  readonly draftId: string;
  /** Carried out again as it is after a lost worker: every command keeps its id. */
  run(): Promise<Trouble | undefined>;
}

export interface SubmissionParts {
  readonly drafts: Pick<DraftDesk, 'write' | 'putMedia'>;
  readonly newId: () => string;
  readonly content: DraftContent;
  readonly meta: DraftMeta;
  /** The draft that goes on; undefined = a new one. */
  readonly draft: Draft | undefined;
  readonly file: (digest: string) => File | undefined;
  /** What follows the saved content. */
  readonly next: 'submit' | { readonly breakGlass: string; readonly seen: string };
}

const MOST_TITLE = 60;

/** What routing may look at, from the form and the check; a draft keeps what the form does not ask for. */
export function metaOf(
  form: SubmitForm,
  text: string,
  gravest: Severity | undefined,
  before: DraftMeta | undefined,
  sources: Readonly<Record<string, string>> = {},
): DraftMeta {
  // a source is given for what a rule asks, wherever the rule found it
  const given = Object.entries(sources).map(([rule, source]) => ({
    rule,
    quote: '',
    source: source.slice(0, 500),
  }));
  const first = text.trim().split('\n')[0] ?? '';
  return {
    ...before,
    title: (form.title.trim() || [...first].slice(0, TITLE_FROM_TEXT).join('')).slice(0, MOST_TITLE),
    tags: [...new Set(form.tags.map((tag) => tag.trim()).filter(Boolean))].slice(0, 20),
    amount: form.amount,
    intendedAt: form.intendedAt,
    note: form.note.trim() || undefined,
    gravest,
    ...(given.length > 0 && { evidence: given }),
  };
}
const TITLE_FROM_TEXT = 20;

const isOver = (draft: Draft): boolean =>
  ['published', 'reconciled', 'deviates', 'archived'].includes(draft.phase);

/** Saves pictures and content, then submits; resolves with what the worker refused, rejects when it is not there. */
export function makeSubmission({
  drafts,
  newId,
  content,
  meta,
  draft,
  file,
  next,
}: SubmissionParts): Submission {
  const old = draft && !isOver(draft) ? draft : undefined;
  const draftId = old?.id ?? newId();
  const [saveId, nextId] = [newId(), newId()];
  const kept = new Set<string>();

  const keepMedia = async (): Promise<void> => {
    for (const { digest, type } of content.media) {
      const bytes = digest === undefined || kept.has(digest) ? undefined : file(digest);
      if (digest === undefined || !bytes) continue;
      await drafts.putMedia({ digest, type, base64: await toBase64(bytes) });
      kept.add(digest);
    }
  };
  return {
    draftId,
    async run() {
      if (content.media.some(({ digest }) => digest === undefined)) return 'media-unseen';
      await keepMedia();
      const saved = await drafts.write({
        draftId,
        command: old
          ? { commandId: saveId, type: 'edit', content, meta }
          : { commandId: saveId, type: 'create', draftId, content, meta },
      });
      if (!saved.ok && saved.refusal !== 'nothing-changed') return saved.refusal;
      const done = await drafts.write({
        draftId,
        command:
          next === 'submit'
            ? { commandId: nextId, type: 'submit' }
            : { commandId: nextId, type: 'break-glass', reason: next.breakGlass, seen: next.seen },
      });
      return done.ok ? undefined : done.refusal;
    },
  };
}
