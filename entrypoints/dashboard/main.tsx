import '@/components/tokens.css';
import '@/components/ui/ui.css';
import '@/components/page/page.css';
import './dashboard.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { readyMessages } from '@/components/page/ready-messages';
import { enterContext } from '@/utils/env';
import { App } from './App';

enterContext('page');
document.documentElement.lang = browser.i18n.getUILanguage();

function start(): void {
  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  }
}

void readyMessages().then(start);
