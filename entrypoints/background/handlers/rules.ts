import { toBase64 } from '@/utils/core/base64';
import { compileLexicon } from '@/utils/domain/lexicon/compile';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { collectTerms } from '@/utils/domain/lint/term-index';
import type { RulePack } from '@/utils/domain/lint/types';
import { WEIGHTS } from '@/utils/domain/lint/wording/generated/weights';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { readHeldWords, readStoredLexicon, readTerms, wordsRev } from '@/utils/store/repos/lexicon';
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
    const [lexicon, held] = await Promise.all([readStoredLexicon(db), readHeldWords(db)]);
    const { generation, count } = lexicon;
    const rev = wordsRev(lexicon, held);
    if (count + held.terms.length === 0) return { rev, secrets: [] };
    // both are kept apart from the words, so that a waking worker need not read 200,000 of them
    const version = `${codeVersion()}.${generation}.${lexicon.rev}`;
    const terms = async (isSecret: boolean): Promise<readonly CompanyTerm[]> =>
      (await readTerms(db, generation)).filter((term) => (term.secret !== undefined) === isSecret);
    // a secret word is known by its hash only and cannot be looked for as a word
    // with the words of a sensitive day they are another list: the company's own is there again on the day after
    const list =
      held.terms.length === 0
        ? await compiledList('company', version, async () => compileLexicon(await terms(false)).buffer)
        : await compiledList(
            'company-held',
            `${version}.${held.rev}`,
            async () => compileLexicon([...(await terms(false)), ...held.terms]).buffer,
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
