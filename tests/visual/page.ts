import { showNotice } from '@/components/composer/show-notice';
import type { ComposerState } from '@/utils/guard/session';
import type { ComposerBox } from '@/utils/page/composer-box';
import { createMarkLayer } from '@/utils/page/mark-layer';
import type { Mark } from '@/utils/page/mark-segments';
import { LONG_TEXT, RULES } from './rules';
import { type ScriptedSession, scriptSession } from './scripted-session';

declare const __MESSAGES__: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>> | string>>>
>;

const query = new URLSearchParams(location.search);
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
document.documentElement.dataset.theme = theme;

/** Stands in for the browser's message look-up, which a plain page has not. */
function installMessages(lang: string): void {
  const table = __MESSAGES__[lang] ?? {};
  const flat = new Map<string, string>();
  const walk = (node: unknown, path: string): void => {
    if (typeof node === 'string') flat.set(path, node);
    else for (const [key, value] of Object.entries(node ?? {})) walk(value, path ? `${path}_${key}` : key);
  };
  walk(table, '');
  const getMessage = (key: string, values: readonly string[] = []): string =>
    (flat.get(key) ?? '').replace(/\$([1-9])/g, (_, n: string) => values[Number(n) - 1] ?? '');
  Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
}

installMessages(query.get('lang') ?? 'zh');
const { mountComposer } = await import('@/components/composer/mount');

export interface Box {
  readonly textarea: HTMLTextAreaElement;
  readonly session: ScriptedSession;
  readonly host: HTMLElement;
  readonly remove: () => void;
}

const who = { uid: '1', name: '云杉茶饮' };
const registered = {
  ...who,
  account: { ...who, kind: 'official', mode: 'enforce', industry: 'food', registeredAt: 0, rev: 1 },
} as const;
const elements = {
  text: 97,
  pictures: 3,
  video: 0,
  audio: 0,
  links: 0,
  mentions: 0,
  topics: 0,
  superTopics: 0,
  emoji: 1,
  lottery: true,
  unclosedTopics: 1,
};

function addBox(text: string, first: Partial<ComposerState> = {}, css = ''): Box {
  const column = document.createElement('div');
  const small = first.surface === 'comment' || first.surface === 'reply';
  column.className = small ? 'column small' : 'column';
  column.innerHTML =
    '<div class="card"><form><textarea aria-label="box"></textarea></form><div class="tools"><button type="button">发送</button></div></div>';
  document.querySelector('#page')?.append(column);
  const textarea = column.querySelector('textarea') as HTMLTextAreaElement;
  const tools = column.querySelector('.tools') as HTMLElement;
  textarea.style.cssText = css;
  textarea.value = text;
  const grow = (): void => {
    if (css.includes('height')) return;
    textarea.style.height = 'auto';
    textarea.style.height = `${Math.min(200, textarea.scrollHeight + 2)}px`;
  };
  textarea.addEventListener('input', grow);
  grow();
  const session = scriptSession(textarea, RULES, { theme, who: registered, length: { used: 0 }, ...first });
  const closing = new AbortController();
  const box: ComposerBox = {
    textarea,
    surface: session.getState().surface,
    place: (host) => tools.after(host),
    protectedRects: () => [tools.getBoundingClientRect()],
  };
  mountComposer({ session, box, signal: closing.signal });
  const host = column.querySelector('weiheng-composer') as HTMLElement;
  return { textarea, session, host, remove: () => closing.abort() };
}

/** Script time of carrying marks over a key press and showing the new ones, ms per key, layout left out. */
function timeMarks(units: number, count: number, presses: number): readonly number[] {
  const box = addBox('');
  const { textarea, host } = box;
  const root = host.shadowRoot as ShadowRoot;
  const layer = createMarkLayer({ textarea, host, root, signal: new AbortController().signal });
  const step = Math.floor(units / count);
  const marksAt = (shift: number): Mark[] =>
    Array.from({ length: count }, (_, i) => {
      const start = i * step + (i > count / 2 ? shift : 0);
      return { key: `k${i}`, tone: i % 2 ? 'warn' : 'block', rank: i % 2, start, end: start + 4 };
    });
  textarea.value = '国家级配方选用高山红茶，'.repeat(Math.ceil(units / 12)).slice(0, units);
  layer.show(textarea.value, marksAt(0));
  const at = Math.floor(units / 2) + 7;
  return Array.from({ length: presses }, (_, i) => {
    textarea.setRangeText('a', at + i, at + i, 'end');
    const from = performance.now();
    layer.follow();
    layer.show(textarea.value, marksAt(i + 1));
    const took = performance.now() - from;
    void textarea.offsetHeight;
    return took;
  });
}

const api = { addBox, timeMarks, showNotice, LONG_TEXT, elements, who, registered, theme };
export type VisualApi = typeof api;
Object.assign(globalThis, { visual: api });
document.documentElement.dataset.ready = '';
