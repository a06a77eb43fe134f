import '@/components/tokens.css';
import '@/components/ui/ui.css';
import '@/components/page/page.css';
import './popup.css';
import { startPage } from '@/components/page/start-page';
import { t } from '@/components/ui/message';
import { enterContext } from '@/utils/env';
import { App } from './App';
import { readAhead } from './desk-data';

enterContext('page');
readAhead();
// the file's title is the toolbar's tooltip, put into words by the browser; a document's title is not
void startPage(App, () => t('extName'));
