import type { Festival } from '@/utils/model/worktime';

/** What the regulation calls them; also the words by which names in data sets are told apart. */
export const FESTIVAL_NAMES: Readonly<Record<Exclude<Festival, 'other'>, string>> = {
  'new-year': '元旦',
  'spring-festival': '春节',
  qingming: '清明节',
  'labour-day': '劳动节',
  'dragon-boat': '端午节',
  'mid-autumn': '中秋节',
  'national-day': '国庆节',
};

/** Festival of a name as notices and data sets write it: `国庆节、中秋节` and `国庆` are 国庆节, what is unknown is other. */
export function festivalOf(name: string): Festival {
  // 国庆节 first: a joint holiday is counted as the longer one
  const order = ['national-day', ...Object.keys(FESTIVAL_NAMES)] as Exclude<Festival, 'other'>[];
  return order.find((one) => name.includes(FESTIVAL_NAMES[one].replace(/节$/, ''))) ?? 'other';
}
