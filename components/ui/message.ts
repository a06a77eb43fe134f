import { type GeneratedI18nStructure, i18n } from '#i18n';

export type MessageKey = keyof GeneratedI18nStructure;

const templates = new Map<string, string>();
/** Private-use characters that stand for `$1`… in a template: no message and no browser gives them a meaning. */
const PLACES = [...'\uE001\uE002\uE003\uE004\uE005'];

/** Words out of the package's own file, for a page that the browser gave none; by the browser's key. */
let spare: ReadonlyMap<string, string> = new Map();

/**
 * Takes the content of a `messages.json` in place of the browser's words. Keys have `_` for `.` there, `$1`… are places
 * and `$$` is a dollar sign, as the browser reads it.
 */
export function takeMessages(file: Readonly<Record<string, { readonly message: string }>>): void {
  spare = new Map(
    Object.entries(file).map(([key, { message }]) => [
      key,
      message.replace(/\$(\$|[1-5])/g, (_whole, sign: string) =>
        sign === '$' ? '$' : (PLACES[Number(sign) - 1] ?? ''),
      ),
    ]),
  );
}

/**
 * The raw text of a message with its places left open. Kept after the first look-up, because `getMessage` throws once the
 * extension was replaced under an open page, which is just when the strip has to say so.
 */
function template(key: MessageKey): string {
  const known = templates.get(key);
  if (known !== undefined) return known;
  try {
    const said = (i18n.t as (key: string, places: string[]) => string)(key, PLACES);
    const text = said === '' ? (spare.get(key.replaceAll('.', '_')) ?? '') : said;
    // a browser that is starting may have no words yet: nothing is not worth keeping
    if (text !== '') templates.set(key, text);
    return text;
  } catch {
    return '';
  }
}

/** A message of the interface language with `$1`… replaced in order. Missing after the context is gone: empty. */
export function t(key: MessageKey, ...values: readonly (string | number)[]): string {
  return template(key).replace(/[\uE001-\uE005]/g, (place) => String(values[PLACES.indexOf(place)] ?? ''));
}

/** Looks messages up while the extension is alive, so that they can still be said when it is not. */
export function keepMessages(keys: readonly MessageKey[]): void {
  for (const key of keys) template(key);
}
