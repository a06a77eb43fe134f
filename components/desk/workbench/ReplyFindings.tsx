import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import type { Finding } from '@/utils/model/finding';

interface ReplyFindingsProps {
  readonly findings: readonly Finding[];
  readonly text: string;
  readonly onText: (text: string) => void;
}

const TONES = { block: 'block', warn: 'warn', evidence: 'evidence', info: 'plain' } as const;
const ICONS = { block: 'block', warn: 'warn', evidence: 'evidence', info: 'info' } as const;

/** The text with a finding's words replaced; undefined when they no longer stand there. */
const fixed = (text: string, finding: Finding, by: string): string | undefined =>
  text.slice(finding.start, finding.end) === finding.quote
    ? text.slice(0, finding.start) + by + text.slice(finding.end)
    : undefined;

/** What breaks policy in the reply: the words, why, and a repair where there is one. */
export function ReplyFindings({ findings, text, onText }: ReplyFindingsProps) {
  if (findings.length === 0) return null;
  return (
    <ul className="dk-findings" aria-label={t('workbench.findings')}>
      {findings.map((finding) => {
        const fix = finding.fixes.find(({ kind }) => kind === 'replace' || kind === 'delete');
        const next = fix && fixed(text, finding, fix.text);
        return (
          <li
            key={`${finding.rule} ${finding.start}`}
            data-rule={finding.rule}
            data-severity={finding.severity}
          >
            <Chip icon={ICONS[finding.severity]} tone={TONES[finding.severity]}>
              {finding.quote === '' ? finding.message : finding.quote}
            </Chip>
            <span className="grow">{finding.message}</span>
            {fix && next !== undefined && (
              <Button small onClick={() => onText(next)}>
                {fix.kind === 'delete' ? t('workbench.remove') : t('workbench.replace', fix.text)}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
