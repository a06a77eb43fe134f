import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';

interface WordListProps {
  readonly label: string;
  readonly words: readonly string[];
  readonly onSave: (words: readonly string[]) => void;
}

const MOST = 2_000;
const LONGEST = 60;
const read = (text: string): readonly string[] =>
  [
    ...new Set(
      text
        .split(/[\n,，、;；]/)
        .map((word) => word.trim().slice(0, LONGEST))
        .filter((word) => word !== ''),
    ),
  ].slice(0, MOST);

/** A list of words, one on each line; taken over when somebody presses the button. */
export function WordList({ label, words, onSave }: WordListProps) {
  const id = useId();
  const stored = words.join('\n');
  const [text, setText] = useState(stored);
  const [of, setOf] = useState(stored);
  // changed elsewhere meanwhile: shown, unless somebody is writing here
  if (of !== stored) {
    setOf(stored);
    if (text === of) setText(stored);
  }
  const isChanged = read(text).join('\n') !== stored;
  return (
    <div className="wp-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="wp-area"
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {isChanged && (
        <div className="row">
          <Button small look="primary" onClick={() => onSave(read(text))}>
            {t('templates.save')}
          </Button>
          <Button small look="quiet" onClick={() => setText(stored)}>
            {t('desk.cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}
