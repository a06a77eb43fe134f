import { Empty } from '@/components/page/Empty';
import { Chip, type Tone } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import type { GuardAction, GuardRecord } from '@/utils/model/guard-report';
import { timeText } from '../../time-text';

const TONES: Readonly<Record<GuardAction, Tone>> = {
  sent: 'outline',
  held: 'block',
  denied: 'block',
  confirmed: 'warn',
  'break-glass': 'warn',
  escaped: 'block',
};
const SHOWN = 30;
const key = <Id extends string>(id: Id) => id.replaceAll('-', '_') as 'held';

/** The last sends of company accounts: what happened, and why. No texts: none are kept. */
export const RecentSends = ({ records }: { readonly records: readonly GuardRecord[] }) => (
  <section className="wp-panel">
    <div className="wp-section">
      <h2>{t('page.overview.recent')}</h2>
    </div>
    {records.length === 0 ? (
      <Empty title={t('page.overview.no_sends')} text={t('page.overview.no_sends_hint')} />
    ) : (
      <div className="wp-scroll">
        <table className="wp-table">
          <thead>
            <tr>
              <th scope="col">{t('page.audit.at')}</th>
              <th scope="col">{t('page.overview.what')}</th>
              <th scope="col">{t('page.overview.where')}</th>
              <th scope="col">{t('page.overview.rules')}</th>
              <th scope="col">{t('page.overview.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {records.slice(0, SHOWN).map((record) => (
              <tr key={record.id}>
                <td className="cut">{timeText(record.at)}</td>
                <td>
                  <Chip tone={TONES[record.action]}>{t(`page.action.${key(record.action)}`)}</Chip>
                </td>
                <td>{t(`page.surface.${key(record.surface)}` as 'page.surface.post')}</td>
                <td className="t12">
                  {record.rules.map((rule) => (
                    <a key={rule} href={`#/rules/${encodeURIComponent(rule)}`}>
                      {rule}{' '}
                    </a>
                  ))}
                </td>
                <td>
                  {record.reason}
                  {record.doubts.map((doubt) => (
                    <Chip key={doubt} tone="warn">
                      {t(`page.doubt.${key(doubt)}` as 'page.doubt.clock')}
                    </Chip>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
);
