import tokens from '@/components/tokens.css?inline';
import { t } from '@/components/ui/message';
import { containEvents } from '@/utils/page/contain-events';
import { guardPresses } from '@/utils/page/press-guard';
import { createQuietVoice } from './quiet-voice';
import sheet from './rhythm.css?inline';
import { isGrave, type RhythmLine } from './rhythm-lines';

/** Name of the element; `data-notes` = what it tells of, `data-grade` = what the present hour is worth. */
const RHYTHM = 'weiheng-rhythm';

export interface RhythmHost {
  readonly element: HTMLElement;
  paint(lines: readonly RhythmLine[]): void;
  end(): void;
}

const icon = (path: string): string =>
  `<svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;
const CLOCK = icon(
  '<path d="M8 1.800a6.200 6.200 0 1 1 0 12.400A6.200 6.200 0 0 1 8 1.800zM8 4.500V8l2.500 1.500"/>',
);
const FOLD = icon('<path d="m4 6 4 4 4-4"/>');

const make = (tag: string, className: string, text = ''): HTMLElement =>
  Object.assign(document.createElement(tag), { className, textContent: text });

function makeButton(className: string, label: string, onPress: () => void): HTMLButtonElement {
  const button = make('button', className) as HTMLButtonElement;
  button.type = 'button';
  button.setAttribute('aria-label', label);
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    if (event.isTrusted) onPress();
  });
  return button;
}

/**
 * One line with what matters most, and all of it behind a button. Made once per box, so that a repaint takes neither the
 * focus nor what is open away.
 */
export function createRhythmHost(input: () => HTMLElement | undefined, onPlan: () => void): RhythmHost {
  const end = new AbortController();
  const { signal } = end;
  const element = document.createElement(RHYTHM);
  const root = element.attachShadow({ mode: 'open' });
  root.append(Object.assign(document.createElement('style'), { textContent: `${tokens}\n${sheet}` }));

  const box = make('div', 'rhythm');
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', t('rhythm.label'));
  const row = make('div', 'row');
  const first = make('span', 'first');
  const list = make('ul', 'lines');
  list.id = 'lines';
  list.hidden = true;
  const plan = makeButton('plan', t('rhythm.plan_label'), onPlan);
  plan.textContent = t('rhythm.plan');
  const count = make('span', 'count');
  const setOpen = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    // nothing is said twice: open, the row is the name of the list
    label.hidden = !isOpen;
    first.hidden = isOpen;
    more.setAttribute('aria-expanded', String(isOpen));
    more.setAttribute('aria-label', t(isOpen ? 'rhythm.less' : 'rhythm.more', more.dataset.count ?? ''));
  };
  const more = makeButton('more', '', () => setOpen(list.hidden === true));
  more.setAttribute('aria-controls', 'lines');
  more.innerHTML = FOLD;
  more.prepend(count);
  const clock = make('span', 'clock');
  clock.innerHTML = CLOCK;
  const label = make('span', 'name', t('rhythm.label'));
  row.append(clock, label, first, plan, more);
  box.append(row, list);
  root.append(box);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return;
    setOpen(false);
    more.focus();
  });
  containEvents(root, signal);
  guardPresses(root, signal);
  const voice = createQuietVoice(root, input, signal);

  let shown = '';
  return {
    element,
    paint(lines) {
      const now = JSON.stringify(lines);
      if (now === shown) return;
      shown = now;
      const [head] = lines;
      if (!head) return;
      const types = [...new Set(lines.map(({ type }) => type))].join(' ');
      first.textContent = head.text;
      first.title = head.text;
      box.classList.toggle('grave', isGrave(head.type));
      plan.hidden = !lines.some(({ type }) => type === 'item');
      count.textContent = lines.length > 1 ? String(lines.length) : '';
      more.dataset.count = String(lines.length);
      list.replaceChildren(
        ...lines.map(({ type, text }) => make('li', isGrave(type) ? `${type} grave` : type, text)),
      );
      setOpen(list.hidden !== true);
      // a minute more or less is no news
      if (element.dataset.notes !== types) voice.say(`${t('rhythm.label')}：${head.text}`);
      element.dataset.notes = types;
    },
    end() {
      end.abort();
      element.remove();
    },
  };
}
