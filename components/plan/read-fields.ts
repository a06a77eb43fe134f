/** Minute of the day out of `16:00`, `9:5` or `16：00`; undefined when it is no time. */
export function readClock(text: string): number | undefined {
  const match = /^(\d{1,2})[:：](\d{1,2})$/.exec(text.trim());
  const [hour, minute] = [Number(match?.[1] ?? Number.NaN), Number(match?.[2] ?? Number.NaN)];
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined;
}

/** A whole number within bounds; undefined when it is none. */
export function readNumber(text: string, least: number, most: number): number | undefined {
  const value = Number(text.trim());
  return text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}
