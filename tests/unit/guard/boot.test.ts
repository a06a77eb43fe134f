// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startBoot } from '@/utils/guard/boot';
import { fakeServices } from '../../support/guard';
import { query, showFixture } from '../weibo/support';

const end = new AbortController();

function boot(loadPart: () => Promise<void>) {
  showFixture('home.html');
  const { services } = fakeServices();
  const page = {
    services,
    ready: async () => {},
    learnPage: () => {},
    hasBox: () => {},
    attachApproval: () => {},
  };
  startBoot({ page, escapes: { expect: () => {} }, loadPart, silent: '', signal: end.signal });
  return query<HTMLTextAreaElement>('textarea');
}
const happens = (box: HTMLTextAreaElement, name: string): boolean => box.dispatchEvent(new Event(name));

describe('the composer part', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    end.abort();
    vi.useRealTimers();
  });

  it('is asked for again by the next key when the worker did not bring it, and when it never came alive', async () => {
    const loadPart = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('no receiver'));
    loadPart.mockResolvedValue();
    const box = boot(loadPart);
    await vi.advanceTimersByTimeAsync(0);
    happens(box, 'focus');
    happens(box, 'input');
    expect(loadPart).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(0);
    happens(box, 'input');
    happens(box, 'input');
    expect(loadPart).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(6_000);
    happens(box, 'input');
    expect(loadPart).toHaveBeenCalledTimes(3);
  });
});
