import { policyFor } from '@/utils/domain/publish/account-policy';
import { saidBy } from '@/utils/domain/publish/draft-of-content';
import type { Circumstance } from '@/utils/domain/publish/may-publish';
import type { Draft, DraftContent } from '@/utils/model/draft';
import type { Severity } from '@/utils/model/finding';
import { USUAL_TIMERS } from '@/utils/model/timers';
import { CallError } from '@/utils/rpc/call-error';
import type { ComposerView } from '@/utils/weibo/composer';
import { toMinute } from '@/utils/weibo/sent-content';
import type { ApprovalDesk, Judgement } from './approval-desk';
import type { BoxApprovals } from './approval-port';
import type { DraftJob, Leftover, SubmitForm } from './approval-state';
import { viewApproval } from './approval-view';
import { contentOfBox, latestContent } from './box-content';
import { fillBox } from './fill-box';
import type { MediaShelf } from './media-shelf';
import { createOutbox } from './outbox';
import type { GuardServices } from './services';
import { type DraftDesk, makeSubmission, metaOf, type Submission } from './submission';
import { rulingWithoutPart } from './without-approval';

export interface BoxApprovalDeps {
  readonly view: ComposerView;
  readonly services: GuardServices;
  readonly drafts: DraftDesk;
  readonly newId: () => string;
  readonly desk: ApprovalDesk;
  readonly shelf: MediaShelf;
  readonly now: () => number;
  readonly refresh: () => void;
  /** Sources the person gave in this box, by rule; they travel with the draft. */
  readonly sources: () => Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

const GRAVE: readonly Severity[] = ['block', 'evidence', 'warn', 'info'];
/** The same content with no draft to its name. */
const unapproved = (judged: Judgement): Judgement => ({
  ...judged,
  draft: undefined,
  owner: undefined,
  ...(judged.state !== 'frozen' && {
    standing: { kind: 'none' },
    state: judged.isNeeded ? 'none' : 'not-needed',
  }),
});

export function createBoxApprovals(deps: BoxApprovalDeps): BoxApprovals {
  const { view, services, desk, shelf, now, refresh } = deps;
  let bound: string | undefined;
  /** Not this draft, whatever the text: the person said so. */
  let refused: string | undefined;
  /** The box had something in it since it was bound. */
  let isUsed = false;
  let held: DraftContent | undefined;
  let job: DraftJob | undefined;
  let left: readonly Leftover[] = [];
  let last: { readonly content: DraftContent; readonly judged: Judgement } | undefined;
  // a worker that is not there gets the same submission again; one that answers has answered
  const outbox = createOutbox<() => Promise<void>>({
    send: (work) => work(),
    isFinal: (error) => !(error instanceof CallError) || error.code !== 'failed',
    signal: services.signal,
  });

  const account = () => policyFor(services.policy.get(), services.who().uid);
  const setJob = (next: DraftJob | undefined): void => {
    job = next;
    refresh();
  };
  const unbind = (): void => {
    bound = undefined;
    left = [];
    held = undefined;
  };
  const readContent = (text: string, uid: string): DraftContent => {
    const media = shelf.ofBox(view);
    const plain = contentOfBox(view, text, uid, media, services.page);
    const drafts = desk.drafts().filter(({ id }) => id !== refused);
    const guess = drafts.find(({ id }) => id === bound) ?? desk.judge(plain, bound, false).draft;
    const assumed = guess && (saidBy(guess) ?? latestContent(guess));
    return assumed ? contentOfBox(view, text, uid, media, services.page, assumed) : plain;
  };
  const draft = (): Draft | undefined => last?.judged.draft;

  const send = (
    next: 'submit' | { readonly breakGlass: string },
    form: SubmitForm,
    gravest?: Severity,
  ): void => {
    if (!last || job?.kind === 'sending' || job?.kind === 'waiting') return;
    const timed = form.intendedAt === undefined ? undefined : toMinute(form.intendedAt);
    const base = held ?? last.content;
    const isHeld = held !== undefined;
    const old = draft();
    const prepare = async (): Promise<Submission | undefined> => {
      await shelf.settled();
      const media = isHeld ? base.media : shelf.ofBox(view);
      const content: DraftContent = {
        ...base,
        media: media.map((one) => shelf.byDigest(one.digest) ?? one),
        ...(base.kind === 'schedule' && timed !== undefined && { scheduleAt: timed }),
      };
      const { print } = desk.judge(content, bound, false);
      if (print === undefined) return undefined;
      return makeSubmission({
        drafts: deps.drafts,
        newId: deps.newId,
        content,
        draft: old,
        meta: metaOf(form, content.text, gravest, old?.meta, deps.sources()),
        file: shelf.file,
        next: next === 'submit' ? next : { ...next, seen: print },
      });
    };
    let submission: Submission | undefined;
    setJob({ kind: 'sending' });
    outbox.push(async () => {
      try {
        submission ??= await prepare();
        if (!submission) return setJob({ kind: 'refused', why: 'media-unseen' });
        const why = await submission.run();
        bound = submission.draftId;
        isUsed = true;
        held = undefined;
        await services.approval.refresh();
        setJob(why && { kind: 'refused', why });
      } catch (error) {
        const code = error instanceof CallError ? error.code : undefined;
        const why = code === 'full' ? 'no-room' : 'not-taken';
        setJob(code === 'failed' ? { kind: 'waiting' } : { kind: 'refused', why });
        throw error;
      }
    });
  };
  const fill = async (one: Draft | undefined): Promise<void> => {
    const content = one && (saidBy(one) ?? latestContent(one));
    if (!one || !content || job?.kind === 'filling' || job?.kind === 'sending') return;
    setJob({ kind: 'filling' });
    const result = await fillBox({ view, shelf, drafts: deps.drafts }, content).catch(() => undefined);
    if (result?.ok) {
      bound = one.id;
      refused = undefined;
      held = undefined;
      isUsed = view.text() !== '';
      ({ left } = result);
      return setJob(undefined);
    }
    setJob({ kind: 'refused', why: result?.why ?? 'pictures-missing' });
  };

  return {
    boundId: () => bound,
    read(text) {
      const policy = account();
      const { account: governed } = policy;
      shelf.look();
      const snapshot = desk.snapshot(governed);
      if (!governed || !snapshot) return rulingWithoutPart(services, policy);
      const read = readContent(text, governed.uid);
      const isEmpty = text.trim() === '' && read.media.length === 0;
      if (isEmpty && isUsed) {
        unbind();
        refused = undefined;
      }
      isUsed = !isEmpty;
      if (held && (held.text.trim() !== text.trim() || isEmpty)) held = undefined;
      const content = held ?? read;
      let judged = desk.judge(content, bound, false);
      if (refused !== undefined && (judged.draft?.id === refused || judged.owner?.draft.id === refused))
        judged = unapproved(judged);
      last = { content, judged };
      const personal = isEmpty ? undefined : desk.personal(text, governed, judged);
      const circumstances: Circumstance[] = [];
      if (judged.owner && !isEmpty) circumstances.push('wrong-account');
      if (personal) circumstances.push('personal-words');
      const canBeEmpty = content.kind === 'repost';
      const isIdle = isEmpty && !canBeEmpty && judged.state !== 'frozen';
      const shown = viewApproval({
        snapshot,
        account: governed,
        accounts: services.policy.get()?.accounts ?? [],
        drafts: desk.drafts(),
        judged,
        content,
        personal,
        coolDown: services.policy.get()?.timers?.coolDownSeconds ?? USUAL_TIMERS.coolDownSeconds,
        job,
        left,
        now: now(),
      });
      return { state: isIdle ? 'not-needed' : judged.state, circumstances, doubts: [], shown };
    },
    pressed() {
      held = undefined;
      if (job?.kind === 'refused') job = undefined;
    },
    stopped: (content) => {
      held = content;
    },
    published() {
      unbind();
      refused = undefined;
      job = undefined;
      isUsed = false;
      shelf.forget(view);
    },
    submit: (form, findings) =>
      send(
        'submit',
        form,
        GRAVE.find((severity) => findings.some((one) => one.severity === severity)),
      ),
    fill: (id) => fill(desk.drafts().find((one) => one.id === id)),
    restore: () => fill(draft()),
    detach() {
      refused = last?.judged.owner?.draft.id ?? bound;
      unbind();
      refresh();
    },
    release: (reason) => send({ breakGlass: reason }, { title: '', note: reason, tags: [] }),
    answerFor(text) {
      desk.answerFor(services.who().uid, text);
      refresh();
    },
  };
}
