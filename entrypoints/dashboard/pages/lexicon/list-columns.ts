import { CATEGORIES, type Category } from '@/utils/model/category';
import { SEVERITIES, type Severity } from '@/utils/model/finding';

export type Column =
  | 'text'
  | 'category'
  | 'severity'
  | 'replacements'
  | 'embargoUntil'
  | 'note'
  | 'allow'
  | 'kind'
  | 'secret';

/** Heads that offices write, per column; the first is what export writes. */
export const HEADS: Readonly<Record<Column, readonly string[]>> = {
  text: ['词', '词语', '敏感词', '禁用词', '关键词', 'word', 'text', 'term'],
  category: ['类别', '分类', '类型', 'category'],
  severity: ['等级', '级别', '轻重', '处理', 'severity', 'level'],
  replacements: ['替换', '替换为', '建议', '建议用词', 'replacement', 'replacements', 'suggestion'],
  embargoUntil: ['保密到', '解禁日期', '解禁', 'embargo', 'embargountil', 'until'],
  note: ['说明', '备注', '理由', 'note', 'reason'],
  allow: ['例外', '不算的词', 'allow', 'exceptions'],
  kind: ['用途', 'kind'],
  secret: ['保密', '只存指纹', 'secret'],
};

export const COLUMNS = Object.keys(HEADS) as readonly Column[];

/** Whether a cell says yes; undefined when it says neither. */
export const isYes = (cell: string): boolean | undefined => {
  if (['是', '保密', 'yes', 'y', 'true', '1', '√'].includes(cell.toLowerCase())) return true;
  return ['', '否', 'no', 'n', 'false', '0'].includes(cell.toLowerCase()) ? false : undefined;
};

export const columnOf = (head: string): Column | undefined => {
  const wanted = head.trim().toLowerCase();
  return COLUMNS.find((column) => HEADS[column].includes(wanted));
};

const SEVERITY_WORDS: Readonly<Record<string, Severity>> = {
  禁用: 'block',
  禁止: 'block',
  高: 'block',
  慎用: 'warn',
  警告: 'warn',
  中: 'warn',
  需依据: 'evidence',
  提示: 'info',
  低: 'info',
};

export const severityOf = (cell: string): Severity | undefined =>
  SEVERITY_WORDS[cell] ?? SEVERITIES.find((severity) => severity === cell.toLowerCase());

const CATEGORY_WORDS: Readonly<Record<string, Category>> = {
  公司: 'company',
  公司规定: 'company',
  品牌: 'brand',
  品牌写法: 'brand',
  竞品: 'competitor',
  保密: 'secret',
  内部信息: 'secret',
  绝对化用语: 'absolute-claim',
  虚假宣传: 'false-claim',
  贬低同行: 'disparagement',
  医疗: 'medical-claim',
  保健食品: 'health-food',
  承诺收益: 'financial-promise',
  个人信息: 'personal-info',
  低俗: 'vulgar',
  歧视: 'discrimination',
  抽奖: 'lottery',
  敏感日期: 'sensitive-date',
};

/** A category by its id, by a usual zh name, or by the name the interface shows. */
export const categoryOf = (
  cell: string,
  shown: readonly (readonly [Category, string])[],
): Category | undefined =>
  CATEGORY_WORDS[cell] ??
  CATEGORIES.find((category) => category === cell.toLowerCase()) ??
  shown.find(([, name]) => name === cell)?.[0];

/** `2026-12-20`, `2026/12/20`, `2026.12.20` and `2026年12月20日` as an ISO date; undefined when it is no day. */
export function isoDate(cell: string): string | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.trim());
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso;
}
