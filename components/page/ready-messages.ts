import { browser } from 'wxt/browser';
import { t, takeMessages } from '@/components/ui/message';

/** Locales of the package; the first is the one for everybody else. */
const LOCALES = ['zh_CN', 'en'] as const;

/** The locale that the browser takes for an interface language such as `en-US`. */
export const localeOf = (language: string): string =>
  LOCALES.find((locale) => locale === language.replace('-', '_')) ??
  LOCALES.find((locale) => locale === language.split('-')[0]) ??
  LOCALES[0];

/**
 * Resolves when the page has words. Chromium now and then gives a page that starts on a busy machine no messages at all,
 * for as long as it lives; then they are read from the package's own file.
 */
export async function readyMessages(): Promise<void> {
  if (t('extName') !== '') return;
  const path = `/_locales/${localeOf(browser.i18n.getUILanguage())}/messages.json`;
  try {
    const answer = await fetch((browser.runtime.getURL as (path: string) => string)(path));
    takeMessages(await answer.json());
  } catch (error) {
    console.error('[weiheng] messages', error);
  }
}
