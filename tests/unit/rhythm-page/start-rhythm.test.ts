// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RhythmFacts, RhythmView } from '@/utils/model/plan-view';
import { type RhythmDeps, startRhythm } from '@/utils/rhythm-page/start-rhythm';
import { query, showFixture } from '../weibo/support';

const view = (uid: string, over: Partial<RhythmView> = {}): RhythmView => ({
  uid,
  today: 0,
  notes: [],
  now: { grade: 'fair', weekday: 3, hour: 9, n: 0 },
  days: [],
  items: [],
  lately: [],
  sameText: { accounts: 3, minutes: 60 },
  ...over,
});

let end: AbortController;
let shown: Map<HTMLElement, RhythmFacts>;
let uid: string | undefined;
let own: Record<string, RhythmView | undefined>;
const rhythm = vi.fn<RhythmDeps['rhythm']>();
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

function addStrip(surface = 'post'): HTMLElement {
  const strip = document.createElement('weiheng-composer');
  strip.dataset.surface = surface;
  strip.dataset.revision = '1';
  const form = query<HTMLTextAreaElement>('textarea').closest('.wbpro-form')?.parentElement?.parentElement;
  form?.append(strip);
  return strip;
}

const start = () =>
  startRhythm({
    root: document,
    layer: {
      show: (strip, facts) => void shown.set(strip, facts),
      clear: (strip) => void shown.delete(strip),
      isPlaced: () => true,
    },
    uid: () => uid,
    rhythm,
    digest: async (text) => `digest of ${text.trim()}`,
    now: () => 3_600_000 * 10,
    signal: end.signal,
  });

beforeEach(() => {
  vi.useFakeTimers();
  showFixture('home.html');
  end = new AbortController();
  shown = new Map();
  uid = '1';
  own = { 1: view('1') };
  rhythm.mockReset().mockImplementation(async (id) => own[id]);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('the rhythm of a box', () => {
  it('is asked for when a box for whole posts is guarded, and for no other box', async () => {
    start();
    await pass(300);
    expect(rhythm).not.toHaveBeenCalled();
    const comment = addStrip('comment');
    await pass(300);
    expect(rhythm).not.toHaveBeenCalled();
    const strip = addStrip();
    await pass(300);
    expect(rhythm.mock.calls).toEqual([['1']]);
    expect([...shown.keys()]).toEqual([strip]);
    comment.dataset.surface = 'popup';
    await pass(300);
    expect(shown.has(comment)).toBe(true);
  });

  it('goes with its box', async () => {
    start();
    const strip = addStrip();
    await pass(300);
    expect(shown.size).toBe(1);
    strip.remove();
    await pass(300);
    expect(shown.size).toBe(0);
  });

  it('of a private account is nobody’s business, and typing asks no more', async () => {
    uid = '2';
    start();
    const strip = addStrip();
    await pass(300);
    for (const revision of ['2', '3', '4']) {
      strip.dataset.revision = revision;
      await pass(300);
    }
    expect(rhythm).toHaveBeenCalledTimes(1);
    expect(shown.size).toBe(0);
  });

  it('is that of who is logged in, at once', async () => {
    const page = start();
    const strip = addStrip();
    await pass(300);
    uid = '3';
    own = { 3: view('3') };
    page.accountChanged();
    expect(shown.size).toBe(0);
    await pass(10);
    expect(shown.get(strip)?.view.uid).toBe('3');
    page.accountChanged();
    await pass(10);
    expect(rhythm.mock.calls).toEqual([['1'], ['3']]);
  });

  it('takes no answer that came too late', async () => {
    let answer: (late: RhythmView) => void = () => undefined;
    rhythm.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const page = start();
    const strip = addStrip();
    await pass(300);
    uid = '3';
    own = { 3: view('3') };
    page.accountChanged();
    await pass(10);
    answer(view('1'));
    await pass(10);
    expect(shown.get(strip)?.view.uid).toBe('3');
  });

  it('is asked for again after writes, together, and each minute while it is seen', async () => {
    const page = start();
    addStrip();
    await pass(300);
    page.refresh();
    page.refresh();
    await pass(600);
    expect(rhythm).toHaveBeenCalledTimes(2);
    await pass(60_000);
    expect(rhythm).toHaveBeenCalledTimes(3);
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await pass(180_000);
    expect(rhythm).toHaveBeenCalledTimes(3);
    hidden.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(10);
    expect(rhythm).toHaveBeenCalledTimes(4);
    hidden.mockRestore();
  });

  it('knows the accounts that published this very text within the time that counts', async () => {
    const at = 3_600_000 * 10;
    own = {
      1: view('1', {
        lately: [
          { digest: 'digest of 门店见', uid: '5', at },
          { digest: 'digest of 门店见', uid: '5', at: at - 1 },
          { digest: 'digest of 门店见', uid: '6', at: at - 59 * 60_000 },
          { digest: 'digest of 门店见', uid: '7', at: at - 61 * 60_000 },
          { digest: 'digest of 别的', uid: '8', at },
        ],
      }),
    };
    start();
    const strip = addStrip();
    await pass(300);
    expect(shown.get(strip)?.sameOn).toBe(0);
    query<HTMLTextAreaElement>('textarea').value = '门店见 ';
    strip.dataset.revision = '2';
    await pass(900);
    expect(shown.get(strip)?.sameOn).toBe(2);
    query<HTMLTextAreaElement>('textarea').value = '';
    strip.dataset.revision = '3';
    await pass(900);
    expect(shown.get(strip)?.sameOn).toBe(0);
  });
});
