import { useId } from 'react';
import { Check } from '@/components/page/Check';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
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
import { type ItemFaults, minuteOf } from './item-form';
import type { CalendarData } from './plan-view';

interface FieldsProps {
  readonly item: PlanItemInput;
  readonly data: CalendarData;
  readonly tags: string;
  readonly faults: ItemFaults;
  readonly onItem: (item: PlanItemInput) => void;
  readonly onTags: (tags: string) => void;
}

/** Everything of an item that people set. */
export function ItemFields({ item, data, tags, faults, onItem, onTags }: FieldsProps) {
  const pillars = useId();
  const set = (patch: Partial<PlanItemInput>) => onItem({ ...item, ...patch });
  const drafts = data.drafts.filter(({ uid, id }) => item.uids.includes(uid) || item.draftIds.includes(id));
  const posts = data.posts.filter(({ uid, mid }) => item.uids.includes(uid) || item.mids.includes(mid));
  const known = [...new Set(data.items.flatMap(({ pillar }) => pillar ?? []))];
  const toggle = (uid: string, isOn: boolean) =>
    set({ uids: isOn ? [...item.uids, uid] : item.uids.filter((one) => one !== uid) });
  const toggleElement = (element: PlanElement, isOn: boolean) =>
    set({ elements: isOn ? [...item.elements, element] : item.elements.filter((one) => one !== element) });
  return (
    <>
      <TextField
        label={t('calendar.name')}
        value={item.title}
        maxLength={120}
        autoFocus
        {...(faults.title === undefined ? {} : { error: faults.title })}
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
            onItem(minute === undefined ? rest : { ...rest, minute });
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
            onItem(activity === 'none' ? rest : { ...rest, activity });
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
          onChange={onTags}
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
            {...(faults.link === undefined ? {} : { error: faults.link })}
            onChange={(link) => set({ link })}
          />
        )}
      </div>
      {item.state === 'reviewed' && (
        <TextField
          label={t('calendar.look_back')}
          value={item.lookBack ?? ''}
          maxLength={500}
          {...(faults.lookBack === undefined ? {} : { error: faults.lookBack })}
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
    </>
  );
}
