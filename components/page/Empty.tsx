import type { ReactNode } from 'react';

interface EmptyProps {
  readonly title: string;
  readonly text?: string;
  /** At most one button. */
  readonly children?: ReactNode;
}

export const Empty = ({ title, text, children }: EmptyProps) => (
  <div className="wp-empty">
    <b>{title}</b>
    {text && <p className="fg-2">{text}</p>}
    {children}
  </div>
);
