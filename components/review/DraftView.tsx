import { useMemo, useRef, useState } from 'react';
import { t } from '@/components/ui/message';
import type { Draft, VerdictKind } from '@/utils/model/draft';
import type { Span } from '@/utils/model/span';
import { Comments } from './Comments';
import { checksOf, NO_TICKS, type Ticks } from './checks';
import { useDeskFacts } from './desk-context';
import { Evidence } from './Evidence';
import { Facts } from './Facts';
import { Findings } from './Findings';
import { approveText, Foot } from './Foot';
import { History } from './History';
import { NoteForm } from './NoteForm';
import { PostCard, type PostView } from './PostCard';
import { PostHead } from './PostHead';
import { placesIn, postPieces } from './post-pieces';
import { RecheckFacts } from './RecheckFacts';
import { StageNotice, stageText } from './StageNotice';
import { selectedSpan } from './selected-span';
import { OPEN_WINDOW, readWindow } from './time-window';
import { useReview } from './useReview';
import { useReviewKeys } from './useReviewKeys';
import { useSender, type VerdictEvents } from './useVerdict';
import { Vouches } from './Vouches';
import { WindowFields } from './WindowFields';

export interface DraftViewProps extends VerdictEvents {
  readonly draft: Draft;
  /** Ticks by fingerprint, kept while one looks at other drafts. */
  readonly book: Readonly<Record<string, Ticks>>;
  readonly onTicks: (fingerprint: string, ticks: Ticks) => void;
  readonly say: (text: string) => void;
  readonly onHelp: () => void;
  readonly areKeysOn: boolean;
}

type Form = { readonly kind: 'changes' | 'reject' } | { readonly kind: 'comment'; readonly anchor?: Span };

