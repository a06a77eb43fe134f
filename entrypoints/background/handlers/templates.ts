import { variablesOf } from '@/utils/domain/desk/fill-template';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readTemplates } from '@/utils/store/repos/templates';
import { readDesk, requireAnywhere } from '../desk/read-desk';
import { written } from './written';

export const templateHandlers = {
  async 'templates.list'() {
    return readTemplates(await connection());
  },

  async 'templates.save'({ commandId, template: edit }, { caller }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['replyTemplates'], actor: caller, action: 'templates.save', at: now, commandId },
      async (db) => {
        const desk = await readDesk(db, now);
        requireAnywhere(desk, 'desk.manage');
        const before = await db.get('replyTemplates', edit.id);
        if ((before?.rev ?? 0) !== edit.rev) throw new CallError('conflict', 'changed meanwhile', 'rev');
        const by = desk.context.actor.id;
        const next = {
          ...edit,
          rev: edit.rev + 1,
          variables: variablesOf(edit.text),
          updatedAt: now,
          updatedBy: by,
        };
        return {
          subject: `template:${edit.id}`,
          detail: { by, name: edit.name },
          value: edit.id,
          write: (tx) => tx.objectStore('replyTemplates').put(next),
        };
      },
    );
    const template = (await readTemplates(await connection())).find(({ id }) => id === edit.id);
    if (!template) throw new CallError('missing', 'no such template', 'templateId');
    return { ...(await written(outcome)), template };
  },

  async 'templates.remove'({ commandId, templateId }, { caller }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['replyTemplates'], actor: caller, action: 'templates.remove', at: now, commandId },
      async (db) => {
        const desk = await readDesk(db, now);
        requireAnywhere(desk, 'desk.manage');
        const before = await db.get('replyTemplates', templateId);
        if (!before) return undefined;
        return {
          subject: `template:${templateId}`,
          detail: { by: desk.context.actor.id, name: before.name },
          value: null,
          write: (tx) => tx.objectStore('replyTemplates').delete(templateId),
        };
      },
    );
    return written(outcome);
  },
} satisfies Partial<Handlers>;
