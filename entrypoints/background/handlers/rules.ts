import { compileLexicon } from '@/utils/domain/lexicon/compile';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { collectTerms } from '@/utils/domain/lint/term-index';
import type { RulePack } from '@/utils/domain/lint/types';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { readStoredLexicon, readTerms } from '@/utils/store/repos/lexicon';
import { codeVersion, compiledList, toBase64 } from '../compiled-list';

/** The packs as a page needs them: without the tests they carry. */
const forPages = (packs: readonly RulePack[]): readonly RulePack[] =>
  packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) => ({ ...rule, examples: { hit: [], pass: [] } })),
  }));

const packsVersion = (): string =>
  [codeVersion(), ...BUILTIN_PACKS.map((pack) => `${pack.id}.${pack.version}`)].join('+');

export const rulesHandlers = {
  async 'rules.builtin'() {
    const buffer = await compiledList(
      'builtin',
      `${packsVersion()}.${JSON.stringify(BUILTIN_PACKS).length}`,
      async () => compileLexicon(collectTerms(BUILTIN_PACKS)).buffer,
    );
    return { packs: forPages(BUILTIN_PACKS), list: toBase64(buffer) };
  },

  async 'lexicon.compiled'() {
    const db = await connection();
    const { rev, generation, count } = await readStoredLexicon(db);
    if (count === 0) return { rev, secrets: [] };
    const terms = await readTerms(db, generation);
    const secrets = terms.filter((term) => term.secret !== undefined);
    const buffer = await compiledList('company', `${codeVersion()}.${generation}.${rev}`, async () => {
      // a secret word is known by its hash only and cannot be looked for as a word
      return compileLexicon(terms.filter((term) => term.secret === undefined)).buffer;
    });
    return { rev, list: toBase64(buffer), secrets };
  },
} satisfies Partial<Handlers>;
