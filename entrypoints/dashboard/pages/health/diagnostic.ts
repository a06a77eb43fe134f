import { browser } from 'wxt/browser';
import { saveFile } from '@/components/page/save-file';
import { dayOf } from '@/utils/core/day';
import { call } from '@/utils/rpc/client';

/**
 * What support needs to see: versions, counters, selectors. No texts, no names, no uids, no addresses of pages; accounts
 * only as a number.
 */
export async function readDiagnostic(): Promise<object> {
  const [rows, snapshot, { version }] = await Promise.all([
    call('health.read', { days: 30 }),
    call('policy.snapshot'),
    call('store.ready'),
  ]);
  return {
    format: 'weiheng-diagnostic',
    extension: browser.runtime.getManifest().version,
    database: version,
    browser: navigator.userAgent,
    language: browser.i18n.getUILanguage(),
    policyRev: snapshot.rev,
    lexiconRev: snapshot.lexiconRev,
    accounts: snapshot.accounts.length,
    unregisteredMode: snapshot.unregisteredMode,
    selectorOverrides: snapshot.selectorOverrides,
    health: rows,
  };
}

export async function exportDiagnostic(): Promise<void> {
  const text = `${JSON.stringify(await readDiagnostic(), null, 2)}\n`;
  saveFile(`weiheng-diagnostic-${dayOf(Date.now())}.json`, text, 'application/json');
}
