import { t } from '@/components/ui/message';
import type { HealthCounter } from '@/utils/model/health';
import { numberText } from '../../time-text';
import { HealthChip } from './HealthChip';
import type { SurfaceSummary } from './summary';

const SHOWN = [
  'attached',
  'judged',
  'held',
  'confirmed',
  'escaped',
  'unrecognised',
  'parseFailures',
] as const;
/** Anything but zero is worth a look. */
const ALARMS: readonly HealthCounter[] = ['escaped', 'unrecognised', 'parseFailures'];

export const SurfaceTable = ({ surfaces }: { readonly surfaces: readonly SurfaceSummary[] }) => (
  <div className="wp-scroll">
    <table className="wp-table">
      <thead>
        <tr>
          <th scope="col">{t('page.overview.where')}</th>
          <th scope="col">{t('page.health.state')}</th>
          {SHOWN.map((counter) => (
            <th key={counter} scope="col" className="num">
              {t(`page.counter.${counter}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {surfaces.map(({ surface, verdict, counters }) => (
          <tr key={surface}>
            <th scope="row">{t(`page.surface.${surface.replaceAll('-', '_') as 'post'}`)}</th>
            <td>
              <HealthChip verdict={verdict} />
            </td>
            {SHOWN.map((counter) => (
              <td
                key={counter}
                className={ALARMS.includes(counter) && counters[counter] > 0 ? 'num block-fg' : 'num'}
              >
                {numberText(counters[counter])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
