import { PageHead } from '@/components/page/PageHead';
import { t } from '@/components/ui/message';

export default function LexiconPage() {
  return <PageHead title={t('page.nav.lexicon')} />;
}
