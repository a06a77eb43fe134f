import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import { Avatar } from './Avatar';
import { useDeskFacts } from './desk-context';
import { usePorts } from './ports';
import type { Queue } from './useQueue';
import { dueText } from './words';

interface DeskHeadProps {
  readonly queue: Queue;
  readonly name: string;
  readonly isListOpen: boolean;
  readonly onList: () => void;
  readonly onProfile: () => void;
}

const SOON = 10 * 60_000;

/** Place in the queue, how the time stands, the ways to the draft before and after. */
export function DeskHead({ queue, name, isListOpen, onList, onProfile }: DeskHeadProps) {
  const ports = usePorts();
  const { now } = useDeskFacts();
  const { items, total, index, step } = queue;
  const item = items[index];
  const left = item?.due === undefined ? undefined : item.due - now;
  const tone = item?.isOverdue ? 'block' : left !== undefined && left < SOON ? 'warn' : 'plain';
  return (
    <header className="rv-head">
      <Icon name="level" size={18} />
      <h1>{t('review.title')}</h1>
      <Button
        small
        className="rv-place"
        aria-expanded={isListOpen}
        aria-label={t('review.place', index === -1 ? '–' : index + 1, total)}
        onClick={onList}
      >
        {index === -1 ? '–' : index + 1} / {total}
      </Button>
      {item?.due !== undefined && (
        <Chip icon="clock" tone={tone}>
          {dueText(item.due, now)}
        </Chip>
      )}
      <span className="grow" />
      <Button small look="quiet" aria-label={t('review.previous')} onClick={() => step(-1)}>
        <Icon name="up" />
      </Button>
      <Button small look="quiet" aria-label={t('review.next')} onClick={() => step(1)}>
        <Icon name="down" />
      </Button>
      <Button
        small
        look="quiet"
        className="rv-to-tab"
        aria-label={t('review.in_tab')}
        title={t('review.in_tab')}
        onClick={() => ports.open('tab')}
      >
        <svg
          width="16"
          height="16"
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          aria-hidden="true"
        >
          <path d="M2 3h12v10H2zM10 3v10" />
        </svg>
      </Button>
      <Button
        small
        look="quiet"
        aria-label={t('review.profile', name)}
        title={t('review.who_hint')}
        onClick={onProfile}
      >
        <Avatar name={name} />
      </Button>
    </header>
  );
}
