import { useEffect, useRef, useState } from 'react';
import { Check } from '@/components/page/Check';
import { Empty } from '@/components/page/Empty';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import type { QueueItem } from '@/utils/domain/approval/queue';
import type { Draft } from '@/utils/model/draft';
import { Avatar } from './Avatar';
import { toggle } from './checks';
import { useDeskFacts } from './desk-context';
import { type BulkOutcome, useBulk } from './useBulk';

interface BulkPanelProps {
  readonly items: readonly QueueItem[];
  readonly onSettled: (draft: Draft) => void;
  readonly onClose: () => void;
}

interface BulkRowProps {
  readonly draft: Draft;
  readonly isChosen: boolean;
  readonly isOff: boolean;
  readonly outcome: BulkOutcome | undefined;
  readonly onToggle: () => void;
}

function BulkRow({ draft, isChosen, isOff, outcome, onToggle }: BulkRowProps) {
  const { accountOf, nameOf } = useDeskFacts();
  const content = draft.versions[draft.versions.length - 1]?.content;
  const account = accountOf(content?.accountUid ?? '')?.name ?? '';
  return (
    <li>
      <label className="rv-bulk-row">
        <input type="checkbox" checked={isChosen} disabled={isOff || outcome?.ok} onChange={onToggle} />
        <span className="grow">
          <span className="row t12 fg-2">
            <Avatar name={account} />
            {account}
            <span className="grow" />
            {nameOf(draft.lastEditor)}
          </span>
          <span className="rv-text" lang="zh-CN">
            {content?.text}
          </span>
          {outcome && (
            <span className={`row t12 ${outcome.ok ? 'ok-fg' : 'block-fg'}`}>
              <Icon name={outcome.ok ? 'ok' : 'block'} size={14} />
              {outcome.ok ? t('review.done_approve') : outcome.why}
            </span>
          )}
        </span>
      </label>
    </li>
  );
}

/** Several drafts without anything to check, read here in full and approved together. */
export function BulkPanel({ items, onSettled, onClose }: BulkPanelProps) {
  const bulk = useBulk(items, onSettled);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isVouched, setVouched] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { fit, outcomes, isRunning } = bulk;
  const left = (fit ?? []).filter((draft) => !outcomes.get(draft.id)?.ok);
  const wanted = left.filter((draft) => chosen.includes(draft.id));
  const isReady = wanted.length > 0 && isVouched && !isRunning;
  const done = chosen.filter((id) => outcomes.has(id)).length;
  return (
    <main className="rv-pane">
      <div className="rv-scroll rv-bulk">
        <div className="rv-sec">
          <h2 ref={title} tabIndex={-1}>
            {t('review.bulk')}
          </h2>
          <p className="fg-2 t12">{t('review.bulk_hint')}</p>
        </div>
        {!fit && <p className="wp-busy fg-3">{t('review.bulk_looking')}</p>}
        {fit?.length === 0 && <Empty title={t('review.bulk_none')} text={t('review.bulk_none_hint')} />}
        {fit && fit.length > 0 && (
          <>
            <div className="rv-sec row">
              <Check
                label={t('review.bulk_all', left.length)}
                checked={left.length > 0 && wanted.length === left.length}
                disabled={isRunning}
                onChange={(all) => setChosen(all ? left.map((draft) => draft.id) : [])}
              />
            </div>
            <ul className="rv-bulk-rows">
              {fit.map((draft) => (
                <BulkRow
                  key={draft.id}
                  draft={draft}
                  isChosen={chosen.includes(draft.id)}
                  isOff={isRunning}
                  outcome={outcomes.get(draft.id)}
                  onToggle={() => setChosen(toggle(chosen, draft.id))}
                />
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="rv-foot several">
        <div className="row wrap" role="status">
          {isRunning && (
            <progress
              className="grow"
              value={done}
              max={chosen.length}
              aria-label={t('review.bulk_progress')}
            />
          )}
          {outcomes.size > 0 && <span>{t('review.bulk_done', done, chosen.length)}</span>}
        </div>
        {fit && fit.length > 0 && !isRunning && left.length > 0 && (
          <Check label={t('review.bulk_vouch')} checked={isVouched} onChange={setVouched} />
        )}
        <div className="rv-verdicts">
          {isRunning ? (
            <Button className="large" onClick={bulk.cancel}>
              {t('review.bulk_stop')}
            </Button>
          ) : (
            <Button className="large" look="primary" off={!isReady} onClick={() => void bulk.approve(wanted)}>
              {t('review.bulk_do', wanted.length)}
            </Button>
          )}
          <Button className="large" off={isRunning} onClick={onClose}>
            {t('review.bulk_back')}
          </Button>
        </div>
      </div>
    </main>
  );
}
