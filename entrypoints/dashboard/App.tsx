import { Suspense, useEffect, useRef } from 'react';
import { useHash } from '@/components/hooks/useHash';
import { PageIcon } from '@/components/page/PageIcon';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import { FreezeBar } from './org/FreezeBar';
import { Profile } from './org/Profile';
import { PageBoundary } from './PageBoundary';
import { routes, WelcomePage } from './routes';

export function App() {
  const [path = 'overview', ...rest] = useHash();
  const main = useRef<HTMLElement>(null);
  const seen = useRef(path);
  const route = routes.find((candidate) => candidate.path === path) ?? routes[0];
  const title = path === 'welcome' ? t('page.welcome.title') : route ? t(route.title) : '';

  useEffect(() => {
    document.title = `${title} · ${t('extName')}`;
    // another page was opened: its title is said, and Tab goes on from there
    if (seen.current !== path) main.current?.querySelector('h1')?.focus();
    seen.current = path;
  }, [path, title]);

  if (path === 'welcome') {
    return (
      <Suspense>
        <WelcomePage />
      </Suspense>
    );
  }
  return (
    <div className="app">
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t('page.nav.skip')}
      </button>
      <nav className="nav" aria-label={t('page.nav.label')}>
        <a className="brand" href="#/overview">
          <Icon name="level" size={18} />
          <span>{t('extName')}</span>
        </a>
        <a href="/review.html">
          <PageIcon name="check" />
          <span>{t('review.open')}</span>
        </a>
        <Profile />
        {routes.map(({ path: to, title: name, icon }) => (
          <a
            key={to}
            href={`#/${to}`}
            aria-current={route?.path === to ? 'page' : undefined}
            className={to === 'settings' ? 'last' : undefined}
          >
            <PageIcon name={icon} />
            <span>{t(name)}</span>
          </a>
        ))}
      </nav>
      <main className="main" ref={main} tabIndex={-1}>
        <FreezeBar isHere={path === 'freeze'} />
        <PageBoundary key={path}>
          <Suspense>{route && <route.page rest={rest} />}</Suspense>
        </PageBoundary>
      </main>
    </div>
  );
}
