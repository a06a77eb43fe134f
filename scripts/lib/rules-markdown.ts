import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import type { RuleData } from '@/utils/domain/lint/types';
import type { Citation } from '@/utils/model/finding';

const WORD = { block: '禁用', warn: '慎用', evidence: '需依据', info: '提示' } as const;

/** A line of a table may hold neither a bar nor a line break. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');

function citationLine({ law, article, penalty, source, checkedOn, verified }: Citation): string {
  const parts = [`《${law}》${article ?? ''}`, penalty, source && `出处：${source}`, `核对：${checkedOn}`];
  return `${parts.filter(Boolean).join('；')}${verified ? '' : '；**待法务核实**'}`;
}

function ruleSection(rule: RuleData, own: Readonly<Record<string, Citation>>): string {
  const citations = rule.cite.flatMap((key) => own[key] ?? []);
  return [
    `### ${rule.title}`,
    '',
    `\`${rule.id}\` · ${WORD[rule.severity]} · \`${rule.category}\` · \`${rule.kind}\``,
    '',
    ...(rule.hint ? [rule.hint, ''] : []),
    ...citations.map((one) => `- ${citationLine(one)}`),
    ...(rule.whatToVerify ? [`- 还要人来判断：${rule.whatToVerify}`] : []),
    '',
    '| 会提示 | 不提示 |',
    '|---|---|',
    ...Array.from({ length: Math.max(rule.examples.hit.length, rule.examples.pass.length) }, (_, i) => {
      const { hit, pass } = rule.examples;
      return `| ${cell(hit[i] ?? '')} | ${cell(pass[i] ?? '')} |`;
    }),
    '',
  ].join('\n');
}

/** The documentation page of all built-in rules, Markdown, zh-CN. */
export function rulesMarkdown(): string {
  const total = BUILTIN_PACKS.reduce((sum, pack) => sum + pack.rules.length, 0);
  return [
    '# 规则说明',
    '',
    `由规则包生成（\`npm run rule-docs\`），共 ${BUILTIN_PACKS.length} 个包、${total} 条规则。规则只作提示，不是法律意见。例子就是规则自己的测试，〔〕是标出的地方。`,
    '',
    ...BUILTIN_PACKS.flatMap((pack) => [
      `## ${pack.title}`,
      '',
      `\`${pack.id}\` · ${pack.version} · ${pack.date}`,
      '',
      ...pack.rules.map((rule) => ruleSection(rule, pack.citations ?? {})),
    ]),
  ].join('\n');
}
