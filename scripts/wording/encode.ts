import { SCORE_UNITS, WORDING_FORMAT } from '@/utils/domain/lint/wording/model';
import { SCORED } from './samples';
import type { Thresholds } from './thresholds';
import type { Weights } from './train';

const MOST = 127;
/** Weights below this are noise of the learner. */
const LEAST = 0.02;

const toUnits = (value: number): number => Math.round(value * SCORE_UNITS);
const toByte = (weight: number): number => Math.max(-MOST, Math.min(MOST, toUnits(weight)));

/** Writes weights as utils/domain/lint/wording/model.ts reads them. */
export function encodeWording(weights: readonly Weights[], { raise, lower }: Thresholds): Uint8Array {
  const bytes: number[] = [WORDING_FORMAT, SCORED.length];
  const varint = (value: number): void => {
    let rest = value >>> 0;
    for (; rest >= 128; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  };
  const integer = (value: number): void => varint((value << 1) ^ (value >> 31));
  for (const category of SCORED) bytes.push(category.length, ...Buffer.from(category));
  for (const { bias } of weights) integer(toUnits(bias));
  for (const threshold of raise) integer(toUnits(threshold));
  for (const threshold of lower) integer(toUnits(threshold));
  const byHash = new Map<number, [category: number, weight: number][]>();
  weights.forEach((each, category) => {
    for (const [hash, weight] of each.byHash) {
      if (Math.abs(weight) < LEAST) continue;
      const byte = toByte(weight);
      const list = byHash.get(hash);
      if (list) list.push([category, byte]);
      else byHash.set(hash, [[category, byte]]);
    }
  });
  const features = [...byHash].sort(([a], [b]) => a - b);
  varint(features.length);
  varint(features.reduce((sum, [, list]) => sum + list.length, 0));
  let last = 0;
  for (const [hash, list] of features) {
    varint(hash - last);
    last = hash;
    list.forEach(([category, byte], i) => {
      bytes.push(category | (i + 1 < list.length ? 128 : 0), byte & 255);
    });
  }
  return Uint8Array.from(bytes);
}
