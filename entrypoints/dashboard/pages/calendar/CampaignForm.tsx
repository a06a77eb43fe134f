import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { Campaign } from '@/utils/model/plan';
import { call, newCommandId } from '@/utils/rpc/client';
import type { CalendarData } from './plan-view';

interface FormProps {
  readonly campaign: Campaign;
  readonly data: CalendarData;
  readonly onDone: () => void;
}

interface Place {
  readonly uid: string;
  readonly minutes: string;
}

const MOST_MINUTES = 7 * 24 * 60;
const minutesOf = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text.trim()) && Number(text) <= MOST_MINUTES ? Number(text) : undefined;

/** A campaign: from when to when, and which account goes first. */
export function CampaignForm({ campaign, data, onDone }: FormProps) {
  const [draft, setDraft] = useState(campaign);
  const [places, setPlaces] = useState<readonly Place[]>(
    campaign.order.map(({ uid, offsetMinutes }) => ({ uid, minutes: String(offsetMinutes) })),
  );
  const [isTried, setTried] = useState(false);
  const set = (patch: Partial<Campaign>) => setDraft({ ...draft, ...patch });
  const nameOf = (uid: string): string => data.accounts.find((one) => one.uid === uid)?.name ?? uid;
  const isBackwards = draft.to < draft.from;
  const isBad = (place: Place): boolean => minutesOf(place.minutes) === undefined;
  const isWrong = draft.name.trim() === '' || isBackwards || places.some(isBad);
  const save = useAction(async () => {
    const goal = draft.goal?.trim() ?? '';
    const { goal: _goal, ...rest } = draft;
    await call('plan.saveCampaign', {
      commandId: newCommandId(),
      campaign: {
        ...rest,
        name: draft.name.trim(),
        ...(goal === '' ? {} : { goal }),
        order: places.map(({ uid, minutes }) => ({ uid, offsetMinutes: minutesOf(minutes) ?? 0 })),
      },
    });
    onDone();
  });
  const rest = data.accounts.filter(({ uid }) => !places.some((place) => place.uid === uid));
  const swap = (i: number) => {
    const next = [...places];
    const [before, here] = [next[i - 1], next[i]];
    if (before && here) [next[i - 1], next[i]] = [here, before];
    setPlaces(next);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setTried(true);
        if (!isWrong) void save.run();
      }}
    >
      <div className="row wrap">
        <TextField
          label={t('calendar.campaign_name')}
          value={draft.name}
          maxLength={60}
          autoFocus
          {...(isTried && draft.name.trim() === '' ? { error: t('calendar.campaign_name_missing') } : {})}
          onChange={(name) => set({ name })}
        />
        <TextField
          label={t('calendar.campaign_from')}
          type="date"
          value={draft.from}
          onChange={(from) => from !== '' && set({ from })}
        />
        <TextField
          label={t('calendar.campaign_to')}
          type="date"
          value={draft.to}
          {...(isBackwards ? { error: t('calendar.campaign_backwards') } : {})}
          onChange={(to) => to !== '' && set({ to })}
        />
      </div>
      <TextField
        label={t('calendar.campaign_goal')}
        value={draft.goal ?? ''}
        maxLength={500}
        onChange={(goal) => set({ goal })}
      />
      <fieldset>
        <legend>
          {t('calendar.campaign_order')} <span className="fg-3">{t('calendar.campaign_order_hint')}</span>
        </legend>
        <ol className="cal-order">
          {places.map((place, i) => (
            <li key={place.uid} className="row">
              <span className="cut">@{nameOf(place.uid)}</span>
              <span className="grow" />
              <TextField
                label={t('calendar.campaign_offset', nameOf(place.uid))}
                inputMode="numeric"
                value={place.minutes}
                {...(isBad(place) ? { error: t('calendar.campaign_bad_offset') } : {})}
                onChange={(minutes) =>
                  setPlaces(places.map((one) => (one.uid === place.uid ? { ...one, minutes } : one)))
                }
              />
              <Button small look="quiet" off={i === 0} onClick={() => swap(i)}>
                {t('calendar.campaign_up', nameOf(place.uid))}
              </Button>
              <Button
                small
                look="quiet"
                onClick={() => setPlaces(places.filter(({ uid }) => uid !== place.uid))}
              >
                {t('calendar.campaign_drop', nameOf(place.uid))}
              </Button>
            </li>
          ))}
        </ol>
        {rest.length > 0 && (
          <Select
            label={t('calendar.campaign_account')}
            value=""
            options={[['', '…'], ...rest.map(({ uid, name }) => [uid, `@${name}`] as const)]}
            onChange={(uid) =>
              uid !== '' && setPlaces([...places, { uid, minutes: String(places.length * 30) }])
            }
          />
        )}
      </fieldset>
      <ErrorNote error={save.error} />
      <div className="row">
        <Button type="submit" look="primary" off={save.isBusy}>
          {t('calendar.save')}
        </Button>
        <Button onClick={onDone}>{t('calendar.cancel')}</Button>
      </div>
    </form>
  );
}
