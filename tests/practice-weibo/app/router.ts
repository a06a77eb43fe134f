import { createRouter, createWebHistory } from 'vue-router';
import DetailPage from './pages/DetailPage.vue';
import HomePage from './pages/HomePage.vue';
import HotPage from './pages/HotPage.vue';
import LoginPage from './pages/LoginPage.vue';
import ProfilePage from './pages/ProfilePage.vue';
import SchedulePage from './pages/SchedulePage.vue';
import { store } from './store';

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', name: 'home', component: HomePage },
    { path: '/home', redirect: '/' },
    { path: '/mygroups', name: 'mygroups', component: HomePage },
    { path: '/hot/:rest(.*)*', name: 'hot', component: HotPage },
    { path: '/newlogin', name: 'login', component: LoginPage },
    { path: '/schedule', name: 'schedule', component: SchedulePage },
    { path: '/u/:uid(\\d+)', name: 'profile', component: ProfilePage },
    { path: '/n/:name', name: 'nameProfile', component: ProfilePage },
    { path: '/detail/:id(\\d+)', name: 'detail', component: DetailPage },
    { path: '/:uid(\\d+)/:id([A-Za-z0-9]+)', name: 'bidDetail', component: DetailPage },
    { path: '/:uid(\\d+)', name: 'customProfile', component: ProfilePage },
    { path: '/:rest(.*)*', name: 'other', component: HotPage },
  ],
});

router.beforeEach((to) => {
  const isOpen = to.name === 'login' || to.name === 'hot' || to.name === 'other';
  return store.state.config.config.uid !== '' || isOpen ? true : { name: 'login' };
});
