import { keepMessages, t } from '@/components/ui/message';
import { type Gain, INTERACTIONS, type Interaction } from '@/utils/model/metric';
import type { GrowthStrip } from '@/utils/model/metric-view';

const SIGNS = new Intl.NumberFormat('en', { signDisplay: 'exceptZero' });

/** `+1,204`, `-3`, `≈+2,000`: an inexact gain says so. */
export const gainText = ({ value, slack }: Gain): string => `${slack > 0 ? '≈' : ''}${SIGNS.format(value)}`;

const pad = (n: number): string => String(n).padStart(2, '0');
const SHANGHAI_MS = 8 * 3_600_000;

/** `11-21 09:30` in Shanghai. */
function shortTime(at: number): string {
  const time = new Date(at + SHANGHAI_MS);
  return `${pad(time.getUTCMonth() + 1)}-${pad(time.getUTCDate())} ${pad(time.getUTCHours())}:${pad(time.getUTCMinutes())}`;
}

/** Since when the gains count. */
export function sinceText({ since, sinceAt }: Pick<GrowthStrip, 'since' | 'sinceAt'>): string {
  if (since === 'reading') return t('growth.since_reading', shortTime(sinceAt));
  return t(since === 'first-hour' ? 'growth.first_hour' : `growth.since_${since}`);
}

export const countWord = (key: Interaction): string => t(`growth.${key}`);

/** 转发是平时的 5 倍, with what "usual" was taken from. */
export const unusualText = ({ key, times }: NonNullable<GrowthStrip['unusual']>): string =>
  t('growth.unusual', t(`growth.${key}_long`), times);

export const unusualBase = ({ median, n }: NonNullable<GrowthStrip['unusual']>): string =>
  t('growth.unusual_base', n, median);

/** The whole strip in one sentence, for those who hear it. */
export const stripLabel = (strip: GrowthStrip): string =>
  [
    sinceText(strip),
    ...INTERACTIONS.map((key) => `${t(`growth.${key}_long`)} ${gainText(strip.gains[key])}`),
    ...(strip.unusual ? [unusualText(strip.unusual), unusualBase(strip.unusual)] : []),
  ].join('，');

/** Looked up while the extension is alive. */
export const keepGrowthWords = (): void => keepMessages(['growth.curve', 'growth.curve_label']);
