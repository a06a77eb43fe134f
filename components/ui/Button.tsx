import type { ButtonHTMLAttributes } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `plain` has a border, `primary` is ink, `quiet` has neither. */
  readonly look?: 'plain' | 'primary' | 'quiet';
  /** 24 px instead of 28. */
  readonly small?: boolean;
  /** Off, but still focusable and spoken: `aria-disabled`, and clicks do nothing. */
  readonly off?: boolean;
}

/** The one button of page, popup and panel. */
export function Button({ look = 'plain', small, off, className, onClick, ...rest }: ButtonProps) {
  const names = ['wh-btn', look, small && 'small', off && 'off', className].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      {...rest}
      className={names}
      aria-disabled={off || rest['aria-disabled'] || undefined}
      onClick={off ? undefined : onClick}
    />
  );
}