/** A span of words that has the focus in the list of facts. */
function focusedSpan(): Span | undefined {
  const [start, end] =
    (document.activeElement as HTMLElement | null)?.dataset.span?.split('-').map(Number) ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** One draft under review. The version first seen stays before the eyes until its reader asks for the new one. */
export function DraftView(props: DraftViewProps) {
  const { draft, book, say } = props;
  const desk = useDeskFacts();
  const last = draft.versions[draft.versions.length - 1] as Draft['versions'][number];
  const [held, setHeld] = useState(last.n);
  const version = draft.versions.find((one) => one.n === held) ?? last;
  const ticks = book[version.fingerprint] ?? NO_TICKS;
  const review = useReview(draft, version, ticks);
  const [view, setView] = useState<PostView>('diff');
  const [at, setAt] = useState<number>();
  const [form, setForm] = useState<Form>();
  const [window, setWindow] = useState(OPEN_WINDOW);
  const frame = useRef<HTMLParagraphElement>(null);
  const { isBusy, send } = useSender(draft.id, props);

  const { content } = version;
  const { difference, findings, stage } = review;
  const pieces = useMemo(() => {
    const anchors = draft.comments.flatMap((one) =>
      one.version === version.n && one.anchor ? [one.anchor] : [],
    );
    return postPieces(content.text, {
      difference: view === 'diff' ? difference?.text : undefined,
      findings,
      anchors: form?.kind === 'comment' && form.anchor ? [...anchors, form.anchor] : anchors,
    });
  }, [content, difference, findings, view, draft.comments, version.n, form]);
  const places = useMemo(() => placesIn(pieces, findings), [pieces, findings]);
  const place = at === undefined ? undefined : places[at];

  const onTicks = (next: Ticks) => props.onTicks(version.fingerprint, next);
  const decide = async (verdict: VerdictKind, note: string) => {
    const span = verdict === 'approve' ? readWindow(window, Date.now()) : {};
    if (!span) return props.onRefused('bad-window');
    if (!review.lane) return;
    const done = await send({
      type: 'decide',
      verdict,
      lane: review.lane.lane.id,
      note,
      seen: version.fingerprint,
      checks: checksOf(review.facts, review.claims, ticks),
      ...span,
    });
    if (done) props.onDecided(done, verdict);
  };
  const approve = () => {
    const [open] = review.open;
    if (stage === 'stale') document.getElementById('rv-accept')?.focus();
    if (stage !== 'open') return say(stageText(review, desk) ?? '');
    if (review.freeze) return props.onRefused('frozen');
    if (review.isChecking || !open)
      return review.isChecking ? say(approveText(review)) : void decide('approve', '');
    document.getElementById(open.id)?.focus();
    say(approveText(review));
  };
  const comment = async (text: string, anchor: Span | undefined, isPrivate: boolean) => {
    if (!(await send({ type: 'comment', comment: { text, anchor, isPrivate } }))) return;
    setForm(undefined);
    say(t('review.noted'));
  };
  const actions = {
    onTicks,
    onView: () => setView(view === 'diff' ? 'final' : 'diff'),
    onPlace: (by: 1 | -1) => {
      if (places.length === 0) return;
      setAt(
        at === undefined ? (by === 1 ? 0 : places.length - 1) : (at + by + places.length) % places.length,
      );
    },
    onComment: () => {
      const chosen = frame.current ? selectedSpan(frame.current, getSelection()) : undefined;
      const anchor = chosen ?? focusedSpan() ?? place;
      const isWords = anchor !== undefined && anchor.end > anchor.start;
      setForm(
        isWords ? { kind: 'comment', anchor: { start: anchor.start, end: anchor.end } } : { kind: 'comment' },
      );
    },
    onApprove: approve,
    onChanges: () => setForm({ kind: 'changes' }),
    onReject: () => setForm({ kind: 'reject' }),
    onAccept: () => {
      setHeld(last.n);
      setAt(undefined);
      setForm(undefined);
    },
  };
  useReviewKeys(review, ticks, actions, props.areKeysOn);

  const hasRemarks = draft.comments.some(
    (one) => one.by === desk.me && one.version === version.n && !one.isPrivate,
  );
  const anchor = form?.kind === 'comment' ? form.anchor : undefined;
  return (
    <main className="rv-pane">
      <div className="rv-scroll">
        <div className="rv-post-side">
          <div className="rv-notices">
            <StageNotice
              review={review}
              onAccept={actions.onAccept}
              onCountersign={() => void send({ type: 'countersign' })}
            />
          </div>
          <PostHead review={review} />
          {draft.recheck && <RecheckFacts recheck={draft.recheck} uid={content.accountUid} />}
          {draft.meta.note && <p className="rv-sec fg-2">{t('review.note', draft.meta.note)}</p>}
          <PostCard
            review={review}
            view={view}
            pieces={pieces}
            place={place}
            frame={frame}
            now={desk.now}
            onView={setView}
          />
          <Comments draft={draft} version={version.n} />
        </div>
        <div className="rv-check-side">
          <Evidence review={review} ticks={ticks} onTicks={onTicks} />
          <Facts review={review} ticks={ticks} onTicks={onTicks} />
          <Vouches ticks={ticks} isOn={stage === 'open'} onTicks={onTicks} />
          <Findings review={review} />
          {stage === 'open' && !draft.recheck && (
            <WindowFields review={review} value={window} onChange={setWindow} />
          )}
          <History draft={draft} />
        </div>
      </div>
      <div className="rv-foot">
        {form ? (
          <NoteForm
            key={form.kind}
            title={t(`review.form_${form.kind}`)}
            submit={t(form.kind === 'comment' ? 'review.form_comment_do' : `review.form_${form.kind}`)}
            placeholder={t(`review.form_${form.kind}_hint`)}
            quote={anchor && content.text.slice(anchor.start, anchor.end)}
            mayBePrivate={form.kind === 'comment'}
            mayBeEmpty={form.kind === 'changes' && hasRemarks}
            isBusy={isBusy}
            onCancel={() => setForm(undefined)}
            onSubmit={(text, isPrivate) =>
              form.kind === 'comment'
                ? void comment(text, form.anchor, isPrivate)
                : void decide(form.kind, text === '' ? t('review.see_comments') : text)
            }
          />
        ) : (
          <Foot
            review={review}
            isBusy={isBusy}
            onApprove={approve}
            onChanges={actions.onChanges}
            onReject={actions.onReject}
            onHelp={props.onHelp}
          />
        )}
      </div>
    </main>
  );
}
