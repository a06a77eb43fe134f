/** Writes docs/rules.md: every rule with its law, source, what a person must check, and its examples. */
import { writeFileSync } from 'node:fs';
import { CITATIONS } from '@/utils/domain/lint/citations';
import { EXEMPTIONS, exemptionsOf } from '@/utils/domain/lint/exemptions/apply';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import type { RuleCondition, RuleData, RulePack } from '@/utils/domain/lint/types';

const WORDS = { block: '禁用', warn: '慎用', evidence: '需依据', info: '提示' } as const;

const escaped = (text: string): string => text.replace(/([|\\<>*_`#[\]])/g, '\\$1').replaceAll('\n', '⏎');

function describeCondition(conditions: readonly (RuleCondition | undefined)[]): string {
  const parts = conditions.flatMap((condition) =>
    Object.entries(condition ?? {}).map(
      ([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : value}`,
    ),
  );
  return parts.length > 0 ? parts.join('；') : '一切内容';
}

function describeRule(rule: RuleData, pack: RulePack): string {
  const sources = rule.cite.map((key) => {
    const { law, article, penalty, source, checkedOn, verified } = pack.citations?.[key] ??
      CITATIONS[key] ?? {
        law: key,
        checkedOn: pack.date,
        verified: false,
      };
    const state = verified ? '' : '，**待公司法务核实**';
    return `  - ${law}${article ?? ''}${penalty ? `（${penalty}）` : ''}；来源：${source ?? '—'}；核对于 ${checkedOn}${state}`;
  });
  return [
    `### ${rule.title}`,
    '',
    `\`${rule.id}\`　${rule.category}　${WORDS[rule.severity]}　适用：${describeCondition([pack.when, rule.when])}`,
    '',
    `- 提示：${escaped(rule.message)}${rule.hint ? `　${escaped(rule.hint)}` : ''}`,
    '- 出处：',
    ...sources,
    ...(rule.whatToVerify ? [`- 须由人核实：${rule.whatToVerify}`] : []),
    ...(exemptionsOf(rule).length > 0
      ? [
          `- 可放行：${exemptionsOf(rule)
            .map(({ id }) => id)
            .join('、')}`,
        ]
      : []),
    `- 会提示：${rule.examples.hit.map(escaped).join(' ／ ')}`,
    `- 不提示：${rule.examples.pass.map(escaped).join(' ／ ')}`,
    '',
  ].join('\n');
}

const page = [
  '# 规则',
  '',
  '规则只作提示，不是法律意见。由 `npx tsx scripts/rules-doc.ts` 从规则包生成；〔〕里是会标出的字，例子就是规则自己的测试。',
  '',
  `${BUILTIN_PACKS.length} 个规则包，${BUILTIN_PACKS.reduce((sum, pack) => sum + pack.rules.length, 0)} 条规则，${EXEMPTIONS.length} 种放行理由。`,
  '',
  ...BUILTIN_PACKS.flatMap((pack) => [
    `## ${pack.title}`,
    '',
    `\`${pack.id}\` ${pack.version}（${pack.date}）　${pack.about}`,
    '',
    ...pack.rules.map((rule) => describeRule(rule, pack)),
  ]),
  '## 放行',
  '',
  ...EXEMPTIONS.map(
    ({ id, because, wants }) =>
      `- \`${id}\`：${because.replaceAll('{quote}', '…')}${wants ? `（要附：${wants}）` : ''}`,
  ),
  '',
].join('\n');

writeFileSync('docs/rules.md', page);
