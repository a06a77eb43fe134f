import { useEffect } from 'react';
import { useVirtualRows } from '@/components/hooks/useVirtualRows';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import type { QueueItem } from '@/utils/domain/approval/queue';
import { Avatar } from './Avatar';
import { useDeskFacts } from './desk-context';
import { dueText, titleOf } from './words';

const ROW = 52;

interface QueueListProps {
  readonly items: readonly QueueItem[];
  readonly total: string;
  readonly index: number;
  readonly onChoose: (draftId: string) => void;
  /** Offered when there are several to go through. */
  readonly onBulk?: () => void;
}

function QueueRow({
  item,
  isCurrent,
  onChoose,
}: {
  item: QueueItem;
  isCurrent: boolean;
  onChoose: () => void;
}) {
  const { accountOf, now } = useDeskFacts();
  const content = item.draft.versions[item.draft.versions.length - 1]?.content;
  const account = accountOf(content?.accountUid ?? '')?.name ?? content?.accountUid ?? '';
  return (
    <button type="button" className="rv-row" aria-current={isCurrent || undefined} onClick={onChoose}>
      <span className="rv-row-head t12">
        <Avatar name={account} />
        <span className="cut grow">{account}</span>
        {item.draft.recheck && <Chip tone="warn">{t('recheck.name')}</Chip>}
        {item.due !== undefined && (
          <span className={item.isOverdue ? 'block-fg' : undefined}>{dueText(item.due, now)}</span>
        )}
      </span>
      <span className="cut rv-row-title" title={titleOf(item.draft, content)}>
        {titleOf(item.draft, content)}
      </span>
    </button>
  );
}

/** What waits for me, the most urgent first. Only the rows in view are drawn. */
export function QueueList({ items, total, index, onChoose, onBulk }: QueueListProps) {
  const rows = useVirtualRows(items.length, ROW);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list follows the choice, not its own scrolling
  useEffect(() => rows.show(index), [index]);
  return (
    <nav className="rv-queue" aria-label={t('review.queue')}>
      <div className="rv-queue-head row">
        <h2>{t('review.queue')}</h2>
        <span className="fg-3">{total}</span>
        <span className="grow" />
        {onBulk && (
          <Button small onClick={onBulk}>
            {t('review.bulk')}
          </Button>
        )}
      </div>
      <div className="rv-queue-rows" ref={rows.frame} onScroll={rows.onScroll}>
        <ul style={{ paddingTop: rows.above, paddingBottom: rows.below }}>
          {items.slice(rows.start, rows.end).map((item, i) => (
            <li key={item.draft.id} aria-setsize={items.length} aria-posinset={rows.start + i + 1}>
              <QueueRow
                item={item}
                isCurrent={rows.start + i === index}
                onChoose={() => onChoose(item.draft.id)}
              />
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
