import { useState } from 'react';
import { SeverityIcon } from '@/components/page/Severity';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { Finding } from '@/utils/model/finding';
import { applyFix, fixLabel } from './apply-fix';

interface PracticeFindingProps {
  readonly finding: Finding;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onEvidence: (rule: string, source: string) => void;
}

/** One finding: words, why, and its ways out; the law after the fix. */
export function PracticeFinding({ finding, text, onText, onEvidence }: PracticeFindingProps) {
  const [source, setSource] = useState<string>();
  const { quote, message, severity, citations, fixes, rule } = finding;
  const usable = fixes.length > 0 ? fixes : [{ kind: 'delete' as const, text: '' }];
  return (
    <li className="wp-section finding">
      <div className="row wrap">
        <SeverityIcon severity={severity} />
        <b>{quote}</b>
        <span className="fg-2">{message}</span>
        <span className="grow" />
        {usable.map((fix) => (
          <Button
            key={`${fix.kind}${fix.text}`}
            small
            onClick={() => (fix.kind === 'evidence' ? setSource('') : onText(applyFix(text, finding, fix)))}
          >
            {fixLabel(fix)}
          </Button>
        ))}
      </div>
      {source !== undefined && (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (source.trim()) onEvidence(rule, source.trim());
          }}
        >
          <input
            className="wh-input"
            aria-label={t('composer.evidence_label')}
            placeholder={t('composer.evidence_placeholder')}
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
          <Button type="submit" small>
            {t('composer.evidence_do')}
          </Button>
        </form>
      )}
      {citations[0] && (
        <p className="cite t12 fg-2">
          {citations[0].law}
          {citations[0].article}
        </p>
      )}
    </li>
  );
}
