import { useEffect, useId, useRef, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Check } from '@/components/page/Check';
import { ErrorNote } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { clockText } from '@/utils/domain/calendar/instant';
import {
  ACTIVITIES,
  CHANNELS,
  PLAN_ELEMENTS,
  PLAN_FORMS,
  PLAN_STATES,
  type PlanElement,
} from '@/utils/model/plan';
import type { PlanItemInput } from '@/utils/model/schema/plan';
import { putItems, removeItems } from './plan-actions';
import type { CalendarData } from './plan-view';

interface DialogProps {
  readonly item: PlanItemInput;
  readonly data: CalendarData;
  readonly onClose: () => void;
  readonly onSaved: (item: PlanItemInput) => void;
  readonly onRemoved: (gone: Awaited<ReturnType<typeof removeItems>>['gone']) => void;
}

const minuteOf = (clock: string): number | undefined => {
  const [hour, minute] = clock.split(':').map(Number);
  return clock === '' || hour === undefined || minute === undefined ? undefined : hour * 60 + minute;
};
const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,，、]+/)
      .map((one) => one.trim().slice(0, 30))
      .filter(Boolean),
  ),
];
const has = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** What a form leaves out is left out of the item. */
function trimmed(item: PlanItemInput): PlanItemInput {
  const { pillar, note, link, lookBack, ownerId, campaignId, ...rest } = item;
  return {
    ...rest,
    title: item.title.trim(),
    uids: item.channel === 'weibo' ? item.uids : [],
    ...(has(pillar) ? { pillar: pillar.trim() } : {}),
    ...(has(note) ? { note: note.trim() } : {}),
    ...(has(link) ? { link: link.trim() } : {}),
    ...(has(lookBack) ? { lookBack: lookBack.trim() } : {}),
    ...(has(ownerId) ? { ownerId } : {}),
    ...(has(campaignId) ? { campaignId } : {}),
  };
}

