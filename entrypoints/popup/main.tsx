import '@/components/tokens.css';
import '@/components/ui/ui.css';
import '@/components/page/page.css';
import './popup.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { enterContext } from '@/utils/env';
import { App } from './App';

enterContext('page');
document.documentElement.lang = browser.i18n.getUILanguage();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
