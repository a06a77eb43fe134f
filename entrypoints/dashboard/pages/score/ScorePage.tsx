import '@/components/report/report.css';
import { Live } from '@/components/page/Live';
import { PageHead } from '@/components/page/PageHead';
import { t } from '@/components/ui/message';
import { Cards } from './Cards';
import { CriteriaForm } from './CriteriaForm';
import { scoreQuery } from './data';
import { Inspections } from './Inspections';

const PARTS = ['cards', 'inspections', 'criteria'] as const;

/** Assessment: scorecards with their evidence, random inspections, and what is counted. */
export default function ScorePage({ rest }: { readonly rest: readonly string[] }) {
  const part = PARTS.find((one) => one === rest[0]) ?? 'cards';
  return (
    <>
      <PageHead title={t('score.title')} note={t('score.note')} />
      <nav className="row score-parts" aria-label={t('score.title')}>
        {PARTS.map((one) => (
          <a key={one} href={`#/score/${one}`} aria-current={part === one ? 'page' : undefined}>
            {t(`score.part_${one}`)}
          </a>
        ))}
      </nav>
      <div className="wp-body">
        <Live query={scoreQuery}>
          {(data) =>
            part === 'cards' ? (
              <Cards data={data} />
            ) : part === 'inspections' ? (
              <Inspections inspections={data.inspections} mayManage={data.mayManage} />
            ) : (
              <CriteriaForm key={data.settings.rev} settings={data.settings} mayManage={data.mayManage} />
            )
          }
        </Live>
      </div>
    </>
  );
}
