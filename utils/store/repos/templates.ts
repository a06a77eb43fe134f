import { z } from 'zod';
import { epochMs } from '@/utils/model/schema/base';
import { replyTemplateEdit } from '@/utils/model/schema/desk';
import type { ReplyTemplate } from '@/utils/model/template';
import type { Reader } from '../reader';
import { keepValid } from './keep-valid';

export const replyTemplate = replyTemplateEdit.extend({
  variables: z.array(z.string().max(30)).max(200),
  updatedAt: epochMs,
  updatedBy: z.string().max(60),
}) satisfies z.ZodType<ReplyTemplate>;

/** Replies prepared in advance, by name. */
export const readTemplates = async (db: Pick<Reader, 'getAll'>): Promise<readonly ReplyTemplate[]> =>
  [...keepValid(replyTemplate, await db.getAll('replyTemplates'))].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  );
