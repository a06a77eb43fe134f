import { type ComponentProps, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import type { BoxApproval } from '@/utils/guard/approval-state';
import { useTools } from '../view';

interface FieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  readonly label: string;
  readonly wide?: boolean;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

const Field = ({ label, wide, onValue, ...rest }: FieldProps) => (
  <label className={wide ? 'field wide' : 'field'}>
    <span>{label}</span>
    <input
      className="wh-input"
      autoComplete="off"
      {...rest}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  </label>
);

const toTime = (value: string): number | undefined => {
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
};
const toAmount = (value: string): number | undefined => {
  const amount = Number(value);
  return value.trim() === '' || !Number.isFinite(amount) || amount < 0 ? undefined : amount;
};

/** Title, note, time, tags, amount; text, pictures and visibility come from Weibo's box itself. */
export function SubmitForm({ approval }: { readonly approval: BoxApproval }) {
  const { controller } = useTools();
  const [title, setTitle] = useState(approval.draft?.title ?? '');
  const [note, setNote] = useState('');
  const [time, setTime] = useState('');
  const [tags, setTags] = useState('');
  const [amount, setAmount] = useState('');
  const { needsTime, job } = approval;
  const intendedAt = toTime(time);
  const isBusy = job?.kind === 'sending' || job?.kind === 'waiting';
  const isReady = !isBusy && (!needsTime || intendedAt !== undefined);
  return (
    <form
      className="submit"
      aria-label={t('composer.approval_form')}
      onSubmit={(event) => {
        event.preventDefault();
        const list = tags.split(/[\s,，、]+/u).filter(Boolean);
        if (isReady) controller.submit({ title, note, tags: list, intendedAt, amount: toAmount(amount) });
      }}
    >
      <Field
        label={t('composer.approval_title')}
        maxLength={60}
        placeholder={t('composer.approval_title_hint')}
        value={title}
        onValue={setTitle}
        data-focus="desk"
      />
      <Field
        label={t(needsTime ? 'composer.approval_time_post' : 'composer.approval_time')}
        type="datetime-local"
        value={time}
        onValue={setTime}
      />
      <Field
        wide
        label={t('composer.approval_note')}
        maxLength={500}
        placeholder={t('composer.approval_note_hint')}
        value={note}
        onValue={setNote}
      />
      <Field
        label={t('composer.approval_tags')}
        maxLength={200}
        placeholder={t('composer.approval_tags_hint')}
        value={tags}
        onValue={setTags}
      />
      <Field label={t('composer.approval_amount')} inputMode="decimal" value={amount} onValue={setAmount} />
      <div className="buttons">
        {needsTime && intendedAt === undefined && (
          <span className="fg-2">{t('composer.approval_time_needed')}</span>
        )}
        <span className="grow" />
        <Button onClick={() => controller.escape()}>
          {t('composer.cancel')}
          <Kbd keys={['Esc']} />
        </Button>
        <Button type="submit" look="primary" off={!isReady}>
          {t('composer.approval_submit')}
        </Button>
      </div>
    </form>
  );
}
