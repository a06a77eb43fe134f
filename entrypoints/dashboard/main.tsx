import '@/components/tokens.css';
import '@/components/ui/ui.css';
import '@/components/page/page.css';
import './dashboard.css';
import { startPage } from '@/components/page/start-page';
import { enterContext } from '@/utils/env';
import { App } from './App';

enterContext('page');
void startPage(App);
