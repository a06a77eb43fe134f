import type { ComponentProps } from 'react';

/** A list without bullets that screen readers still call a list. */
export const PlainList = (props: ComponentProps<'ul'>) => (
  // biome-ignore lint/a11y/noRedundantRoles: lists without bullets lose their role in some screen readers
  <ul role="list" {...props} />
);
