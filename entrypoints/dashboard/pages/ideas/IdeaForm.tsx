import { useId, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote } from '@/components/page/Notice';
import { TextField } from '@/components/page/TextField';
import { FocusForm } from '@/components/plan/FocusForm';
import { t } from '@/components/ui/message';
import type { Idea } from '@/utils/model/plan';
import { FormFoot } from '../../org/FormFoot';

interface IdeaFormProps {
  readonly idea: Idea;
  readonly onSave: (idea: Idea) => Promise<unknown>;
  readonly onClose: () => void;
}

/** One idea: what, from where, and why it concerns us. The reason may come later, before it is planned. */
export function IdeaForm({ idea, onSave, onClose }: IdeaFormProps) {
  const [text, setText] = useState(idea.text);
  const [source, setSource] = useState(idea.source);
  const [pillar, setPillar] = useState(idea.pillar ?? '');
  const [why, setWhy] = useState(idea.why);
  const [isTried, setTried] = useState(false);
  const id = useId();
  const isMissing = text.trim() === '';
  const save = useAction(async () => {
    const { pillar: _before, ...rest } = idea;
    await onSave({
      ...rest,
      text: text.trim(),
      source: source.trim(),
      why: why.trim(),
      ...(pillar.trim() === '' ? {} : { pillar: pillar.trim() }),
    });
    onClose();
  });
  return (
    <FocusForm
      label={t('ideas.form')}
      isBusy={save.isBusy}
      onCancel={onClose}
      onSubmit={() => {
        setTried(true);
        if (!isMissing) void save.run();
      }}
    >
      <div className="wp-field">
        <label htmlFor={id}>{t('ideas.text')}</label>
        <textarea
          id={id}
          className="wp-area plan-area"
          rows={2}
          maxLength={500}
          value={text}
          aria-invalid={isTried && isMissing ? true : undefined}
          aria-describedby={isTried && isMissing ? `${id}-error` : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        {isTried && isMissing && (
          <span id={`${id}-error`} className="block-fg t12">
            {t('ideas.text_missing')}
          </span>
        )}
      </div>
      <div className="fields">
        <TextField label={t('ideas.source')} value={source} maxLength={500} onChange={setSource} />
        <TextField label={t('ideas.pillar')} value={pillar} maxLength={30} onChange={setPillar} />
      </div>
      <TextField label={t('ideas.why')} value={why} maxLength={500} onChange={setWhy} />
      <p className="fg-3 t12">{t('ideas.why_hint')}</p>
      <ErrorNote error={save.error} />
      <FormFoot isBusy={save.isBusy} onCancel={onClose} />
    </FocusForm>
  );
}
