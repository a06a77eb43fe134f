// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Ask, BRIDGE } from '@/utils/weibo/bridge';
import { createGate, type Ruling } from '@/utils/weibo/main/gate';

const tell = (type: string, value: unknown): void => {
  document.dispatchEvent(new CustomEvent(type, { detail: JSON.stringify(value) }));
};
const question = { url: 'https://weibo.com/ajax/statuses/update', body: 'content=a', path: 'xhr' } as const;

const LIMIT_MS = 30;
let end: AbortController;
/** The isolated side of the page; what it does with a question is up to the test. */
const answerWith = (reply: (ask: Ask) => void): void =>
  document.addEventListener(BRIDGE.ask, (event) => reply(JSON.parse((event as CustomEvent).detail)), {
    signal: end.signal,
  });
const ask = (wait = true): Ruling[] => {
  const rulings: Ruling[] = [];
  createGate(LIMIT_MS).ask(question, wait, (ruling) => rulings.push(ruling));
  return rulings;
};

beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
});

describe('gate', () => {
  it('takes an answer given during the event, without waiting', () => {
    answerWith(({ id }) => tell(BRIDGE.answer, { id, allow: false, message: '有禁用的说法' }));
    expect(ask()).toEqual([{ id: '1', allow: false, message: '有禁用的说法', judged: true }]);
  });

  it('waits for a side that has heard, and no longer than the limit', async () => {
    let id = '';
    answerWith((one) => {
      ({ id } = one);
      tell(BRIDGE.answer, { id, wait: true });
    });
    const rulings = ask();
    expect(rulings).toEqual([]);
    tell(BRIDGE.answer, { id, allow: true });
    expect(rulings).toEqual([{ id, allow: true, message: '', judged: true }]);
    tell(BRIDGE.answer, { id, allow: false, message: '晚了' });
    expect(rulings).toHaveLength(1);

    const silent = ask();
    expect(silent).toEqual([]);
    await vi.waitFor(() => expect(silent).toMatchObject([{ allow: true, judged: false }]));
  });

  it('does not wait for a request that cannot', () => {
    answerWith(({ id }) => tell(BRIDGE.answer, { id, wait: true }));
    expect(ask(false)).toMatchObject([{ allow: true, judged: false }]);
  });

  it('goes by the last stance at once when nobody is there', () => {
    const gate = createGate();
    const rulings: Ruling[] = [];
    const put = (): void => gate.ask(question, true, (ruling) => rulings.push(ruling));
    put();
    tell(BRIDGE.stance, { silence: 'closed', message: '刷新页面' });
    put();
    tell(BRIDGE.stance, { silence: 'sideways' });
    put();
    expect(rulings.map(({ allow, message }) => [allow, message])).toEqual([
      [true, ''],
      [false, '刷新页面'],
      [false, '刷新页面'],
    ]);
  });
});
