import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newestFitting } from '@/entrypoints/background/backup/newest-fitting';

/** Rows by place, oldest first, each of this size. */
const taken = (places: readonly number[], limit: number, size = 1) =>
  newestFitting(
    places.map((place, i) => ({ place, i })),
    async (keys) => keys.map((row) => ({ row, place: row.place, size })),
    limit,
    (place) => place + 1,
  );

it('takes everything that fits, in its order, and says nothing is missing', async () => {
  expect(await taken([1, 2, 2, 5], 4)).toEqual({ rows: [1, 2, 2, 5].map((place, i) => ({ place, i })) });
});

it('leaves out the oldest, and a place whole or not at all', async () => {
  const { rows, from } = await taken([1, 2, 2, 5, 6], 3);
  expect([rows.map(({ place }) => place), from]).toEqual([[5, 6], 3]);
});

it('is empty where not even the newest fits', async () => {
  expect(await taken([1, 7], 0)).toEqual({ rows: [], from: 8 });
});

it('does not read on once the limit is reached', async () => {
  const places = Array.from({ length: 2_000 }, (_, i) => i);
  let asked = 0;
  await newestFitting(
    places,
    async (keys) => {
      asked += keys.length;
      return keys.map((row) => ({ row, place: row, size: 1 }));
    },
    300,
    (place) => place + 1,
  );
  expect(asked).toBe(500);
});

it('never leaves out what is newer than what it takes, whatever there is', async () => {
  const places = fc
    .array(fc.nat({ max: 40 }), { maxLength: 1_200 })
    .map((list) => list.sort((a, b) => a - b));
  await fc.assert(
    fc.asyncProperty(places, fc.nat({ max: 1_300 }), async (list, limit) => {
      const { rows, from } = await taken(list, limit);
      expect(rows.length).toBeLessThanOrEqual(limit);
      expect(rows.map(({ place }) => place)).toEqual(list.filter((place) => place >= (from ?? 0)));
      expect(from === undefined).toBe(list.length <= limit);
    }),
    { numRuns: 60 },
  );
});
