import type { Section } from './sections';
import type { LexiconTerm } from './term';

type Options = Omit<LexiconTerm, 'id' | 'text'>;

/** Terms packed as text: `strings` holds text and id of every term, `options` the distinct option sets as JSON. */
export interface TermStore {
  readonly count: number;
  term(index: number): LexiconTerm;
  text(index: number): string;
}

const scalarKey = (t: LexiconTerm): string =>
  `${t.kind ?? ''}\t${t.category ?? ''}\t${t.severity ?? ''}\t${t.wordBoundary ?? ''}\t${t.wholeWord ?? ''}\t${
    t.evade === true ? 'all' : ''
  }\t${t.embargoUntil ?? ''}\t${t.note ?? ''}\t${t.listId ?? ''}`;

const optionKey = (t: LexiconTerm): string => {
  const plain = scalarKey(t);
  const listed =
    t.allow?.length || t.replacements?.length || t.accounts?.length || (t.evade && t.evade !== true);
  return listed ? `${plain}\t${JSON.stringify([t.allow, t.replacements, t.evade, t.accounts])}` : plain;
};

const packStrings = (strings: readonly string[]): [Uint16Array, Uint32Array] => {
  const offsets = new Uint32Array(strings.length + 1);
  strings.forEach((s, i) => {
    offsets[i + 1] = (offsets[i] as number) + s.length;
  });
  const pool = new Uint16Array(offsets[strings.length] as number);
  let at = 0;
  for (const s of strings) for (let i = 0; i < s.length; i++) pool[at++] = s.charCodeAt(i);
  return [pool, offsets];
};

export const packTerms = (terms: readonly LexiconTerm[]): Section[] => {
  const strings: string[] = new Array(terms.length * 2);
  const optionOf = new Uint32Array(terms.length);
  const optionIds = new Map<string, number>();
  const options: string[] = [];
  terms.forEach((term, i) => {
    strings[i * 2] = term.text;
    strings[i * 2 + 1] = term.id === term.text ? '' : term.id;
    const key = optionKey(term);
    let id = optionIds.get(key);
    if (id === undefined) {
      const { id: _, text: __, ...rest } = term;
      id = options.push(JSON.stringify(rest)) - 1;
      optionIds.set(key, id);
    }
    optionOf[i] = id;
  });
  return [...packStrings(strings), optionOf, ...packStrings(options)];
};
export const STORE_SECTIONS = 5;

const CHUNK = 4096;
const decode = (pool: Uint16Array, from: number, to: number): string => {
  if (to - from <= CHUNK) return String.fromCharCode(...pool.subarray(from, to));
  return decode(pool, from, from + CHUNK) + decode(pool, from + CHUNK, to);
};

/** Reads what `packTerms` wrote; decodes a term only when it is asked for. */
export const openTerms = (sections: readonly Section[]): TermStore => {
  const [pool, offsets, optionOf, optionPool, optionOffsets] = sections as [
    Uint16Array,
    Uint32Array,
    Uint32Array,
    Uint16Array,
    Uint32Array,
  ];
  const parsed = new Map<number, Options>();
  const read = (i: number) => decode(pool, offsets[i] as number, offsets[i + 1] as number);
  const optionsAt = (id: number): Options => {
    const known = parsed.get(id);
    if (known) return known;
    const json = decode(optionPool, optionOffsets[id] as number, optionOffsets[id + 1] as number);
    const options = JSON.parse(json) as Options;
    parsed.set(id, options);
    return options;
  };
  const text = (i: number) => read(i * 2);
  return {
    count: optionOf.length,
    text,
    term: (i) => ({ id: read(i * 2 + 1) || text(i), text: text(i), ...optionsAt(optionOf[i] as number) }),
  };
};
