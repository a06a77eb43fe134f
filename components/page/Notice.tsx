import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/Icon';
import { errorText } from './error-text';

interface NoticeProps {
  readonly tone?: 'plain' | 'ok' | 'warn' | 'block';
  readonly title?: string;
  readonly children?: ReactNode;
}

const ICONS = { plain: 'info', ok: 'ok', warn: 'warn', block: 'block' } as const;

/** A sentence that stands in the flow, with its sign: never a toast, never colour alone. */
export const Notice = ({ tone = 'plain', title, children }: NoticeProps) => (
  <div className={`wp-notice ${tone}`} role={tone === 'block' ? 'alert' : 'status'}>
    <Icon name={ICONS[tone]} />
    <div className="grow">
      {title && <b>{title}</b>} {children && <span>{children}</span>}
    </div>
  </div>
);

/** What went wrong, if anything did. */
export const ErrorNote = ({ error }: { readonly error: unknown }) =>
  error === undefined ? null : <Notice tone="block">{errorText(error)}</Notice>;
