import '@/components/tokens.css';
import '@/components/ui/ui.css';
import '@/components/page/page.css';
import '@/components/review/review.css';
import { startPage } from '@/components/page/start-page';
import { t } from '@/components/ui/message';
import { enterContext } from '@/utils/env';
import { App } from './App';

enterContext('page');
// the file's title names the panel in the browser's own list; a document's title is not put into words
void startPage(App, () => `${t('review.title')} · ${t('extName')}`);
