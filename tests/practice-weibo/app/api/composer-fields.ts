import type { Fields } from './http';

export interface ComposerInput {
  readonly action: 'repost' | 'create' | 'reply';
  readonly mid: string;
  readonly cid: string;
  readonly comment: string;
  readonly pids: readonly string[];
  readonly also: boolean;
  readonly visible: number;
}

const flag = (on: boolean): string => (on ? '1' : '0');

/** Form fields of a repost, comment or reply, in the order they are sent. */
export function composerFields(input: ComposerInput): Fields {
  const isRepost = input.action === 'repost';
  const fields: Record<string, string> = { id: input.mid };
  if (input.action === 'reply') fields.cid = input.cid;
  fields.comment = input.comment;
  fields.pic_id = input.pids.join(',');
  fields.is_repost = flag(!isRepost && input.also);
  fields.comment_ori = '0';
  fields.is_comment = flag(isRepost && input.also);
  if (isRepost) {
    fields.visible = String(input.visible);
    fields.share_id = '';
  }
  return fields;
}

export function composerPath(action: ComposerInput['action']): string {
  if (action === 'repost') return '/ajax/statuses/normal_repost';
  return action === 'create' ? '/ajax/comments/create' : '/ajax/comments/reply';
}
