import { expect, it } from 'vitest';
import { runInSlices } from '@/utils/core/run-in-slices';

/** `count` steps of 3 ms each. */
function setUp(count: number, stopAfter = Number.POSITIVE_INFINITY) {
  let clock = 0;
  let pauses = 0;
  const stretches: number[] = [];
  let began = 0;
  function* work(): Generator<void, string> {
    for (let n = 0; n < count; n += 1) {
      clock += 3;
      yield;
    }
    return 'made';
  }
  const result = runInSlices(work(), {
    now: () => clock,
    async pause() {
      stretches.push(clock - began);
      pauses += 1;
      clock += 50;
      began = clock;
    },
    most: 8,
    goesOn: () => pauses < stopAfter,
  });
  return { result, stretches, pauses: () => pauses };
}

it('gives the result, and never works much longer than a slice', async () => {
  const { result, stretches } = setUp(20);
  expect(await result).toBe('made');
  expect(Math.max(...stretches)).toBeLessThanOrEqual(8 + 3);
});

it('short work takes no pause', async () => {
  const { result, pauses } = setUp(2);
  expect(await result).toBe('made');
  expect(pauses()).toBe(0);
});

it('gives up when it is not wanted any more', async () => {
  const { result, pauses } = setUp(20, 2);
  expect(await result).toBeUndefined();
  expect(pauses()).toBe(2);
});
