import { keepMessages, type MessageKey, t } from '@/components/ui/message';
import type { RhythmNote, RhythmView, TimeNote } from '@/utils/model/plan-view';

const two = (n: number): string => String(n).padStart(2, '0');
const periodOf = (period: string): string => t(`rhythm.period_${period}` as MessageKey);
const eachOf = (period: string): string => t(`rhythm.each_${period}` as MessageKey);
const weekdayOf = (weekday: number): string => t(`rhythm.weekday_${weekday}` as MessageKey);

/** 今天已发 3 条，最多 2 条. */
export function noteText(note: RhythmNote): string {
  if (note.type === 'over') return t('rhythm.over', periodOf(note.period), note.out, note.max);
  if (note.type === 'gap') return t('rhythm.gap', note.minutes, note.least);
  if (note.type === 'crowd') return t('rhythm.crowd', note.monday, note.week);
  const { period, missing, min } = note;
  if (missing >= min) return t('rhythm.missing_all', periodOf(period), eachOf(period), min);
  return t('rhythm.missing', periodOf(period), missing, eachOf(period), min);
}

/** 自己 14 条，互动中位数 386，比平时高 42%; or the band of the seeds; undefined where nothing is known. */
function reasonOf({ n, median, versus, band }: TimeNote): string | undefined {
  if (median !== undefined) {
    const own = t('rhythm.own', n, median);
    if (versus === undefined || versus === 0) return own;
    return t('rhythm.own_versus', own, t(versus > 0 ? 'rhythm.higher' : 'rhythm.lower', Math.abs(versus)));
  }
  return band === undefined ? undefined : t(`rhythm.band_${band.replace('-', '_')}` as MessageKey);
}

const clockOf = ({ weekday, hour }: TimeNote, isToday = false): string =>
  t('rhythm.clock', isToday ? periodOf('day') : weekdayOf(weekday), `${two(hour)}:00`);

/**
 * What the present hour is worth, and a better one; undefined while it is good enough, or nothing is known.
 *
 * @param today the day in Shanghai
 */
export function hourText(
  { now, better }: Pick<RhythmView, 'now' | 'better'>,
  today: string,
): string | undefined {
  const here = now.grade === 'poor' ? reasonOf(now) : undefined;
  const best = better && reasonOf(better);
  const poor = here === undefined ? undefined : t('rhythm.poor', clockOf(now), here);
  const good =
    better && best !== undefined
      ? t('rhythm.better', clockOf(better, better.day === today), best)
      : undefined;
  if (poor !== undefined && good !== undefined) return t('rhythm.poor_better', poor, good);
  return poor ?? good;
}

/** 19:00 礼盒预告. */
export const itemText = ({ title, minute }: RhythmView['items'][number]): string =>
  minute === undefined
    ? t('rhythm.item_untimed', title)
    : t('rhythm.item', `${two(Math.floor(minute / 60))}:${two(minute % 60)}`, title);

export const dayText = ({ name, advice }: RhythmView['days'][number]): string =>
  t('rhythm.day', name, advice);

export const sameText = (accounts: number, minutes: number): string => t('rhythm.same', minutes, accounts);

/** Looked up while the extension is alive. */
export const keepRhythmWords = (): void =>
  keepMessages(['rhythm.label', 'rhythm.more', 'rhythm.less', 'rhythm.plan', 'rhythm.plan_label']);
