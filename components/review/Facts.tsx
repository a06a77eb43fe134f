import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import type { Fact } from '@/utils/domain/approval/facts';
import { factKey, itemId, keyOffset, type Ticks, toggle } from './checks';
import type { Review } from './useReview';

const KEYS = 9;

interface FactsProps {
  readonly review: Review;
  readonly ticks: Ticks;
  readonly onTicks: (ticks: Ticks) => void;
}

interface Hint {
  readonly text: string;
  readonly isWrong: boolean;
}

const weekday = (day: number): string =>
  new Date(Date.UTC(2023, 0, 1 + day)).toLocaleDateString(document.documentElement.lang || undefined, {
    weekday: 'long',
    timeZone: 'UTC',
  });

/** What can be said about a fact without asking anybody. */
function hintOf(fact: Fact, earlier: string | undefined): Hint {
  if (fact.kind === 'date') {
    if (!fact.check) return { text: t('review.no_such_day'), isWrong: true };
    const { weekday: real, claimed } = fact.check;
    if (claimed !== undefined && claimed !== real) {
      return { text: t('review.weekday_wrong', weekday(real), weekday(claimed)), isWrong: true };
    }
    return { text: weekday(real), isWrong: false };
  }
  const isNew = earlier !== undefined && !earlier.includes(fact.text);
  const kind = t(`review.fact_${fact.kind}`);
  return { text: isNew ? t('review.fact_new', kind) : kind, isWrong: false };
}

/** Facts of the text, to be ticked off one by one: by hand, or with the keys 1 to 9. */
export function Facts({ review, ticks, onTicks }: FactsProps) {
  const { facts, stage, earlier } = review;
  if (facts.length === 0) return null;
  const offset = keyOffset(facts, ticks);
  return (
    <section className="rv-sec">
      <h2>
        {t('review.facts')}{' '}
        <span className="fg-3">
          {facts.filter((fact) => ticks.facts.includes(factKey(fact))).length} / {facts.length}
        </span>
        <span className="grow" />
        {stage === 'open' && <span className="fg-3 t12">{t('review.facts_keys')}</span>}
      </h2>
      <ul>
        {facts.map((fact, index) => {
          const key = factKey(fact);
          const hint = hintOf(fact, earlier?.version.content.text);
          const number = index - offset + 1;
          return (
            <li key={key}>
              <label className="rv-fact">
                <input
                  type="checkbox"
                  id={itemId('fact', key)}
                  data-span={key}
                  checked={ticks.facts.includes(key)}
                  disabled={stage !== 'open'}
                  onChange={() => onTicks({ ...ticks, facts: toggle(ticks.facts, key) })}
                />
                <b>{fact.text}</b>
                <span className={hint.isWrong ? 'warn-fg grow' : 'fg-2 grow'}>{hint.text}</span>
                {stage === 'open' && number >= 1 && number <= KEYS && <Kbd keys={[String(number)]} />}
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
