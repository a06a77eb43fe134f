import '@/components/report/report.css';
import { useLive } from '@/components/hooks/useLive';
import { Empty } from '@/components/page/Empty';
import { PageHead } from '@/components/page/PageHead';
import { t } from '@/components/ui/message';
import { snapshotQuery } from '../../data';
import { KeptData } from './KeptData';
import { PostPage } from './PostPage';
import { TopicTasks } from './TopicTasks';
import { TrackedAccounts } from './TrackedAccounts';
import { VisitList } from './VisitList';

/** Engagement counts: what is due to be looked at, topics of the week, competitors, and the data that is kept. */
export default function FiguresPage({ rest }: { readonly rest: readonly string[] }) {
  const [part, mid] = rest;
  const accounts = useLive(snapshotQuery).value?.accounts ?? [];
  if (part === 'post' && mid !== undefined) return <PostPage key={mid} mid={mid} />;
  return (
    <>
      <PageHead title={t('figures.title')} note={t('figures.note')}>
        <a href="#/reports">{t('report.title')}</a>
      </PageHead>
      <div className="wp-body">
        {accounts.length === 0 && <Empty title={t('report.no_accounts')} />}
        <VisitList />
        <TopicTasks accounts={accounts} />
        <TrackedAccounts />
        <KeptData accounts={accounts} />
      </div>
    </>
  );
}
