import { fakeBrowser } from 'wxt/testing/fake-browser';

export interface ShownNotice {
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

/** Records desktop notices, and says messages as `key(value, value)`. */
export function recordNotices(): { readonly shown: ShownNotice[] } {
  const shown: ShownNotice[] = [];
  Object.assign(fakeBrowser.notifications, {
    create: async (id: string, { title, message }: ShownNotice) => {
      shown.push({ id, title, message });
      return id;
    },
  });
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: string, values: readonly string[] | string = []) =>
      values.length === 0 ? key : `${key}(${[values].flat().join(', ')})`,
  });
  return { shown };
}
