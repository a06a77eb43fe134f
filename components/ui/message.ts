import { type GeneratedI18nStructure, i18n } from '#i18n';

export type MessageKey = keyof GeneratedI18nStructure;

const templates = new Map<string, string>();
/** Private-use characters that stand for `$1`… in a template: no message and no browser gives them a meaning. */
const PLACES = [...'\uE001\uE002\uE003\uE004\uE005'];

/**
 * The raw text of a message with its places left open. Kept after the first look-up, because `getMessage` throws once the
 * extension was replaced under an open page, which is just when the strip has to say so.
 */
function template(key: MessageKey): string {
  const known = templates.get(key);
  if (known !== undefined) return known;
  try {
    const text = (i18n.t as (key: string, places: string[]) => string)(key, PLACES);
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
