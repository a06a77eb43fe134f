import { t } from '@/components/ui/message';
import type { SelectorCount } from '@/utils/model/health';
import { numberText } from '../../time-text';
import { HealthChip } from './HealthChip';
import { selectorVerdict } from './summary';

export const SelectorTable = ({ selectors }: { readonly selectors: readonly SelectorCount[] }) => (
  <div className="wp-scroll">
    <table className="wp-table">
      <thead>
        <tr>
          <th scope="col">{t('page.health.selector')}</th>
          <th scope="col">{t('page.health.state')}</th>
          <th scope="col" className="num">
            {t('page.health.strict')}
          </th>
          <th scope="col" className="num">
            {t('page.health.loose')}
          </th>
          <th scope="col" className="num">
            {t('page.health.missed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {selectors.map((selector) => (
          <tr key={selector.name}>
            <th scope="row">
              <code>{selector.name}</code>
            </th>
            <td>
              <HealthChip verdict={selectorVerdict(selector)} />
            </td>
            <td className="num">{numberText(selector.strict)}</td>
            <td className="num">{numberText(selector.loose)}</td>
            <td className="num">{numberText(selector.missed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
