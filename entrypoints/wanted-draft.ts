import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import { showNotice } from '@/components/composer/show-notice';
import { openShelf } from '@/utils/guard/open-shelf';
import { findHost } from '@/utils/guard/services';
import { call } from '@/utils/rpc/client';
import { readTheme } from '@/utils/weibo/theme';

/** Comes into a page of weibo.com that was opened, or brought to the front, to send a planned draft. */
export default defineUnlistedScript(() => {
  const host = findHost();
  if (!host) return;
  const { services } = host;
  const run = async (): Promise<void> => {
    const wanted = await call('plan.wanted');
    if (!wanted || (await openShelf(document, services, wanted)) !== 'other-account') return;
    showNotice({
      title: i18n.t('remind.other_account', [wanted.name]),
      text: i18n.t('remind.other_account_what'),
      reasons: [],
      actions: [],
      theme: readTheme(document.body),
      signal: services.signal,
    });
  };
  // the worker waits for no answer
  run().catch((error: unknown) => console.error('[weiheng] wanted draft', error));
});
