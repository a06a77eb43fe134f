import type { ReactNode } from 'react';

interface PageHeadProps {
  readonly title: string;
  readonly note?: string;
  readonly children?: ReactNode;
}

/** Title of a page, a quiet fact beside it, its actions at the end. */
export const PageHead = ({ title, note, children }: PageHeadProps) => (
  <header className="wp-head">
    <h1 tabIndex={-1}>{title}</h1>
    {note && <span className="fg-3">{note}</span>}
    <span className="grow" />
    {children}
  </header>
);
