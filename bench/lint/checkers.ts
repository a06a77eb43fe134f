import { Mint } from 'mint-filter';
import SensitiveWordTool from 'sensitive-word-tool';
import { createLinter } from '@/utils/domain/lint/create-linter';
import { LintMemory } from '@/utils/domain/lint/memory';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { buildScanner } from '@/utils/domain/lint/scanner';
import { openBuiltinWording } from '@/utils/domain/lint/wording/builtin';
import type { LintContext } from '@/utils/model/policy';

/** Judges a whole text; returns how many things it reports. */
export type Check = (text: string) => number;

const CONTEXT: LintContext = {
  industry: 'general',
  commercial: true,
  hasPurchaseLink: true,
  surface: 'post',
  accountKind: 'official',
  now: Date.parse('2026-11-24T12:00:00+08:00'),
};

const ours = (words: readonly string[], remembers: boolean): Check => {
  const company = words.map((text) => ({ id: text, text, severity: 'warn' as const }));
  const linter = createLinter({
    packs: BUILTIN_PACKS,
    scanner: buildScanner(BUILTIN_PACKS, company),
    wording: openBuiltinWording(),
  });
  const memory = remembers ? new LintMemory() : undefined;
  return (text) => {
    const { findings, crashed } = linter.lint(text, CONTEXT, memory);
    if (crashed[0]) throw new Error(`${crashed[0].rule}: ${crashed[0].error}`);
    return findings.length;
  };
};

/** Whole-text checkers over the same company words; ours runs every built-in rule besides. */
export const CHECKERS: Readonly<Record<string, (words: readonly string[]) => Check>> = {
  weiheng: (words) => ours(words, true),
  'weiheng from scratch': (words) => ours(words, false),
  'sensitive-word-tool': (words) => {
    const tool = new SensitiveWordTool({ wordList: [...words], useDefaultWords: false });
    return (text) => tool.match(text).length;
  },
  'mint-filter': (words) => {
    const mint = new Mint([...words]);
    return (text) => mint.filter(text, { replace: false }).words.length;
  },
};
