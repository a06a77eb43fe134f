import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Records what is shown on the toolbar: the fake browser has no toolbar of its own. */
export function recordToolbar(): { readonly shown: Record<string, unknown>[] } {
  const shown: Record<string, unknown>[] = [];
  const note = (what: string) => async (details: object) => {
    shown.push({ what, ...details });
  };
  Object.assign(fakeBrowser.action, {
    setIcon: note('icon'),
    setBadgeText: note('badge'),
    setBadgeBackgroundColor: note('colour'),
    setTitle: note('title'),
  });
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  return { shown };
}
