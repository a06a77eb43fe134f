import { useEffect, useRef, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote } from '@/components/page/Notice';
import { UndoBar } from '@/components/page/UndoBar';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { dayOf } from '@/utils/core/day';
import { naturalPeriod } from '@/utils/core/natural-period';
import type { Campaign } from '@/utils/model/plan';
import { call, newCommandId } from '@/utils/rpc/client';
import { newId } from '../../org/new-id';
import { CampaignForm } from './CampaignForm';
import type { CalendarData } from './plan-view';

const fresh = (now: number): Campaign => {
  const { to } = naturalPeriod('month', dayOf(now));
  return { id: newId('campaign'), rev: 0, name: '', from: dayOf(now), to, order: [] };
};

/** Campaigns: several accounts around one thing, in order and with distances. */
export function CampaignDialog(props: {
  readonly data: CalendarData;
  readonly now: number;
  readonly onClose: () => void;
}) {
  const { data, now, onClose } = props;
  const frame = useRef<HTMLDialogElement>(null);
  const [editing, setEditing] = useState<Campaign>();
  const [gone, setGone] = useState<Campaign>();
  useEffect(() => frame.current?.showModal(), []);
  const remove = useAction(async (one: Campaign) => {
    await call('plan.removeCampaign', { commandId: newCommandId(), id: one.id });
    setGone(one);
  });
  const bring = useAction(async (one: Campaign) => {
    await call('plan.saveCampaign', { commandId: newCommandId(), campaign: { ...one, rev: 0 } });
    setGone(undefined);
  });
  const itemsIn = (id: string): number => data.items.filter((item) => item.campaignId === id).length;
  return (
    <dialog className="cal-dialog" ref={frame} onClose={onClose} aria-label={t('calendar.campaigns')}>
      <div className="cal-import">
        <h2>{t('calendar.campaigns')}</h2>
        <ErrorNote error={remove.error ?? bring.error} />
        {gone && (
          <UndoBar
            text={t('calendar.removed', gone.name)}
            onUndo={() => void bring.run(gone)}
            onClose={() => setGone(undefined)}
          />
        )}
        {data.campaigns.length === 0 && !editing && <p className="fg-2">{t('calendar.campaign_none')}</p>}
        <ul className="cal-import-rows">
          {data.campaigns.map((one) => (
            <li key={one.id}>
              <b>{one.name}</b>
              <span className="fg-2">
                {t('calendar.campaign_sum', one.from, one.to, one.order.length, itemsIn(one.id))}
              </span>
              <span className="grow" />
              <Button small look="quiet" off={!data.mayEdit} onClick={() => setEditing(one)}>
                {t('calendar.campaign_edit', one.name)}
              </Button>
              <Button small look="quiet" off={!data.mayEdit} onClick={() => void remove.run(one)}>
                {t('calendar.campaign_remove', one.name)}
              </Button>
            </li>
          ))}
        </ul>
        {editing ? (
          <CampaignForm
            key={`${editing.id} ${editing.rev}`}
            campaign={editing}
            data={data}
            onDone={() => setEditing(undefined)}
          />
        ) : (
          <div className="row">
            <Button look="primary" off={!data.mayEdit} onClick={() => setEditing(fresh(now))}>
              {t('calendar.campaign_new')}
            </Button>
            <Button onClick={() => frame.current?.close()}>{t('calendar.cancel')}</Button>
          </div>
        )}
      </div>
    </dialog>
  );
}
