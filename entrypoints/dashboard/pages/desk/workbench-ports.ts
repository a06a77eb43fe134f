import type { WorkbenchPorts } from '@/components/desk/workbench/ports';
import { reviewContext } from '@/components/review/useLint';
import { CallError } from '@/utils/rpc/call-error';
import { call, newCommandId } from '@/utils/rpc/client';
import { lintClient } from '../../lint';

/** What the reply workbench asks, answered by the worker and by the dashboard's lint thread. */
export const workbenchPorts: WorkbenchPorts = {
  templates: () => call('templates.list'),
  fill: (templateId, ticketId, values) =>
    call('templates.fill', { templateId, ticketId, values: { ...values } }),
  answers: (text, accountUid) => call('desk.answers', { text, accountUid, limit: 3 }),
  sensitive: (ticketId, text) => call('desk.sensitive', { ticketId, text }),
  async propose(ticketId, texts) {
    try {
      const { refused } = await call('desk.propose', {
        commandId: newCommandId(),
        ticketId,
        texts: [...texts],
      });
      return refused[0] ? { problem: refused[0].refusal } : {};
    } catch (error) {
      if (error instanceof CallError) return { problem: error.message };
      throw error;
    }
  },
  async bring(ticketId, text, link) {
    await call('desk.prepare', { commandId: newCommandId(), ticketId, text });
    if (link !== undefined) window.open(link, '_blank', 'noreferrer');
  },
  async lint(text, accountUid) {
    const { accounts } = await call('policy.snapshot');
    const account = accounts.find(({ uid }) => uid === accountUid);
    const content = { accountUid, kind: 'reply', text, media: [], visibility: 0 } as const;
    return (await lintClient().lint(text, reviewContext(content, account, Date.now()))).result.findings;
  },
};
