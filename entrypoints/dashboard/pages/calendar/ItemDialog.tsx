import { useEffect, useRef, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Check } from '@/components/page/Check';
import { ErrorNote } from '@/components/page/Notice';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { spreadItem } from '@/utils/domain/calendar/spread-item';
import type { PlanItem } from '@/utils/model/plan';
import type { PlanItemInput } from '@/utils/model/schema/plan';
import { newId } from '../../org/new-id';
import { ItemFields } from './ItemFields';
import { faultsOf, tagsOf, trimmed } from './item-form';
import { putItems, removeItems } from './plan-actions';
import type { CalendarData } from './plan-view';

interface DialogProps {
  readonly item: PlanItemInput;
  readonly data: CalendarData;
  readonly onClose: () => void;
  readonly onSaved: (item: PlanItemInput) => void;
  readonly onRemoved: (gone: readonly PlanItem[]) => void;
}

/** An item, new or changed. Errors stand at their fields; nothing is lost when it cannot be saved. */
export function ItemDialog({ item: before, data, onClose, onSaved, onRemoved }: DialogProps) {
  const frame = useRef<HTMLDialogElement>(null);
  const [item, setItem] = useState(before);
  const [tags, setTags] = useState(before.tags.join(' '));
  const [isTried, setTried] = useState(false);
  const [isSpread, setSpread] = useState(false);
  useEffect(() => frame.current?.showModal(), []);
  const isNew = before.rev === 0;
  const faults = faultsOf(item);
  const campaign = isNew
    ? data.campaigns.find(({ id, order }) => id === item.campaignId && order.length > 0)
    : undefined;
  const save = useAction(async () => {
    const next = trimmed({ ...item, tags: tagsOf(tags) });
    await putItems(campaign && isSpread ? spreadItem(next, campaign, () => newId('plan')) : [next]);
    onSaved(next);
    frame.current?.close();
  });
  const remove = useAction(async () => {
    const { gone } = await removeItems([item.id]);
    onRemoved(gone);
    frame.current?.close();
  });
  const isWrong = Object.keys(faults).length > 0;
  return (
    <dialog
      className="cal-dialog"
      ref={frame}
      onClose={onClose}
      aria-label={t(isNew ? 'calendar.new_title' : 'calendar.edit_title')}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isWrong) void save.run();
        }}
      >
        <h2>{t(isNew ? 'calendar.new_title' : 'calendar.edit_title')}</h2>
        <ItemFields
          item={item}
          data={data}
          tags={tags}
          faults={isTried ? faults : {}}
          onItem={setItem}
          onTags={setTags}
        />
        {campaign && (
          <Check
            label={t('calendar.campaign_spread', campaign.name, campaign.order.length)}
            checked={isSpread}
            onChange={setSpread}
          />
        )}
        <ErrorNote error={save.error ?? remove.error} />
        <div className="row">
          <Button type="submit" look="primary" off={save.isBusy || !data.mayEdit}>
            {t('calendar.save')}
          </Button>
          <Button onClick={() => frame.current?.close()}>{t('calendar.cancel')}</Button>
          <span className="grow" />
          {!isNew && data.mayEdit && (
            <Button look="quiet" off={remove.isBusy} onClick={() => void remove.run()}>
              {t('calendar.remove')}
            </Button>
          )}
        </div>
      </form>
    </dialog>
  );
}
