import { type BadgeKind, readVerifiedType } from '../parse/badges';
import { isFields, readId, readNumber, readString } from './read';

export interface WeiboUser {
  readonly uid: string;
  readonly name: string;
  readonly badge: BadgeKind;
  readonly verifiedReason?: string;
  readonly description?: string;
  readonly followers?: number;
  readonly following?: number;
  readonly posts?: number;
  readonly location?: string;
}

/** A short or long user object; undefined for deleted users and anything else. */
export function readUser(value: unknown): WeiboUser | undefined {
  if (!isFields(value)) return undefined;
  const uid = readId(value.idstr, value.id);
  const name = readString(value.screen_name);
  if (!uid || !name) return undefined;
  return {
    uid,
    name,
    badge: readVerifiedType(
      value.verified === true,
      readNumber(value.verified_type) ?? -1,
      readNumber(value.verified_type_ext),
    ),
    verifiedReason: readString(value.verified_reason),
    description: readString(value.description),
    followers: readNumber(value.followers_count),
    following: readNumber(value.friends_count),
    posts: readNumber(value.statuses_count),
    location: readString(value.location),
  };
}
