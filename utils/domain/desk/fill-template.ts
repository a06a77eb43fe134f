import { OWN_VARIABLES, type OwnVariable } from '@/utils/model/template';

/** `{名称}`: up to thirty characters without braces or line ends; full-width braces count too. */
const VARIABLE = /[{｛]([^{}｛｝\n]{1,30})[}｝]/g;

/** Names of the variables in a text, in order, each once. */
export const variablesOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name.trim())),
];

/** Whether a text still holds a variable: it must not be filled in, logged or sent. */
export const hasVariable = (text: string): boolean => text.search(VARIABLE) >= 0;

/** What fills itself. Facts that are not known leave their variable standing. */
export interface OwnValues {
  readonly authorName?: string;
  readonly accountName?: string;
  readonly actorName?: string;
  /** `2026-11-25`. */
  readonly day: string;
}

const ownValue = (name: OwnVariable, own: OwnValues): string | undefined => {
  switch (name) {
    case '昵称':
      return own.authorName;
    case '账号':
      return own.accountName;
    case '客服':
      return own.actorName;
    case '日期': {
      const [, month, day] = own.day.split('-');
      return `${Number(month)}月${Number(day)}日`;
    }
  }
};

const isOwn = (name: string): name is OwnVariable => (OWN_VARIABLES as readonly string[]).includes(name);

/** A template's text with its variables put in. Values a person gave win; an empty value fills nothing. */
export function fillTemplate(
  text: string,
  own: OwnValues,
  values: Readonly<Record<string, string>> = {},
): { readonly text: string; readonly missing: readonly string[] } {
  const missing = new Set<string>();
  const filled = text.replace(VARIABLE, (whole, raw: string) => {
    const name = raw.trim();
    const given = Object.hasOwn(values, name) ? values[name]?.trim() : undefined;
    const value = given || (isOwn(name) ? ownValue(name, own) : undefined);
    // a value with braces of its own would be taken for a variable later: it is put in without them
    if (value) return value.replace(/[{}｛｝]/g, '');
    missing.add(name);
    return whole;
  });
  // braces that stood around a variable can close over its value: what now reads as one is missing too
  return { text: filled, missing: [...new Set([...missing, ...variablesOf(filled)])] };
}
