import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { call } from '@/utils/rpc/client';

const answerWith = (...answers: readonly unknown[]) => {
  const send = vi.fn();
  for (const answer of answers) {
    if (answer instanceof Error) send.mockRejectedValueOnce(answer);
    else send.mockResolvedValueOnce(answer);
  }
  Object.assign(fakeBrowser.runtime, { sendMessage: send });
  return send;
};

describe('call', () => {
  beforeEach(() => fakeBrowser.reset());

  it('gives the value', async () => {
    const send = answerWith({ ok: true, value: { version: 1 } });
    expect(await call('store.ready')).toEqual({ version: 1 });
    expect(send).toHaveBeenCalledWith({ weiheng: 1, method: 'store.ready' });
  });

  it('throws a refusal with code and field, without asking again', async () => {
    const send = answerWith({ ok: false, code: 'invalid', message: 'no', field: 'text' });
    await expect(call('policy.export')).rejects.toMatchObject({ code: 'invalid', field: 'text' });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['rejects', new Error('port closed')],
    ['answers nothing', undefined],
  ])('asks once more when the worker died and the message %s', async (_name, first) => {
    const send = answerWith(first, { ok: true, value: 5 });
    expect(await call('policy.export')).toBe(5);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('gives up after the second time', async () => {
    answerWith(new Error('Extension context invalidated.'), new Error('Extension context invalidated.'));
    await expect(call('policy.export')).rejects.toMatchObject({
      code: 'failed',
      message: 'Extension context invalidated.',
    });
    answerWith(undefined, undefined);
    await expect(call('policy.export')).rejects.toMatchObject({ code: 'failed' });
  });
});
