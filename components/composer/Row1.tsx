import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/Icon';
import type { IconName } from '@/components/ui/icon-paths';

interface Row1Props {
  readonly icon: IconName;
  readonly tone: string;
  readonly word: string;
  readonly quiet?: boolean;
  readonly note?: string;
  /** Stands right after the verdict. */
  readonly tally?: ReactNode;
  /** Stands at the right end. */
  readonly children?: ReactNode;
}

/** First row of the strip, 40 px: mark and verdict in words, then what belongs to it. */
export function Row1({ icon, tone, word, quiet, note, tally, children }: Row1Props) {
  return (
    <div className="r1">
      <span className={quiet ? `verdict quiet ${tone}` : `verdict ${tone}`}>
        <Icon name={icon} />
        {word}
      </span>
      {tally}
      {note && (
        <span className="fg-2 cut" title={note}>
          {note}
        </span>
      )}
      <span className="grow" />
      {children}
    </div>
  );
}
