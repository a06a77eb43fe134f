import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import type { BoxApproval } from '@/utils/guard/approval-state';
import { useTools } from '../view';

interface FieldProps {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Field({ label, wide, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={wide ? 'field wide' : 'field'}>
      <span>{label}</span>
      {children}
    </label>
  );
}

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
      <Field label={t('composer.approval_title')}>
        <input
          className="wh-input"
          maxLength={60}
          autoComplete="off"
          placeholder={t('composer.approval_title_hint')}
          value={title}
          data-focus="desk"
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <Field label={t(needsTime ? 'composer.approval_time_post' : 'composer.approval_time')}>
        <input
          className="wh-input"
          type="datetime-local"
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
      </Field>
      <Field wide label={t('composer.approval_note')}>
        <input
          className="wh-input"
          maxLength={500}
          autoComplete="off"
          placeholder={t('composer.approval_note_hint')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Field label={t('composer.approval_tags')}>
        <input
          className="wh-input"
          maxLength={200}
          autoComplete="off"
          placeholder={t('composer.approval_tags_hint')}
          value={tags}
          onChange={(event) => setTags(event.target.value)}
        />
      </Field>
      <Field label={t('composer.approval_amount')}>
        <input
          className="wh-input"
          inputMode="decimal"
          autoComplete="off"
          value={amount}
          onChange={(event) => setAmount(event.target.value)}
        />
      </Field>
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
