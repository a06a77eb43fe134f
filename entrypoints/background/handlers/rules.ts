import { toBase64 } from '@/utils/core/base64';
import { compileLexicon } from '@/utils/domain/lexicon/compile';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { collectTerms } from '@/utils/domain/lint/term-index';
import type { RulePack } from '@/utils/domain/lint/types';
import { WEIGHTS } from '@/utils/domain/lint/wording/generated/weights';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { readStoredLexicon, readTerms } from '@/utils/store/repos/lexicon';
import { codeVersion, compiledList } from '../compiled-list';

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
    return { packs: forPages(BUILTIN_PACKS), list: toBase64(new Uint8Array(buffer)), wording: WEIGHTS };
  },

  async 'lexicon.compiled'() {
    const db = await connection();
    const { rev, generation, count } = await readStoredLexicon(db);
    if (count === 0) return { rev, secrets: [] };
    // both are kept apart from the words, so that a waking worker need not read 200,000 of them
    const version = `${codeVersion()}.${generation}.${rev}`;
    const terms = async (isSecret: boolean): Promise<readonly CompanyTerm[]> =>
      (await readTerms(db, generation)).filter((term) => (term.secret !== undefined) === isSecret);
    // a secret word is known by its hash only and cannot be looked for as a word
    const list = await compiledList(
      'company',
      version,
      async () => compileLexicon(await terms(false)).buffer,
    );
    const secrets = await compiledList(
      'company-secrets',
      version,
      async () => new TextEncoder().encode(JSON.stringify(await terms(true))).buffer,
    );
    return {
      rev,
      list: toBase64(new Uint8Array(list)),
      secrets: JSON.parse(new TextDecoder().decode(secrets)) as CompanyTerm[],
    };
  },
} satisfies Partial<Handlers>;
