import { peek } from '../find';
import { type BadgeKind, readBadge } from './badges';

/** What a profile page shows. The weakest part of the adapter: JSON is preferred wherever it is seen. */
export interface ShownProfile {
  readonly name?: string;
  readonly bio?: string;
  readonly badge: BadgeKind;
}

/** Reads a profile header inside `root`; undefined when there is no avatar to anchor on. */
export function readProfile(root: ParentNode): ShownProfile | undefined {
  const avatar = peek('avatar', root);
  if (!avatar) return undefined;
  const bio = peek('profileBio', root);
  let header: Element | null = avatar.parentElement;
  for (let i = 0; i < 6 && header && !peek('profileName', header); i++) header = header.parentElement;
  if (!header) return undefined;
  return {
    name: peek('profileName', header)?.textContent?.trim() || undefined,
    bio: bio?.textContent?.trim() || undefined,
    badge: readBadge(peek('badge', header)),
  };
}
