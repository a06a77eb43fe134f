import './styles/base.css';
import './styles/woo.css';
import './styles/wbpro.css';
import 'vue-virtual-scroller/dist/vue-virtual-scroller.css';
import { createApp } from 'vue';
import VueVirtualScroller from 'vue-virtual-scroller';
import App from './App.vue';
import { bus } from './lib/bus';
import { exposeHook } from './lib/models';
import { watchTraces } from './lib/traces';
import { watchTrust } from './lib/trust';
import { router } from './router';
import { store } from './store';

/** The router looks at the account on its first route, so the account comes first. */
async function start(): Promise<void> {
  watchTrust();
  await store.dispatch('loadConfig');
  const app = createApp(App);
  app.use(store).use(router).use(VueVirtualScroller);
  app.config.globalProperties.$Bus = bus;
  exposeHook('app', app);
  await router.isReady();
  app.mount('#app');
  const root = document.querySelector('#app');
  exposeHook('reloadComments', () => bus.emit('commentsReload'));
  if (root !== null) exposeHook('traces', watchTraces(root));
}

void start();
