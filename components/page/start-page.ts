import { type ComponentType, createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { readyMessages } from './ready-messages';

/** Draws a page of the extension once it has words. `title` gives the document's own, where the file's is not it. */
export async function startPage(App: ComponentType, title?: () => string): Promise<void> {
  document.documentElement.lang = browser.i18n.getUILanguage();
  await readyMessages();
  if (title) document.title = title();
  const root = document.getElementById('root');
  if (root) createRoot(root).render(createElement(StrictMode, null, createElement(App)));
}
