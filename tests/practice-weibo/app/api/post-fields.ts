import { facts } from '../lib/globals';
import type { Fields } from './http';

export interface PostInput {
  readonly content: string;
  readonly visible: number;
  readonly pictures: readonly { readonly pid: string; readonly type: string }[];
  readonly statement: string;
  readonly preupdateId: string;
  readonly mid: string;
  readonly scheduleAt: number | null;
  readonly scheduleId: string;
}

/** Form fields of a new post, an edit or a timed post, in the order they are sent. */
export function postFields(input: PostInput): Fields {
  const fields: Record<string, string> = {
    content: input.content,
    visible: String(input.visible),
    share_id: '',
    media: '',
    vote: '',
  };
  const isEdit = input.mid !== '';
  if (!isEdit && input.visible !== 1 && input.visible !== 5) fields.approval_state = '0';
  if (input.pictures.length > 0) {
    fields.pic_id = JSON.stringify(input.pictures);
    if (facts.needTranscode) fields.need_transcode = '1';
  }
  if (input.preupdateId !== '') fields.preupdate_id = input.preupdateId;
  if (input.statement !== '') fields.mblog_statement = input.statement;
  if (isEdit) fields.mid = input.mid;
  if (input.scheduleAt !== null) {
    fields.schedule_timestamp = String(input.scheduleAt);
    fields.schedule_beijing_tz = '1';
    if (input.scheduleId !== '') fields.schedule_id = input.scheduleId;
  }
  return fields;
}

/** The write address for these fields. */
export function postPath(input: PostInput): string {
  if (input.scheduleAt !== null)
    return input.scheduleId === '' ? '/ajax/statuses/schedule/upload' : '/ajax/statuses/schedule/edit';
  return input.mid === '' ? '/ajax/statuses/update' : '/ajax/statuses/modify';
}
