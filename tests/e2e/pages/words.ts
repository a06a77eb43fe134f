import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Messages of a locale file by dotted key. The files are two-space nested maps of one-line texts. */
function readLocale(name: string): ReadonlyMap<string, string> {
  const path: string[] = [];
  const found = new Map<string, string>();
  const file = join(import.meta.dirname, '../../../utils/i18n/locales', `${name}.yml`);
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const match = /^( *)([\w-]+):(?: (.*))?$/.exec(line);
    if (!match) continue;
    const [, indent = '', key = '', value] = match;
    path.length = indent.length / 2;
    path.push(key);
    if (value !== undefined) found.set(path.join('.'), value.replace(/^"(.*)"$/, '$1'));
  }
  return found;
}

const locales = [readLocale('zh_CN'), readLocale('en')];

/** Matches a message in either language, whatever stands for `$1`…: the tests run in the browser's own language. */
export function word(key: string): RegExp {
  const texts = locales.map((locale) => locale.get(key));
  const [first] = texts;
  if (first === undefined) throw new Error(`no message ${key}`);
  const patterns = texts.map((text = '') =>
    text.replaceAll(/[.*+?^{}()|[\]\\]/g, '\\$&').replaceAll(/\$\d/g, '.*'),
  );
  return new RegExp(`^\\s*(?:${patterns.join('|')})\\s*$`);
}
