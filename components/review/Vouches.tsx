import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import { VOUCHES, type Vouch } from '@/utils/model/draft';
import { itemId, type Ticks, toggle } from './checks';
import { vouchText } from './words';

export const VOUCH_KEYS: Readonly<Record<Vouch, string>> = { legal: 'F', compliant: 'G', moral: 'H' };
export const SCORES = [1, 2, 3, 4, 5] as const;

interface VouchesProps {
  readonly ticks: Ticks;
  readonly isOn: boolean;
  readonly onTicks: (ticks: Ticks) => void;
}

const STAR = 'm8 1.8 1.9 4 4.3.5-3.2 3 .9 4.300L8 11.500l-3.900 2.100.9-4.300-3.200-3 4.300-.5z';

/** 合法, 合规, 合道德, and how inventive it is: the last is not asked for. */
export function Vouches({ ticks, isOn, onTicks }: VouchesProps) {
  return (
    <section className="rv-sec rv-vouches" aria-label={t('review.vouches')}>
      {VOUCHES.map((vouch) => (
        <label className="wp-check" key={vouch}>
          <input
            type="checkbox"
            id={itemId('vouch', vouch)}
            checked={ticks.vouches.includes(vouch)}
            disabled={!isOn}
            onChange={() => onTicks({ ...ticks, vouches: toggle(ticks.vouches, vouch) })}
          />
          <span>{vouchText(vouch)}</span>
          {isOn && <Kbd keys={[VOUCH_KEYS[vouch]]} />}
        </label>
      ))}
      <span className="grow" />
      <fieldset className="rv-stars" disabled={!isOn}>
        <legend className="t12 fg-2">{t('review.creative')}</legend>
        {SCORES.map((score) => (
          <label key={score} title={t('review.creative_of', score)}>
            <input
              type="radio"
              name="creative"
              className="unseen"
              checked={ticks.creative === score}
              aria-label={t('review.creative_of', score)}
              onChange={() => onTicks({ ...ticks, creative: score })}
            />
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path
                d={STAR}
                fill={score <= (ticks.creative ?? 0) ? 'currentColor' : 'none'}
                stroke="currentColor"
              />
            </svg>
          </label>
        ))}
        {isOn && <Kbd keys={['S']} />}
      </fieldset>
    </section>
  );
}
