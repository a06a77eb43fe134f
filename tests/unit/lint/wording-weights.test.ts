import { expect, it } from 'vitest';
import { MADE_FROM, WEIGHTS } from '@/utils/domain/lint/wording/generated/weights';
import { openWording, SCORE_UNITS } from '@/utils/domain/lint/wording/model';
import { corpusHash } from '../../../scripts/wording/corpus';
import { encodeWording } from '../../../scripts/wording/encode';
import { SCORED } from '../../../scripts/wording/samples';
import { TRAINER_VERSION } from '../../../scripts/wording/train';

it('were learned from the labelled texts in the tree (else: npm run wording)', () => {
  expect(MADE_FROM).toBe(`${corpusHash()}.${TRAINER_VERSION}`);
});

it('stay small', () => {
  expect(WEIGHTS.length * 0.75).toBeLessThan(150_000);
});

it('come back as they were written', () => {
  const weights = SCORED.map((_, category) => ({
    bias: -1 - category / 10,
    byHash: new Map([
      [5, 0.5],
      [5_000_000 + category, -0.25],
    ]),
  }));
  const flat = (value: number) => SCORED.map(() => value);
  const bytes = encodeWording(weights, { raise: flat(-0.5), lower: flat(-4) });
  const model = openWording(Uint8Array.from(bytes).buffer);
  expect(model.categories).toEqual(SCORED);
  expect([...model.bias].map((value) => value / SCORE_UNITS)).toEqual(
    weights.map(({ bias }) => expect.closeTo(bias, 1)),
  );
  expect(model.raise[3]).toBe(-0.5 * SCORE_UNITS);
  expect(model.lower[20]).toBe(-4 * SCORE_UNITS);
  expect(model.weight(5_000_002, 2)).toBe(-0.25 * SCORE_UNITS);
  expect(model.weight(5_000_002, 3)).toBe(0);
  const sums = new Int32Array(SCORED.length);
  model.add(5, sums);
  model.add(6, sums);
  expect([...sums]).toEqual(flat(0.5 * SCORE_UNITS));
});

it('of another format are refused', () => {
  expect(() => openWording(Uint8Array.of(9, 0).buffer)).toThrow(RangeError);
});
