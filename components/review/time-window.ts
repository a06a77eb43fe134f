/** Times a reviewer asks for, as the fields hold them (local time, minutes). */
export interface WindowText {
  readonly from: string;
  readonly until: string;
}

export const OPEN_WINDOW: WindowText = { from: '', until: '' };

export interface TimeWindow {
  readonly notBefore?: number;
  readonly until?: number;
}

const read = (text: string): number | undefined => (text === '' ? undefined : new Date(text).getTime());

/** The window in epoch ms; undefined when it has an end that is past or not after its beginning. */
export function readWindow({ from, until }: WindowText, now: number): TimeWindow | undefined {
  const window = { notBefore: read(from), until: read(until) };
  const isBad =
    window.until !== undefined &&
    (window.until <= now || (window.notBefore !== undefined && window.notBefore >= window.until));
  return isBad ? undefined : window;
}
