import { PageIcon } from '@/components/page/PageIcon';
import { SeverityIcon } from '@/components/page/Severity';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { LintResult } from '@/utils/domain/lint/create-linter';
import { findingKey } from '@/utils/model/finding';
import { categoryText } from '../../options';

interface PlaygroundHitsProps {
  readonly result: LintResult;
  readonly text: string;
}

const ruleLink = (rule: string) => `#/rules/${encodeURIComponent(rule)}`;

/** Plain text of a result, for a colleague or a ticket. */
const copyText = ({ findings, exemptions }: LintResult, text: string): string =>
  [
    text,
    '',
    ...findings.map((f) => `[${t(`severity.${f.severity}`)}] ${f.quote} · ${f.message} · ${f.rule}`),
    ...exemptions.map((e) => `[${t('page.play.exempt')}] ${e.quote} · ${e.because} · ${e.rule}`),
  ].join('\n');

export const PlaygroundHits = ({ result, text }: PlaygroundHitsProps) => (
  <>
    <div className="row t12" role="status">
      <b>{t('page.play.hits', result.findings.length)}</b>
      <span className="fg-3">{t('page.play.exempts', result.exemptions.length)}</span>
      <span className="grow" />
      <Button small onClick={() => void navigator.clipboard.writeText(copyText(result, text))}>
        {t('page.play.copy')}
      </Button>
    </div>
    <ul>
      {result.findings.map((finding) => (
        <li className="hit" key={findingKey(finding)}>
          <SeverityIcon severity={finding.severity} />
          <span>
            <b>{finding.quote}</b> <a href={ruleLink(finding.rule)}>{categoryText(finding.category)}</a>
          </span>
          <small>
            {finding.message}
            {finding.shown && ` ${t('composer.reading', finding.shown)}`}
          </small>
        </li>
      ))}
      {result.exemptions.map((exemption) => (
        <li className="hit" key={`${findingKey(exemption)}${exemption.exemption}`}>
          <span className="ok-fg">
            <PageIcon name="check" size={14} />
          </span>
          <span className="fg-2">
            <b>{exemption.quote}</b> <a href={ruleLink(exemption.rule)}>{t('page.play.exempt')}</a>
          </span>
          <small>{exemption.because}</small>
        </li>
      ))}
      {result.crashed.map(({ rule }) => (
        <li className="hit" key={rule}>
          <SeverityIcon severity="warn" />
          <a href={ruleLink(rule)}>{rule}</a>
          <small>{t('page.play.crashed')}</small>
        </li>
      ))}
    </ul>
    {result.findings.length + result.exemptions.length === 0 && (
      <p className="ok-fg">{t('page.play.clean')}</p>
    )}
  </>
);
