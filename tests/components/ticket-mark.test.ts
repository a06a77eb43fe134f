// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type MarkActions, MarkRefused, menuPanel, reasonPanel } from '@/components/ticket-mark/mark-menu';
import { type MarkPopup, openMarkPopup } from '@/components/ticket-mark/mark-popup';
import { t } from '@/components/ui/message';

vi.mock('#i18n', async () => (await import('./messages')).readMessages());

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const record = vi.fn<NonNullable<MarkActions['record']>>();
const handOver = vi.fn<MarkActions['handOver']>();

let popup: MarkPopup;
let isClosed: boolean;

const actions = (more: Partial<MarkActions> = {}): MarkActions => ({
  log: async () => undefined,
  people: [{ id: 'chen', name: '陈默' }],
  handOver,
  templates: [],
  fill: async () => ({ missing: [], isWaiting: true }),
  record,
  ...more,
});
const root = (): ShadowRoot => popup.host.shadowRoot as ShadowRoot;
const all = <E extends HTMLElement = HTMLElement>(css: string): readonly E[] => [
  ...root().querySelectorAll<E>(css),
];
const press = (css: string): void => all(css)[0]?.click();
const said = (): string => root().querySelector('[role="status"]')?.textContent ?? '';

beforeEach(() => {
  record.mockReset().mockResolvedValue(undefined);
  handOver.mockReset().mockResolvedValue(undefined);
  HTMLElement.prototype.showPopover = () => undefined;
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' });
  document.body.replaceChildren(host);
  isClosed = false;
  popup = openMarkPopup(host, null, () => {
    isClosed = true;
  });
});

describe('the menu of a comment', () => {
  it('is worked with its letters, and goes back to where it came from', () => {
    popup.show(menuPanel(actions(), popup), 'menu');
    popup.press('L');
    expect(root().activeElement?.tagName).toBe('TEXTAREA');
    press('.foot .quiet');
    expect(all('.item').map(({ dataset }) => dataset.key)).toEqual(['l', 't', 'm', 'x']);
    expect(isClosed).toBe(false);
  });

  it('offers no record to whom may not make one', () => {
    const { record: _record, ...rest } = actions();
    popup.show(menuPanel(rest, popup), 'menu');
    expect(all('[data-key="x"]')).toHaveLength(0);
    expect(all('[data-key="t"]')).toHaveLength(1);
  });

  it('closes when it is done, and stays with what went wrong', async () => {
    popup.show(menuPanel(actions(), popup), 'menu');
    popup.press('t');
    handOver.mockRejectedValueOnce(new MarkRefused('wrong-phase'));
    press('.item');
    await settle();
    expect(said()).toBe(t('deskPage.refused'));
    handOver.mockRejectedValueOnce(new Error('no answer'));
    press('.item');
    await settle();
    expect(said()).toBe(t('deskPage.failed'));
    expect(isClosed).toBe(false);
    press('.item');
    await settle();
    expect(isClosed).toBe(true);
  });

  it('does one thing at a time', async () => {
    popup.show(menuPanel(actions(), popup), 'menu');
    popup.press('t');
    press('.item');
    press('.item');
    await settle();
    expect(handOver).toHaveBeenCalledTimes(1);
  });

  it('records once, and «other» only with words', async () => {
    popup.show(menuPanel(actions(), popup), 'menu');
    popup.press('x');
    const [act, reason] = all<HTMLSelectElement>('select');
    expect(root().activeElement).toBe(act);
    if (reason) reason.value = 'other';
    press('.primary');
    expect(record).not.toHaveBeenCalled();
    const [words] = all<HTMLTextAreaElement>('textarea');
    if (words) words.value = ' 冒充客服 ';
    press('.primary');
    await settle();
    expect(record).toHaveBeenCalledWith('delete', 'other', '冒充客服');
    expect(said()).toBe(t('deskPage.recorded'));
    expect(all('.primary')).toHaveLength(0);
  });
});

describe('the reason afterwards', () => {
  it('is one press, or words of one’s own', async () => {
    const give = vi.fn(async () => undefined);
    popup.show(reasonPanel(give, popup), 'why');
    all('.item').at(-1)?.click();
    press('.primary');
    expect(give).not.toHaveBeenCalled();
    const [words] = all<HTMLTextAreaElement>('textarea');
    if (words) words.value = '冒充客服';
    press('.primary');
    await settle();
    expect(give).toHaveBeenCalledWith('other', '冒充客服');
    expect(isClosed).toBe(true);
  });
});
