import { readFileSync } from 'node:fs';
import { parseYAML } from 'confbox';

/** Stands in for the generated `#i18n` with the zh-CN texts themselves. */
export function readMessages(): { readonly i18n: { t(key: string, values?: readonly string[]): string } } {
  const table = parseYAML<Record<string, unknown>>(readFileSync('utils/i18n/locales/zh_CN.yml', 'utf8'));
  const find = (key: string): string =>
    String(
      key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], table) ?? '',
    );
  return {
    i18n: {
      t: (key, values = []) => find(key).replace(/\$([1-9])/g, (_, n: string) => values[Number(n) - 1] ?? ''),
    },
  };
}
