import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';

export type Tone = 'plain' | 'outline' | 'ok' | 'block' | 'warn' | 'evidence' | 'accent' | 'ink';

interface ChipProps {
  readonly icon?: IconName;
  readonly tone?: Tone;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A state as word plus shape, 22 px. */
export function Chip({ icon, tone = 'plain', title, children }: ChipProps) {
  return (
    <span className={`wh-chip ${tone}`} title={title}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
