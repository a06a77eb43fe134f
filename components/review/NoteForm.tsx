import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Check } from '@/components/page/Check';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';

export interface NoteFormProps {
  /** Name of the form, and what its button does. */
  readonly title: string;
  readonly submit: string;
  readonly placeholder: string;
  /** Words that the note is tied to. */
  readonly quote?: string;
  /** Offers to keep the note inside. */
  readonly mayBePrivate?: boolean;
  /** Whether it may be sent without a word. */
  readonly mayBeEmpty?: boolean;
  readonly isBusy: boolean;
  readonly onSubmit: (text: string, isPrivate: boolean) => void;
  readonly onCancel: () => void;
}

/** One note in the foot of the panel: Enter sends it, Shift+Enter begins a line, Esc goes back. */
export function NoteForm(props: NoteFormProps) {
  const [text, setText] = useState('');
  const [isPrivate, setPrivate] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const isReady = !props.isBusy && (props.mayBeEmpty || text.trim() !== '');
  const send = () => isReady && props.onSubmit(text.trim(), isPrivate);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      props.onCancel();
    }
    if (event.key === 'Enter' && !event.shiftKey && event.target === area.current) {
      event.preventDefault();
      send();
    }
  };
  return (
    <form
      className="rv-note"
      aria-label={props.title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {props.quote && <q className="fg-2">{props.quote}</q>}
      <textarea
        ref={area}
        className="wp-area"
        rows={2}
        maxLength={2_000}
        aria-label={props.title}
        placeholder={props.placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row wrap">
        {props.mayBePrivate && (
          <Check label={t('review.private')} checked={isPrivate} onChange={setPrivate} />
        )}
        <span className="grow" />
        <Button look="quiet" onClick={props.onCancel}>
          {t('review.back')} <Kbd keys={['Esc']} />
        </Button>
        <Button look="primary" type="submit" off={!isReady}>
          {props.submit} <Kbd keys={['↵']} />
        </Button>
      </div>
    </form>
  );
}
