import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPageWorld } from '@/utils/weibo/main/start';

/** Page world: holds write requests and tells facts. It knows nothing of the extension. */
export default defineContentScript({
  matches: ['https://weibo.com/*', 'https://www.weibo.com/*'],
  world: 'MAIN',
  runAt: 'document_start',
  main: startPageWorld,
});
