import { type ReactNode, useState } from 'react';
import { refusalText } from '@/components/approval/refusal-text';
import { useKeys } from '@/components/hooks/useKeys';
import { Empty } from '@/components/page/Empty';
import { Notice } from '@/components/page/Notice';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { Draft, VerdictKind } from '@/utils/model/draft';
import type { Person } from '@/utils/model/people';
import { BulkPanel } from './BulkPanel';
import type { Ticks } from './checks';
import { DeskHead } from './DeskHead';
import { useDeskFacts } from './desk-context';
import { KeyHelp } from './KeyHelp';
import { readKeysOn, writeKeysOn } from './keys-setting';
import { ProfileDialog } from './ProfileDialog';
import type { DeskData } from './ports';
import { QueueList } from './QueueList';
import { ReviewPane } from './ReviewPane';
import { type Decided, UndoFlash } from './UndoFlash';
import { useQueue } from './useQueue';
import { useSender } from './useVerdict';
import { titleOf } from './words';

type Book = Readonly<Record<string, Ticks>>;
const NO_BOOK: Book = {};

interface ReviewDeskProps {
  readonly data: DeskData;
  readonly person: Person;
  readonly first?: string;
  /** What stands below when nothing is left to review. */
  readonly rest?: ReactNode;
}

/** Everything one person needs to review: queue, draft, verdict, and the way back. */
export function ReviewDesk({ data, person, first, rest }: ReviewDeskProps) {
  const { register, me, now } = useDeskFacts();
  const queue = useQueue(data, register, me, now, first);
  // by person: what one has looked at, another has not
  const [book, setBook] = useState<Readonly<Record<string, Book>>>({});
  const [decided, setDecided] = useState<Decided>();
  const [problem, setProblem] = useState<string>();
  const [spoken, say] = useState('');
  const [isListOpen, setListOpen] = useState(false);
  const [isBulk, setBulk] = useState(false);
  const [open, setOpen] = useState<'help' | 'profile'>();
  const [areKeysOn, setKeysOn] = useState(readKeysOn);
  const onRefused = (refusal: Parameters<typeof refusalText>[0]) => setProblem(refusalText(refusal));
  const undoing = useSender(decided?.draftId ?? '', { onRefused, onFailed: setProblem });

  const choose = (draftId: string | undefined) => {
    setProblem(undefined);
    setListOpen(false);
    setBulk(false);
    queue.choose(draftId);
  };
  const step = (by: 1 | -1) => {
    setProblem(undefined);
    queue.step(by);
  };
  const onDecided = (draft: Draft, verdict: VerdictKind) => {
    const title = titleOf(draft, draft.versions[draft.versions.length - 1]?.content);
    const at = draft.rounds.at(-1)?.decisions.at(-1)?.at ?? Date.now();
    setProblem(undefined);
    setDecided({ by: me, draftId: draft.id, title, verdict, until: at + data.undoSeconds * 1_000 });
    say(t('review.say_done', t(`review.done_${verdict}`), title));
    queue.settle(draft);
  };
  const undo = async () => {
    if (decided?.by !== me || decided.until <= Date.now()) return;
    const back = await undoing.send({ type: 'undo-decision' });
    setDecided(undefined);
    if (!back) return;
    say(t('review.undone'));
    queue.choose(back.id);
  };
  useKeys(
    {
      n: () => step(1),
      p: () => step(-1),
      q: () => setListOpen(!isListOpen),
      z: () => void undo(),
      '?': () => setOpen('help'),
    },
    areKeysOn,
  );

  const { items, index, selected } = queue;
  return (
    <div className="rv" data-list={isListOpen ? 'open' : undefined}>
      <DeskHead
        queue={{ ...queue, step }}
        name={person.name}
        isListOpen={isListOpen}
        onList={() => setListOpen(!isListOpen)}
        onProfile={() => setOpen('profile')}
      />
      <div className="unseen" role="status" aria-live="polite">
        {spoken}
      </div>
      <div className="rv-cols">
        <QueueList
          items={items}
          total={queue.total}
          index={index}
          onChoose={choose}
          onBulk={items.length > 1 ? () => setBulk(true) : undefined}
        />
        {isBulk ? (
          <BulkPanel items={items} onSettled={queue.settle} onClose={() => setBulk(false)} />
        ) : selected === undefined ? (
          <main className="rv-pane rv-blank">
            <Empty title={t('review.all_done')} text={t('review.all_done_hint')} />
            {rest}
          </main>
        ) : (
          <ReviewPane
            key={selected}
            draftId={selected}
            book={book[me] ?? NO_BOOK}
            onTicks={(print, ticks) => setBook((all) => ({ ...all, [me]: { ...all[me], [print]: ticks } }))}
            say={say}
            onDecided={onDecided}
            onRefused={onRefused}
            onFailed={setProblem}
            onHelp={() => setOpen('help')}
            areKeysOn={areKeysOn}
          />
        )}
      </div>
      <div className="rv-flashes">
        {problem !== undefined && (
          <Notice tone="block">
            <span>{problem}</span>{' '}
            <Button small onClick={() => setProblem(undefined)}>
              {t('page.common.close')}
            </Button>
          </Notice>
        )}
        {decided?.by === me && <UndoFlash key={decided.until} decided={decided} onUndo={() => void undo()} />}
      </div>
      {open === 'help' && (
        <KeyHelp
          areKeysOn={areKeysOn}
          onKeysOn={(areOn) => {
            writeKeysOn(areOn);
            setKeysOn(areOn);
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'profile' && (
        <ProfileDialog
          data={data}
          now={now}
          onDone={() => choose(undefined)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
