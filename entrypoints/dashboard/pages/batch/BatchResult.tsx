import { useState } from 'react';
import { Check } from '@/components/page/Check';
import { MarkedText } from '@/components/page/MarkedText';
import { Notice } from '@/components/page/Notice';
import { PageIcon } from '@/components/page/PageIcon';
import { SeverityIcon } from '@/components/page/Severity';
import { saveFile } from '@/components/page/save-file';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { findingKey, SEVERITIES } from '@/utils/model/finding';
import { numberText } from '../../time-text';
import type { ParsedPosts } from './parse-posts';
import { type Checked, toCsvReport, toJsonReport } from './report';

interface BatchResultProps {
  readonly phase: 'running' | 'done' | 'cancelled';
  readonly name: string;
  readonly parsed: ParsedPosts;
  readonly checked: readonly Checked[];
  readonly onCancel: () => void;
}

const PAGE = 50;

export function BatchResult({ phase, name, parsed, checked, onCancel }: BatchResultProps) {
  const [isAll, setAll] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const total = parsed.posts.length;
  const rows = isAll ? checked : checked.filter(({ findings }) => findings.length > 0);
  const withSeverity = (severity: string) =>
    checked.filter(({ findings }) => findings.some((finding) => finding.severity === severity)).length;
  const base = name.replace(/\.\w+$/, '');

  return (
    <section className="wp-panel wp-section" aria-label={t('page.batch.result')}>
      <div className="row wrap">
        <b role="status">{t(`page.batch.${phase}`, numberText(checked.length), numberText(total))}</b>
        {SEVERITIES.map((severity) => (
          <span key={severity} className="row t12">
            <SeverityIcon severity={severity} /> {numberText(withSeverity(severity))}
          </span>
        ))}
        <span className="grow" />
        {phase === 'running' ? (
          <Button onClick={onCancel}>{t('page.batch.cancel')}</Button>
        ) : (
          <>
            <Button onClick={() => saveFile(`${base}-weiheng.csv`, toCsvReport(checked), 'text/csv')}>
              <PageIcon name="download" size={14} />
              CSV
            </Button>
            <Button
              onClick={() => saveFile(`${base}-weiheng.jsonl`, toJsonReport(checked), 'application/x-ndjson')}
            >
              <PageIcon name="download" size={14} />
              JSON
            </Button>
          </>
        )}
      </div>
      <div
        className="wp-bar"
        role="progressbar"
        aria-label={t('page.batch.progress')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={checked.length}
      >
        <i style={{ width: `${total === 0 ? 100 : (checked.length / total) * 100}%` }} />
      </div>
      {parsed.problems.length > 0 && (
        <Notice tone="warn" title={t('page.batch.problems', parsed.problems.length)}>
          {parsed.problems.slice(0, 10).map(({ line, problem }) => (
            <span key={line}>
              {t('page.batch.problem_line', line)} {t(`page.batch.problem_${problem}`)}
              {' · '}
            </span>
          ))}
        </Notice>
      )}
      <Check label={t('page.batch.show_all')} checked={isAll} onChange={setAll} />
      {rows.length === 0 && phase !== 'running' && <p className="ok-fg">{t('page.batch.clean')}</p>}
      <ul className="posts">
        {rows.slice(0, shown).map(({ post, findings }) => (
          <li key={post.id}>
            <p className="t14">
              <span className="fg-3 t12">{post.id} </span>
              <MarkedText
                text={post.text}
                marks={findings.map(({ start, end, severity }) => ({ start, end, kind: severity }))}
              />
            </p>
            {findings.map((finding) => (
              <p key={findingKey(finding)} className="t12 fg-2">
                <SeverityIcon severity={finding.severity} /> {finding.message}{' '}
                <a href={`#/rules/${encodeURIComponent(finding.rule)}`}>{finding.rule}</a>
              </p>
            ))}
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {t('composer.more_rows', numberText(rows.length - shown))}
        </Button>
      )}
    </section>
  );
}
