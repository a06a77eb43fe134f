import { t } from '@/components/ui/message';
import { CATEGORIES } from '@/utils/model/category';
import { SEVERITIES } from '@/utils/model/finding';
import { ACCOUNT_KINDS, INDUSTRIES, MODES } from '@/utils/model/policy';

const under = <Id extends string>(id: Id) => id.replaceAll('-', '_') as never;

/** Choices of the pages' lists, as value and word. */
export const accountKinds = () => ACCOUNT_KINDS.map((kind) => [kind, t(`page.kind.${kind}`)] as const);
export const industries = () =>
  INDUSTRIES.map((industry) => [industry, t(`page.industry.${under(industry)}`)] as const);
export const modes = () => MODES.map((mode) => [mode, t(`page.mode.${mode}`)] as const);
export const severities = () => SEVERITIES.map((severity) => [severity, t(`severity.${severity}`)] as const);
export const categories = () =>
  CATEGORIES.map((category) => [category, t(`category.${under(category)}`)] as const);
export const categoryText = (category: (typeof CATEGORIES)[number]): string =>
  t(`category.${under(category)}`);
