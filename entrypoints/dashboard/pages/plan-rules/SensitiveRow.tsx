import { type ReactNode, useState } from 'react';
import { sensitiveName } from '@/components/plan/day-notes';
import { dayText } from '@/components/plan/day-words';
import { dayRuleText, sourceText } from '@/components/plan/sensitive-words';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import type { SensitiveDay } from '@/utils/model/plan-settings';
import type { Day } from '@/utils/model/worktime';
import { AskOff } from './AskOff';

interface SensitiveRowProps {
  readonly one: SensitiveDay;
  readonly isBundled: boolean;
  /** A bundled day that the company changed. */
  readonly isChanged: boolean;
  /** Next day on which it is; undefined = over. */
  readonly next: Day | undefined;
  readonly now: Day;
  readonly nameOf: (uid: string) => string;
  readonly mayManage: boolean;
  readonly isBusy: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onPut: (day: SensitiveDay, said: string) => void;
  /** Removes an own day; of a bundled one, what the company changed of it. */
  readonly onDrop: () => void;
  readonly children: ReactNode;
}

/** One sensitive day. Switching it off asks once more, because somebody has to answer for it. */
export function SensitiveRow(props: SensitiveRowProps) {
  const { one, isBundled, isChanged, next, now, nameOf, mayManage, isBusy, isOpen, onOpen, onPut } = props;
  const [isAsking, setAsking] = useState(false);
  const { isOff, ...on } = one;
  const name = sensitiveName(one);
  const source = sourceText(one.id);
  return (
    <li className="account" aria-label={name}>
      <div className="row wrap">
        <b className={isOff ? 'fg-3' : undefined}>{name}</b>
        <span className="fg-2">{dayRuleText(one.rule, now)}</span>
        <Chip tone={one.level === 'hold' ? 'ink' : 'plain'}>{t(`planRules.level_${one.level}`)}</Chip>
        {isOff && <Chip tone="outline">{t('planRules.is_off')}</Chip>}
        {!isBundled && <Chip tone="outline">{t('planRules.own_days')}</Chip>}
        {isChanged && !isOff && <Chip tone="outline">{t('planRules.changed_by_you')}</Chip>}
        <span className="grow" />
        <span className="fg-3 t12">
          {next === undefined ? t('planRules.ended') : t('planRules.next_is', dayText(next, now))}
        </span>
        {mayManage && (
          <>
            <Button small aria-expanded={isOpen} aria-label={t('planRules.change', name)} onClick={onOpen}>
              {t('page.common.change')}
            </Button>
            {isOff ? (
              <Button
                small
                look="quiet"
                off={isBusy}
                aria-label={t('planRules.switch_on', name)}
                onClick={() => onPut(on, t('planRules.on_done', name))}
              >
                {t('planRules.on_short')}
              </Button>
            ) : (
              <Button
                small
                look="quiet"
                aria-expanded={isAsking}
                aria-label={t('planRules.switch_off', name)}
                onClick={() => setAsking(!isAsking)}
              >
                {t('planRules.off_short')}
              </Button>
            )}
            {isBundled && isChanged && (
              <Button
                small
                look="quiet"
                off={isBusy}
                aria-label={t('planRules.back_to_bundled', name)}
                onClick={props.onDrop}
              >
                {t('planRules.back_short')}
              </Button>
            )}
            {!isBundled && (
              <Button
                small
                look="quiet"
                off={isBusy}
                aria-label={t('planRules.remove', name)}
                onClick={props.onDrop}
              >
                {t('org.remove')}
              </Button>
            )}
          </>
        )}
      </div>
      {one.advice && <p className="fg-2">{one.advice}</p>}
      <p className="fg-3 t12">
        {source && t('planRules.source_line', source)}
        {one.uids.length > 0 && ` ${one.uids.map((uid) => `@${nameOf(uid)}`).join(t('planRules.comma'))}`}
      </p>
      {isAsking && (
        <AskOff
          name={name}
          isBusy={isBusy}
          onClose={() => setAsking(false)}
          onSure={() => {
            setAsking(false);
            onPut({ ...on, isOff: true }, t('planRules.off_done', name));
          }}
        />
      )}
      {isOpen && props.children}
    </li>
  );
}
