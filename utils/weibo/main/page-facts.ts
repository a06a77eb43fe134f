import type { PageFacts } from '../bridge';

type Loose = Record<string, unknown> | undefined;

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (v, key) => (typeof v === 'object' && v !== null ? (v as Loose)?.[key] : undefined),
    value,
  );

const readUid = (value: unknown): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^[1-9]\d{4,}$/.test(text) ? text : undefined;
};

const readNumber = (value: unknown): number | undefined => {
  const number = Number(value);
  return value !== null && value !== '' && Number.isFinite(number) && number > 0 ? number : undefined;
};

const readText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined;

/**
 * What the page knows about itself (site facts): the logged-in uid in the store of the Vue app, older pages in
 * `$CONFIG`; the server-set limits in `$CONFIG.flags`. Never throws; what is not there is left out.
 */
export function readPageFacts(): PageFacts {
  try {
    const config = at(window, '$CONFIG');
    const app = at(document.getElementById('app'), '__vue_app__', 'config', 'globalProperties');
    const store = at(app, '$store', 'state', 'config', 'config');
    return {
      uid:
        readUid(at(store, 'uid')) ??
        readUid(at(store, 'user', 'idstr')) ??
        readUid(at(config, 'uid')) ??
        readUid(at(config, 'user', 'idstr')),
      name: readText(at(store, 'user', 'screen_name')) ?? readText(at(config, 'user', 'screen_name')),
      inputLimit: readNumber(at(config, 'flags', 'input_limits')),
      repostLimit: readNumber(at(config, 'flags', 'repost_input_limits')),
      client: readText(at(window, '$VERSION', 'CLIENT')),
    };
  } catch {
    return {};
  }
}
