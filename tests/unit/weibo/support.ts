import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ComposerDeps, type ComposerView, createComposerView } from '@/utils/weibo/composer';

const folder = join(__dirname, '../../fixtures/weibo');

export const readFixture = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** Puts a fixture page into the test document. */
export function showFixture(...names: readonly string[]): void {
  document.body.innerHTML = names.map(readFixture).join('\n');
}

export function query<E extends Element = HTMLElement>(css: string): E {
  const element = document.querySelector<E>(css);
  if (!element) throw new Error(`fixture has no ${css}`);
  return element;
}

/** The view of the only box on the page. */
export function viewBox(deps: Partial<ComposerDeps> = {}): ComposerView {
  const signal = new AbortController().signal;
  return createComposerView(query<HTMLTextAreaElement>('textarea'), {
    key: 'page',
    now: () => Date.UTC(2026, 10, 24, 2),
    pressed: () => undefined,
    signal,
    ...deps,
  });
}

export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
