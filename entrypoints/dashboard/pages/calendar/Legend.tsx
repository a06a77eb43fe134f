import { PageIcon } from '@/components/page/PageIcon';
import { t } from '@/components/ui/message';
import { StateIcon } from './StateIcon';

/** What the signs mean, with the words beside them. */
export const Legend = ({ year }: { readonly year: number }) => (
  <p className="cal-legend t12 fg-2">
    <span>
      <StateIcon state="ready" isHeld={false} /> {t('calendar.state_ready')}
    </span>
    <span>
      <StateIcon state="review" isHeld={false} /> {t('calendar.state_review')}
    </span>
    <span>
      <StateIcon state="writing" isHeld={false} /> {t('calendar.state_writing')}
    </span>
    <span className="fg-3">{t('calendar.legend_out')}</span>
    <span>
      <span className="cal-tag off">{t('calendar.off')}</span> {t('calendar.off_long')}
    </span>
    <span>
      <span className="cal-tag makeup">{t('calendar.makeup')}</span> {t('calendar.makeup_long')}
    </span>
    <span>
      <span className="cal-tag memorial">
        <PageIcon name="ribbon" size={12} />
      </span>{' '}
      {t('calendar.memorial')}
    </span>
    <span className="fg-3">{t('calendar.basis', year)}</span>
  </p>
);
