import { memo } from 'react';
import { ICON_PATHS, type IconName } from './icon-paths';

interface IconProps {
  readonly name: IconName;
  /** px; 16 by default, 14 inside chips. */
  readonly size?: number;
  readonly tone?: string;
  /** Word for the icon when none stands beside it. */
  readonly label?: string;
}

/** One icon of the set, as inline SVG in the text colour. */
export const Icon = memo(function Icon({ name, size = 16, tone, label }: IconProps) {
  return (
    <span
      className={tone ? `wh-icon ${tone}` : 'wh-icon'}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: constant outlines of this package, no outside text
        dangerouslySetInnerHTML={{ __html: ICON_PATHS[name] }}
      />
    </span>
  );
});
