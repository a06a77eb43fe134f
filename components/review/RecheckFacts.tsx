import { t } from '@/components/ui/message';
import type { Recheck } from '@/utils/model/draft';
import { usePorts } from './ports';

interface RecheckFactsProps {
  readonly recheck: Recheck;
  /** Account of the post. */
  readonly uid: string;
}

/** Why a post that is out is looked at again, and what one cannot see from here. */
export function RecheckFacts({ recheck, uid }: RecheckFactsProps) {
  const { postUrl } = usePorts();
  const { reason, state, mblogid, approved, arePicturesKnown } = recheck;
  return (
    <section className="rv-sec rv-recheck" aria-label={t('recheck.name')}>
      <p>
        <b>{t(`badge.${state}`)}</b> <q>{reason}</q>
      </p>
      <p className="fg-2 t12">
        {t(approved ? 'recheck.compared' : 'recheck.nothing_approved')}{' '}
        {!arePicturesKnown && t('recheck.pictures')} {t('recheck.no_release')}
      </p>
      <a href={postUrl(uid, mblogid)} target="_blank" rel="noreferrer">
        {t('recheck.see_post')}
      </a>
    </section>
  );
}
