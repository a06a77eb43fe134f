import type { AppBundle } from '../build/build-app';
import { asset, type PracticeResponse } from './http';
import { avatarSvg, emojiSvg, pictureSvg } from './pictures';

const SVG = 'image/svg+xml';
const JS = 'text/javascript; charset=utf-8';

/** Our own small stand-ins for the scripts the shell loads from other hosts. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'https://js.t.sinajs.cn/static/validate-loader.umd.cjs': 'window.ValidateLoader = { preload() {} };',
  'https://passport.sinaimg.cn/js/fp/1.3.2.umd.js':
    'window.wbBotDetector = { start() {}, complete: () => Promise.resolve({ rid: "practice" }), close() {} };',
  'https://static.geetest.com/v4/gt4.js': 'window.initGeetest4 = () => {};',
  'https://h5.sinaimg.cn/m/reward-pc-kits/sdk.js': '',
};

/** Assets of the site's other hosts; null when the address is not one of them. */
export function serveStatic(url: URL, bundle: AppBundle): PracticeResponse | null {
  const script = SCRIPTS[`${url.origin}${url.pathname}`];
  if (script !== undefined) return asset(script, JS);
  if (url.host === 'h5.sinaimg.cn') {
    if (url.pathname.endsWith('/index-practice.js')) return asset(bundle.js, JS);
    if (url.pathname.endsWith('/index-practice.css')) return asset(bundle.css, 'text/css; charset=utf-8');
    if (url.pathname === '/m/reward-pc-kits/style.css') return asset('', 'text/css; charset=utf-8');
    return null;
  }
  const file = decodeURIComponent(url.pathname.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  if (/^tvax\d\.sinaimg\.cn$/.test(url.host)) return asset(avatarSvg(file), SVG);
  if (/^wx[1-4]\.sinaimg\.cn$/.test(url.host)) return asset(pictureSvg(file), SVG);
  if (url.host === 'face.t.sinajs.cn') return asset(emojiSvg(file), SVG);
  return null;
}
