import { DAY_MS, dayOf } from '@/utils/core/day';
import { identify } from '@/utils/domain/accounts/registry';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { operate } from '@/utils/store/operate';
import { addHealth, addRow, readHealth, withoutSends } from '@/utils/store/repos/health';
import { accountsInForce } from '../snapshot';
import { showTab } from '../toolbar';
import { written } from './written';

export const healthHandlers = {
  async 'health.report'(report) {
    const governed = identify(await accountsInForce(), report.uid) !== undefined;
    const surfaces = governed ? report.surfaces : report.surfaces.map(withoutSends);
    await operate(['health'], (tx) => addHealth(tx, dayOf(Date.now()), { ...report, surfaces }));
  },

  async 'health.page'({ verdict, uid }, { sender }) {
    const account = identify(await accountsInForce(), uid);
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    await showTab(tabId, verdict, account && { uid: account.uid, name: account.name, mode: account.mode });
  },

  async 'health.read'({ days }) {
    return readHealth(await connection(), dayOf(Date.now() - (days - 1) * DAY_MS));
  },

  async 'health.reset'({ commandId }, { caller }) {
    const rows = await (await connection()).getAll('health');
    const outcome = await mutate(
      { stores: ['health'], actor: caller, action: 'health.reset', at: Date.now(), commandId },
      async (db) => ({
        subject: 'health',
        detail: { rows: await db.count('health') },
        value: null,
        write: (tx) => tx.objectStore('health').clear(),
      }),
    );
    return { ...(await written(outcome)), rows: outcome?.repeated ? [] : rows };
  },

  async 'health.restore'({ commandId, rows }, { caller }) {
    return written(
      await mutate(
        { stores: ['health'], actor: caller, action: 'health.restore', at: Date.now(), commandId },
        async () => ({
          subject: 'health',
          detail: { rows: rows.length },
          value: null,
          async write(tx) {
            for (const row of rows) await addRow(tx, row);
          },
        }),
      ),
    );
  },
} satisfies Partial<Handlers>;
