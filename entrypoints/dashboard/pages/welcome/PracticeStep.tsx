import { useEffect, useState } from 'react';
import { MarkedText } from '@/components/page/MarkedText';
import { ErrorNote } from '@/components/page/Notice';
import { SeverityIcon } from '@/components/page/Severity';
import { Icon } from '@/components/ui/Icon';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import { findingKey, SEVERITIES } from '@/utils/model/finding';
import { PracticeFinding } from './PracticeFinding';
import { practiceKeys } from './practice-keys';
import { usePractice } from './usePractice';

/** A post that cannot be sent: every kind of mark, and how each is put right. */
export function PracticeStep({ onDone }: { readonly onDone: () => void }) {
  const [start] = useState(() => t('page.welcome.practice_text'));
  const { text, findings, first, error, setText, giveEvidence } = usePractice(start);
  const toFix = findings?.filter((finding) => finding.severity !== 'info') ?? [];
  const isClean = findings !== undefined && toFix.length === 0;
  const fixed = Math.max(0, first - toFix.length);

  useEffect(() => {
    if (isClean) onDone();
  }, [isClean, onDone]);

  return (
    <>
      <h1>{t('page.welcome.practice_title')}</h1>
      <p className="t14 fg-2">{t('page.welcome.practice_text_hint')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the box and buttons inside, heard on their way up */}
      <div className="wp-panel practice" onKeyDown={practiceKeys}>
        <div className="wp-section">
          <div className="ink">
            <div className="mirror" aria-hidden="true">
              <MarkedText
                text={text}
                marks={(findings ?? []).map(({ start: from, end, severity }) => ({
                  start: from,
                  end,
                  kind: severity,
                }))}
              />
              {'\n'}
            </div>
            <textarea
              value={text}
              aria-label={t('page.welcome.practice_box')}
              spellCheck={false}
              onChange={(event) => setText(event.target.value)}
            />
          </div>
          <div className="row fg-3 t12">
            <span className="grow">{t('page.welcome.practice_offline')}</span>
            <span className="dead">{t('page.welcome.send')}</span>
          </div>
        </div>
        <ErrorNote error={error} />
        <div className="row wrap verdict" role="status">
          <Icon name={isClean ? 'level' : 'tilt'} tone={isClean ? 'ok-fg' : 'block-fg'} />
          <b className={isClean ? 'ok-fg' : 'block-fg'}>{t(isClean ? 'verdict.allow' : 'verdict.block')}</b>
          {SEVERITIES.map((severity) => {
            const count = toFix.filter((finding) => finding.severity === severity).length;
            return (
              count > 0 && (
                <span key={severity} className={`row t12 ${severity}-fg`}>
                  <SeverityIcon severity={severity} /> {count} {t(`severity.${severity}`)}
                </span>
              )
            );
          })}
          <span className="grow" />
          <span className="wp-bar progress" aria-hidden="true">
            <i style={{ width: `${first === 0 ? 0 : (fixed / first) * 100}%` }} />
          </span>
          <span className="t12 fg-2">
            {fixed} / {first}
          </span>
        </div>
        <ul>
          {toFix.map((finding) => (
            <PracticeFinding
              key={findingKey(finding)}
              finding={finding}
              text={text}
              onText={setText}
              onEvidence={giveEvidence}
            />
          ))}
        </ul>
        {isClean && <p className="wp-section ok-fg">{t('page.welcome.practice_done')}</p>}
      </div>
      <p className="row wrap t12 fg-3">
        <Kbd keys={['Alt', '↓']} /> {t('composer.keys_next')} <Kbd keys={['Alt', '⏎']} />{' '}
        {t('composer.keys_apply')}
      </p>
    </>
  );
}
