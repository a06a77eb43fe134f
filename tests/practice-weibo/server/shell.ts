import type { Variant } from '../variant';
import type { World } from './world';

export interface ShellInput {
  readonly world: World;
  readonly variant: Variant;
  readonly dark: boolean;
  readonly now: number;
}

/** Body of an inline script that cannot be closed by its data. */
const inline = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/**
 * The page shell: same elements, attributes and order as the site's, with our own script bodies.
 * The uid is part of `$CONFIG` only in the variant that says so.
 */
export function renderShell({ world, variant, dark, now }: ShellInput): string {
  const user = world.account === null ? undefined : world.people.get(world.account);
  const config = {
    serverTime: now,
    showAriaEntrance: true,
    enableAria: false,
    enablePopLogin: true,
    apmSampleRate: 0.01,
    isNormal: false,
    flags: {
      PC_grey: false,
      trend: 0,
      ...(variant.inputLimits === null ? {} : { input_limits: variant.inputLimits }),
    },
    loginHeader: { poster: '', src: '' },
    ...(variant.uidIn === 'store-and-config' && user !== undefined
      ? { uid: user.idstr, user: { idstr: user.idstr, screen_name: user.screen_name } }
      : {}),
  };
  const html = dark && variant.themeSignal === 'html-data-theme' ? ' data-theme="dark"' : '';
  const body = dark && variant.themeSignal === 'body-class' ? ' class="woo-theme-dark"' : '';
  return `<!doctype html>
<html lang="zh-cn"${html}>
  <head>
    <meta charset="utf-8" />
    <link rel="dns-prefetch" href="//h5.sinaimg.cn" />
    <meta name="viewport" content="width=device-width,initial-scale=1,user-scalable=no,viewport-fit=cover" />
    <meta http-equiv="X-UA-Compatible" content="IE=edge" />
    <meta http-equiv="Content-Security-Policy" content="upgrade-insecure-requests" />
    <meta content="" name="keywords" />
    <meta content="" name="description" />
    <link rel="icon" href="https://weibo.com/favicon.ico" />
    <link rel="stylesheet" type="text/css" href="//h5.sinaimg.cn/m/reward-pc-kits/style.css?version=2.1.5" />
    <script src="https://js.t.sinajs.cn/static/validate-loader.umd.cjs"></script>
    <title>微博</title>
    <script>if (location.protocol === 'http:' && location.host === 'weibo.com') location.protocol = 'https:';</script>
    <script type="module" crossorigin src="https://h5.sinaimg.cn/m/weibo-pro-next/assets/index-practice.js"></script>
    <link rel="stylesheet" crossorigin href="https://h5.sinaimg.cn/m/weibo-pro-next/assets/index-practice.css">
  </head>
  <body${body}>
    <script>window.scriptLoaded = () => window.wbBotDetector?.start?.({ mouse: true, keyboard: true });</script>
    <script src="https://passport.sinaimg.cn/js/fp/1.3.2.umd.js" defer="defer" onload="scriptLoaded()"></script>
    <script>window.CAPTCHA_TYPE = '${variant.captchaVendor}'; window.ValidateLoader?.preload?.(window.CAPTCHA_TYPE);</script>
    <script>
      window.$VERSION = { CLIENT: 'v1.1.249', SERVER: 'v2026.09.20.1' };
      window.$CONFIG = ${inline(config)};
      window.$PRACTICE = ${inline(variant)};
    </script>
    <div id="app"></div>
    <script defer src="https://static.geetest.com/v4/gt4.js"></script>
    <script src="//h5.sinaimg.cn/m/reward-pc-kits/sdk.js?version=2.1.5" defer></script>
  </body>
</html>
`;
}
