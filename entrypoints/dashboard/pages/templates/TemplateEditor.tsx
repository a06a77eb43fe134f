import { useId, useState } from 'react';
import { ticketKindText } from '@/components/desk/words';
import { Check } from '@/components/page/Check';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { dayOf } from '@/utils/core/day';
import { fillTemplate, variablesOf } from '@/utils/domain/desk/fill-template';
import { OWN_VARIABLES, type ReplyTemplate } from '@/utils/model/template';
import { TICKET_KINDS } from '@/utils/model/ticket';

export type TemplateEdit = Pick<ReplyTemplate, 'id' | 'rev' | 'name' | 'text' | 'kinds' | 'accounts'>;

interface TemplateEditorProps {
  readonly template: TemplateEdit;
  readonly accounts: readonly { readonly uid: string; readonly name: string }[];
  readonly isBusy: boolean;
  readonly onSave: (template: TemplateEdit) => void;
  readonly onCancel: () => void;
}

const toggled = <T,>(list: readonly T[], item: T, isIn: boolean): readonly T[] =>
  isIn ? [...list, item] : list.filter((one) => one !== item);

/** One template with a look at how it will read; variables that do not fill themselves are named. */
export function TemplateEditor({ template, accounts, isBusy, onSave, onCancel }: TemplateEditorProps) {
  const [edit, setEdit] = useState(template);
  const textId = useId();
  const isReady = edit.name.trim() !== '' && edit.text.trim() !== '' && !isBusy;
  const own = {
    authorName: t('templates.someone'),
    accountName: accounts[0]?.name ?? t('templates.account'),
    actorName: t('templates.me'),
    day: dayOf(Date.now()),
  };
  const { text: shown, missing } = fillTemplate(edit.text, own);
  const asked = variablesOf(edit.text).filter((name) => !(OWN_VARIABLES as readonly string[]).includes(name));
  return (
    <form
      className="wp-panel desk-form"
      aria-label={t('templates.editing')}
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSave({ ...edit, name: edit.name.trim(), text: edit.text.trim() });
      }}
    >
      <TextField
        label={t('templates.name')}
        value={edit.name}
        maxLength={40}
        autoFocus
        onChange={(name) => setEdit({ ...edit, name })}
      />
      <div className="wp-field">
        <label htmlFor={textId}>{t('templates.text')}</label>
        <textarea
          id={textId}
          className="wp-area"
          rows={5}
          maxLength={2_000}
          value={edit.text}
          onChange={(event) => setEdit({ ...edit, text: event.target.value })}
        />
      </div>
      <p className="fg-2 t12">
        {t('templates.variables', OWN_VARIABLES.map((name) => `{${name}}`).join(' '))}
      </p>
      {edit.text !== '' && (
        <section aria-label={t('templates.preview')}>
          <p className="post-words">{shown}</p>
        </section>
      )}
      {asked.length > 0 && missing.length > 0 && (
        <p className="fg-2 t12">{t('templates.asked', asked.join('、'))}</p>
      )}
      <fieldset className="row wrap">
        <legend>{t('templates.kinds')}</legend>
        {TICKET_KINDS.map((kind) => (
          <Check
            key={kind}
            label={ticketKindText(kind)}
            checked={edit.kinds.includes(kind)}
            onChange={(isIn) => setEdit({ ...edit, kinds: toggled(edit.kinds, kind, isIn) })}
          />
        ))}
      </fieldset>
      {accounts.length > 1 && (
        <fieldset className="row wrap">
          <legend>{t('templates.accounts')}</legend>
          {accounts.map(({ uid, name }) => (
            <Check
              key={uid}
              label={`@${name}`}
              checked={edit.accounts.includes(uid)}
              onChange={(isIn) => setEdit({ ...edit, accounts: toggled(edit.accounts, uid, isIn) })}
            />
          ))}
        </fieldset>
      )}
      <div className="row">
        <span className="grow" />
        <Button look="quiet" onClick={onCancel}>
          {t('desk.cancel')}
        </Button>
        <Button look="primary" type="submit" off={!isReady}>
          {t('templates.save')}
        </Button>
      </div>
    </form>
  );
}
