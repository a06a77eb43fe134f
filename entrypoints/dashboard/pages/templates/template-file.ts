import { z } from 'zod';
import { replyTemplateEdit } from '@/utils/model/schema/desk';
import type { ReplyTemplate } from '@/utils/model/template';

const FORMAT = 'weiheng-templates';
const entry = replyTemplateEdit.omit({ id: true, rev: true });
const file = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  templates: z.array(entry).max(1_000),
});

export type TemplateEntry = z.output<typeof entry>;

/** Templates as a file, without ids and revisions: in another workspace they are new ones. */
export const writeTemplates = (templates: readonly ReplyTemplate[]): string =>
  JSON.stringify(
    {
      format: FORMAT,
      version: 1,
      templates: templates.map(({ name, text, kinds, accounts }) => ({ name, text, kinds, accounts })),
    },
    null,
    2,
  );

/** Reads such a file; `field` names the first thing that does not fit, and nothing is taken over then. */
export function readTemplates(
  text: string,
):
  | { readonly ok: true; readonly entries: readonly TemplateEntry[] }
  | { readonly ok: false; readonly field: string } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, field: 'JSON' };
  }
  const parsed = file.safeParse(json);
  if (parsed.success) return { ok: true, entries: parsed.data.templates };
  const issue = parsed.error.issues[0];
  return { ok: false, field: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() };
}
