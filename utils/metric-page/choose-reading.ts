import { INTERACTIONS } from '@/utils/model/metric';
import type { SeenPost } from '@/utils/model/metric-view';

/** Weibo draws an answer within this time, ms: what differs until then is an older drawing. */
const SAME_MS = 1_000;

/**
 * Which of the two to keep: Weibo's answer is exact and wins, unless the card draws other numbers than it could have
 * made of that answer: then the card is newer (the person pressed 赞, somebody commented) and is kept as it is drawn.
 */
export function chooseReading(told: SeenPost | undefined, drawn: SeenPost | undefined): SeenPost | undefined {
  if (!told || !drawn) return told ?? drawn;
  const fits = INTERACTIONS.every((key) => {
    const { value, step, atLeast } = drawn.reading[key];
    const exact = told.reading[key].value;
    if (atLeast) return exact >= value;
    return step === 1 ? exact === value : Math.abs(exact - value) < step;
  });
  if (fits || drawn.reading.at - told.reading.at < SAME_MS) return told;
  const { traits = drawn.traits, createdAt = drawn.createdAt } = told;
  return {
    ...drawn,
    ...(traits ? { traits } : {}),
    ...(createdAt === undefined ? {} : { createdAt }),
  };
}
