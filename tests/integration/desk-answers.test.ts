import { beforeEach, describe, expect, it } from 'vitest';
import { readAlike } from '@/entrypoints/background/desk/read-alike';
import type { Ticket } from '@/utils/model/ticket';
import { connection } from '@/utils/store/connection';
import { toStored } from '@/utils/store/repos/tickets';
import { NOON } from '../support/approval-world';
import { UID } from '../support/company';
import { importDesk } from '../support/desk';
import { anOpening, logAfter, opened, ticketOf } from '../support/desk-world';
import { freshWorker, fromPage } from '../support/worker';

const asked = (id: string, text: string, answer?: string, saidAt = NOON): Ticket => {
  const first = opened(id, anOpening({ text, saidAt, accountUid: UID }));
  return ticketOf(
    answer === undefined
      ? [first]
      : logAfter(first, [{ commandId: `${id}-reply`, type: 'reply', text: answer, answersCore: true }]),
  );
};

async function keep(tickets: readonly Ticket[]): Promise<void> {
  const tx = (await connection()).transaction('tickets', 'readwrite');
  for (const ticket of tickets) void tx.store.put(toStored(ticket));
  await tx.done;
}

describe('answers given to something alike', () => {
  beforeEach(async () => {
    await freshWorker();
    await importDesk();
  });

  it('are offered from what was answered, the best first', async () => {
    await keep([
      asked('ticket-hours', '请问周末几点关门呀', '您好，周末十点关门'),
      asked('ticket-invoice', '发票怎么开', '小程序里点开发票'),
      asked('ticket-open', '周末几点关门'),
    ]);
    const answers = await fromPage('desk.answers', { text: '你们周末几点关门？', limit: 3 });
    expect(answers.map(({ ticketId }) => ticketId)).toEqual(['ticket-hours']);
    expect(answers[0]).toMatchObject({ answer: '您好，周末十点关门', question: '请问周末几点关门呀' });
    expect(await fromPage('desk.answers', { text: '？！', limit: 3 })).toEqual([]);
  });

  it('are found below hundreds that ask the same and still wait', async () => {
    const waiting = Array.from({ length: 600 }, (_, i) =>
      asked(`ticket-wait-${i}`, '周末几点关门', undefined, NOON + i * 1_000),
    );
    await keep([asked('ticket-old', '周末几点关门', '十点', NOON - 86_400_000), ...waiting]);
    const alike = await readAlike(await connection(), '周末几点关门');
    expect(alike.map(({ id }) => id)).toEqual(['ticket-old']);
  });
});
