import type { Category } from '@/utils/model/category';

/** A learned wording score: one weight per feature and category, added up over the features of a clause. */
export interface WordingModel {
  readonly categories: readonly Category[];
  /** What every clause starts with, per category. */
  readonly bias: Int32Array;
  /** From this score on a clause reads as a breach. */
  readonly raise: Int32Array;
  /** Below this score what a broad rule found reads as harmless. */
  readonly lower: Int32Array;
  /** Adds the weights of a feature to `sums`. */
  add(hash: number, sums: Int32Array): void;
  /** Weight of a feature for a category, by the category's place. */
  weight(hash: number, category: number): number;
}

/** Scores are whole numbers; so many are 1 on the scale of the learner (log-odds). */
export const SCORE_UNITS = 80;

/** First byte of the file; another number is another layout. */
export const WORDING_FORMAT = 3;

/** Reads numbers of a buffer one after another. */
class Reader {
  #at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    return this.bytes[this.#at++] ?? 0;
  }

  signed(): number {
    return (this.byte() << 24) >> 24;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  /** Zigzag: small numbers of either sign are short. */
  integer(): number {
    const value = this.varint();
    return (value >>> 1) ^ -(value & 1);
  }

  text(): string {
    return String.fromCharCode(...Array.from({ length: this.byte() }, () => this.byte()));
  }
}

/** Opens the file written by `npm run wording`. Throws for another format. */
export function openWording(buffer: ArrayBuffer): WordingModel {
  const reader = new Reader(new Uint8Array(buffer));
  if (reader.byte() !== WORDING_FORMAT) throw new RangeError('unknown format of wording weights');
  const categories = Array.from({ length: reader.byte() }, () => reader.text() as Category);
  const perCategory = (): Int32Array => Int32Array.from(categories, () => reader.integer());
  const [bias, raise, lower] = [perCategory(), perCategory(), perCategory()];
  const features = reader.varint();
  const entries = reader.varint();
  // where the weights of a feature begin; those of the next one end them
  const starts = new Int32Array(features + 1);
  const of = new Uint8Array(entries);
  const weights = new Int8Array(entries);
  const places = new Map<number, number>();
  let hash = 0;
  let at = 0;
  for (let i = 0; i < features; i++) {
    hash += reader.varint();
    places.set(hash, i);
    for (let more = true; more; at++) {
      const byte = reader.byte();
      more = byte >= 128;
      of[at] = byte & 127;
      weights[at] = reader.signed();
    }
    starts[i + 1] = at;
  }
  return {
    categories,
    bias,
    raise,
    lower,
    add(hash, sums) {
      const place = places.get(hash);
      if (place === undefined) return;
      const end = starts[place + 1] as number;
      for (let i = starts[place] as number; i < end; i++)
        sums[of[i] as number] = (sums[of[i] as number] as number) + (weights[i] as number);
    },
    weight(hash, category) {
      const place = places.get(hash);
      if (place === undefined) return 0;
      const end = starts[place + 1] as number;
      for (let i = starts[place] as number; i < end; i++) if (of[i] === category) return weights[i] as number;
      return 0;
    },
  };
}
