import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { i18n } from '#i18n';
import { loadBadges } from '@/utils/feed/load-badges';
import { startBoot } from '@/utils/guard/boot';
import { watchEscapes } from '@/utils/guard/escapes';
import { createHealthReporter } from '@/utils/guard/health-reporter';
import { createPageServices } from '@/utils/guard/page-services';
import { offerHost } from '@/utils/guard/services';
import { surfaceOf } from '@/utils/guard/surface-of';
import { watchApproval, watchPolicy } from '@/utils/live/feed';
import { call, newCommandId } from '@/utils/rpc/client';
import type { Params } from '@/utils/rpc/contract';

/** Present on every page of weibo.com: finds compose boxes and answers for held requests. Small on purpose. */
export default defineContentScript({
  matches: ['https://weibo.com/*', 'https://www.weibo.com/*'],
  runAt: 'document_start',
  main() {
    const end = new AbortController();
    const { signal } = end;
    // a newer copy in the same page takes over, whatever became of the older one's extension
    document.dispatchEvent(new CustomEvent('weiheng:boot'));
    document.addEventListener('weiheng:boot', () => end.abort(), { signal });

    const health = createHealthReporter({
      report: (report) => call('health.report', report as Params<'health.report'>),
      showPage: (page) => call('health.page', page),
      now: Date.now,
      signal,
    });
    const page = createPageServices(
      {
        isAlive: () => browser.runtime?.id !== undefined,
        snapshot: () => call('policy.snapshot'),
        onPolicyChanged: (listener) => watchPolicy(listener, signal),
        approvals: () => call('approval.snapshot'),
        onApprovalChanged: (listener) => watchApproval(listener, signal),
        loadApproval: () => call('approval.load'),
        record: (report) => call('guard.record', report as Params<'guard.record'>),
        register: async (uid, name) =>
          (await call('accounts.register', { commandId: newCommandId(), uid, name })).account,
        keepIgnore: (ignore) => call('policy.ignore', { commandId: newCommandId(), ignore }),
        newId: newCommandId,
      },
      health,
      signal,
    );
    const { services } = page;
    const escapes = watchEscapes(
      (action) => {
        const surface = surfaceOf(action);
        services.count(surface, 'escaped');
        const { uid } = services.who();
        const isGoverned = services.policy.get()?.accounts.some((account) => account.uid === uid);
        if (uid !== undefined && isGoverned)
          services.recorder.record({
            uid,
            surface,
            action: 'escaped',
            verdict: 'unknown',
            reasons: ['unjudged'],
            rules: [],
            text: '',
          });
      },
      Date.now,
      signal,
    );
    const boot = startBoot({
      page,
      escapes,
      loadPart: () => call('composer.load'),
      silent: i18n.t('guard.silent'),
      signal,
    });
    offerHost({ services, attach: boot.attach, attachApproval: page.attachApproval });
    loadBadges({
      accounts: () => services.policy.get()?.accounts ?? [],
      onAccounts: services.policy.subscribe,
      onApprovals: (listener) => watchApproval(listener, signal),
      load: async () => (await call('parts.load')).loaded,
      signal,
    });
  },
});
