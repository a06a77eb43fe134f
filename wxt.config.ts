import { defineConfig } from 'wxt';
import { lightComposer } from './scripts/vite/light-composer';
import { buildVerifierPage } from './scripts/vite/verifier-page';
import { managedJsonSchema } from './utils/model/schema/managed-json-schema';

/** WXT_OUT lets two builds run side by side (tests build into their own folder). */
const outDir = process.env.WXT_OUT ?? '.output';

const icons = {
  16: 'icon/level-16.png',
  32: 'icon/level-32.png',
  48: 'icon/level-48.png',
  128: 'icon/level-128.png',
};

// webextension-polyfill: the browsers still differ in one thing that we use. Firefox answers a message with the
// promise its listener returns; Chrome did not before 146, and we support 120. The message server alone
// (utils/rpc/server.ts, in the background) therefore takes `browser` from @wxt-dev/webextension-polyfill. The module
// is not listed below, because it would replace `wxt/browser` in the content scripts too: 10 kB on every page of
// weibo.com, for calls that return promises everywhere.
export default defineConfig({
  outDir,
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  i18n: { localesDir: 'utils/i18n/locales' },
  vite: () => ({ plugins: [lightComposer()] }),
  hooks: {
    // Firefox reads managed policy without a schema
    'build:publicAssets': async (wxt, files) => {
      files.push({ relativeDest: 'weiheng-verify.html', contents: await buildVerifierPage() });
      if (wxt.config.browser === 'firefox') return;
      const contents = `${JSON.stringify(managedJsonSchema(), null, 2)}\n`;
      files.push({ relativeDest: 'managed-schema.json', contents });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    // activeTab: a picture of the page, only after a click on the toolbar button; it adds no warning at install
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab'],
    optional_permissions: ['notifications'],
    host_permissions: ['https://weibo.com/*', 'https://www.weibo.com/*'],
    icons,
    action: { default_icon: icons, default_title: '__MSG_extName__' },
    options_ui: { page: 'dashboard.html', open_in_tab: true },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+H' } },
      'open-dashboard': {
        suggested_key: { default: 'Alt+Shift+G' },
        description: '__MSG_page_command_dashboard__',
      },
      'open-review': {
        suggested_key: { default: 'Alt+Shift+R' },
        description: '__MSG_page_command_review__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'weiheng@weiheng.local',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