/** An item, new or changed. Errors stand at their fields; nothing is lost when it cannot be saved. */
export function ItemDialog({ item: before, data, onClose, onSaved, onRemoved }: DialogProps) {
  const frame = useRef<HTMLDialogElement>(null);
  const pillars = useId();
  const [item, setItem] = useState(before);
  const [tags, setTags] = useState(before.tags.join(' '));
  const [isTried, setTried] = useState(false);
  useEffect(() => frame.current?.showModal(), []);
  const set = (patch: Partial<PlanItemInput>) => setItem({ ...item, ...patch });
  const isNew = before.rev === 0;
  const titleError = isTried && item.title.trim() === '' ? t('calendar.name_missing') : undefined;
  const backError =
    isTried && item.state === 'reviewed' && !has(item.lookBack) ? t('calendar.look_back_missing') : undefined;
  const linkError =
    isTried && has(item.link) && !/^https?:\/\/\S+$/.test(item.link.trim())
      ? t('calendar.link_bad')
      : undefined;
  const save = useAction(async () => {
    const next = trimmed({ ...item, tags: wordsOf(tags) });
    await putItems([next]);
    onSaved(next);
    frame.current?.close();
  });
  const remove = useAction(async () => {
    const { gone } = await removeItems([item.id]);
    onRemoved(gone);
    frame.current?.close();
  });
  const isWrong =
    item.title.trim() === '' ||
    (item.state === 'reviewed' && !has(item.lookBack)) ||
    (has(item.link) && !/^https?:\/\/\S+$/.test(item.link.trim()));
  const drafts = data.drafts.filter(({ uid, id }) => item.uids.includes(uid) || item.draftIds.includes(id));
  const posts = data.posts.filter(({ uid, mid }) => item.uids.includes(uid) || item.mids.includes(mid));
  const known = [...new Set(data.items.flatMap(({ pillar }) => pillar ?? []))];
  const toggle = (uid: string, isOn: boolean) =>
    set({ uids: isOn ? [...item.uids, uid] : item.uids.filter((one) => one !== uid) });
  const toggleElement = (element: PlanElement, isOn: boolean) =>
    set({ elements: isOn ? [...item.elements, element] : item.elements.filter((one) => one !== element) });
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
        <TextField
          label={t('calendar.name')}
          value={item.title}
          maxLength={120}
          autoFocus
          {...(titleError === undefined ? {} : { error: titleError })}
          onChange={(title) => set({ title })}
        />
        <div className="row wrap">
          <TextField
            label={t('calendar.day')}
            type="date"
            value={item.day}
            onChange={(day) => day !== '' && set({ day })}
          />
          <TextField
            label={t('calendar.time')}
            type="time"
            value={item.minute === undefined ? '' : clockText(item.minute)}
            onChange={(clock) => {
              const { minute: _minute, ...rest } = item;
              const minute = minuteOf(clock);
              setItem(minute === undefined ? rest : { ...rest, minute });
            }}
          />
          <Select
            label={t('calendar.channel')}
            value={item.channel}
            options={CHANNELS.map((one) => [one, t(`calendar.channel_${one}`)])}
            onChange={(channel) => set({ channel })}
          />
          <Select
            label={t('calendar.state')}
            value={item.state}
            options={PLAN_STATES.map((one) => [one, t(`calendar.state_${one}`)])}
            onChange={(state) => set({ state })}
          />
        </div>
        {item.channel === 'weibo' && (
          <fieldset>
            <legend>{t('calendar.accounts')}</legend>
            {data.accounts.length === 0 && <p className="fg-3">{t('calendar.no_accounts')}</p>}
            <div className="row wrap">
              {data.accounts.map(({ uid, name }) => (
                <Check
                  key={uid}
                  label={`@${name}`}
                  checked={item.uids.includes(uid)}
                  onChange={(isOn) => toggle(uid, isOn)}
                />
              ))}
            </div>
          </fieldset>
        )}
        <div className="row wrap">
          <TextField
            label={t('calendar.pillar')}
            value={item.pillar ?? ''}
            maxLength={30}
            list={pillars}
            onChange={(pillar) => set({ pillar })}
          />
          <datalist id={pillars}>
            {known.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <Select
            label={t('calendar.form')}
            value={item.form}
            options={PLAN_FORMS.map((one) => [one, t(`calendar.form_${one}`)])}
            onChange={(form) => set({ form })}
          />
          <Select
            label={t('calendar.activity')}
            value={item.activity ?? 'none'}
            options={(['none', ...ACTIVITIES] as const).map((one) => [one, t(`calendar.activity_${one}`)])}
            onChange={(activity) => {
              const { activity: _old, ...rest } = item;
              setItem(activity === 'none' ? rest : { ...rest, activity });
            }}
          />
          <Select
            label={t('calendar.owner')}
            value={item.ownerId ?? ''}
            options={[['', t('calendar.nobody')], ...data.people.map(({ id, name }) => [id, name] as const)]}
            onChange={(ownerId) => set({ ownerId })}
          />
          <Select
            label={t('calendar.campaign')}
            value={item.campaignId ?? ''}
            options={[
              ['', t('calendar.no_campaign')],
              ...data.campaigns.map(({ id, name }) => [id, name] as const),
            ]}
            onChange={(campaignId) => set({ campaignId })}
          />
        </div>
        <fieldset>
          <legend>{t('calendar.elements')}</legend>
          <div className="row wrap">
            {PLAN_ELEMENTS.map((element) => (
              <Check
                key={element}
                label={t(`calendar.element_${element}`)}
                checked={item.elements.includes(element)}
                onChange={(isOn) => toggleElement(element, isOn)}
              />
            ))}
          </div>
        </fieldset>
        <Check
          label={t('calendar.promotion')}
          checked={item.isPromotion ?? false}
          onChange={(isPromotion) => set({ isPromotion })}
        />
        <div className="row wrap">
          <TextField
            label={`${t('calendar.tags')}（${t('calendar.tags_hint')}）`}
            value={tags}
            maxLength={300}
            onChange={setTags}
          />
          {item.channel === 'weibo' && (
            <>
              <Select
                label={t('calendar.draft')}
                value={item.draftIds.at(-1) ?? ''}
                options={[
                  ['', t('calendar.no_draft')],
                  ...drafts.map(({ id, title, text }) => [id, (title || text).slice(0, 24)] as const),
                ]}
                onChange={(id) => set({ draftIds: id === '' ? [] : [id] })}
              />
              <Select
                label={t('calendar.post')}
                value={item.mids.at(-1) ?? ''}
                options={[
                  ['', t('calendar.no_post')],
                  ...posts.map(({ mid, title }) => [mid, (title ?? mid).slice(0, 24)] as const),
                ]}
                onChange={(mid) =>
                  set(
                    mid === ''
                      ? { mids: [] }
                      : { mids: [mid], state: item.state === 'reviewed' ? 'reviewed' : 'published' },
                  )
                }
              />
            </>
          )}
          {item.channel !== 'weibo' && item.channel !== 'task' && (
            <TextField
              label={t('calendar.link')}
              value={item.link ?? ''}
              maxLength={1_000}
              {...(linkError === undefined ? {} : { error: linkError })}
              onChange={(link) => set({ link })}
            />
          )}
        </div>
        {item.state === 'reviewed' && (
          <TextField
            label={t('calendar.look_back')}
            value={item.lookBack ?? ''}
            maxLength={500}
            {...(backError === undefined ? {} : { error: backError })}
            onChange={(lookBack) => set({ lookBack })}
          />
        )}
        <label className="wp-field">
          <span>{t('calendar.note')}</span>
          <textarea
            className="wp-area"
            rows={2}
            maxLength={2_000}
            value={item.note ?? ''}
            onChange={(event) => set({ note: event.target.value })}
          />
        </label>
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
