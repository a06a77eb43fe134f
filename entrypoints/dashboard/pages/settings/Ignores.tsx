import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { Ignore } from '@/utils/model/policy';

interface IgnoresProps {
  readonly ignores: readonly Ignore[];
  readonly onRemove: (ignore: Ignore) => void;
}

/** Standing permissions people gave in the box, each with its reason. */
export const Ignores = ({ ignores, onRemove }: IgnoresProps) => (
  <section className="wp-panel">
    <div className="wp-section">
      <h2>{t('page.settings.ignores')}</h2>
      {ignores.length === 0 && <p className="fg-2">{t('page.settings.no_ignores')}</p>}
    </div>
    {ignores.length > 0 && (
      <div className="wp-scroll">
        <table className="wp-table">
          <thead>
            <tr>
              <th scope="col">{t('page.settings.ignored')}</th>
              <th scope="col">{t('page.rules.id')}</th>
              <th scope="col">{t('page.overview.reason')}</th>
              <th scope="col">
                <span className="unseen">{t('page.accounts.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {ignores.map((ignore) => (
              <tr key={JSON.stringify(ignore)}>
                <td>{ignore.scope === 'word' ? <b>{ignore.word}</b> : t('composer.ignore_rule')}</td>
                <td>
                  <a href={`#/rules/${encodeURIComponent(ignore.rule)}`}>{ignore.rule}</a>
                </td>
                <td>{ignore.reason}</td>
                <td className="num">
                  <Button small onClick={() => onRemove(ignore)}>
                    {t('page.accounts.remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
);
