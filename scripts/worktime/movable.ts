import chineseDays from 'chinese-days';
import { LunarDay, type SolarDay, SolarTerm } from 'tyme4ts';

const FROM = 2000;
/** In 2100 the two packages put 清明节 on different days. */
const TO = 2099;

const textOf = (day: SolarDay): string =>
  [day.getYear(), day.getMonth(), day.getDay()].map((part) => String(part).padStart(2, '0')).join('-');

const agreed = (what: string, one: string, other: string): string => {
  if (one !== other) throw new Error(`${what}: ${one} or ${other}?`);
  return one;
};

/**
 * First day of 春节, 清明节, 端午节 and 中秋节 of the years 2000 to 2099. Throws where the two packages do not agree.
 * The engine's own Chinese calendar is no third voice: ICU of Node 20 has 春节 of 2027 a day late and that of 2030 a day
 * early, where the new moon is within minutes of midnight.
 */
export function movableDays(): { readonly from: number; readonly rows: readonly string[] } {
  const rows = Array.from({ length: TO - FROM + 1 }, (_, i) => {
    const year = FROM + i;
    const lunar = (month: number, day: number): string => {
      const text = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
      const other = textOf(LunarDay.fromYmd(year, month, day).getSolarDay());
      return agreed(`lunar ${text}`, chineseDays.getSolarDateFromLunar(text).date, other);
    };
    const qingming = agreed(
      `清明 ${year}`,
      chineseDays.getSolarTermDate(year, 4, 'pure_brightness'),
      textOf(SolarTerm.fromName(year, '清明').getJulianDay().getSolarDay()),
    );
    return [lunar(1, 1), qingming, lunar(5, 5), lunar(8, 15)].map((date) => date.slice(5)).join(' ');
  });
  return { from: FROM, rows };
}
