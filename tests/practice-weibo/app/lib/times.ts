const two = (n: number): string => String(n).padStart(2, '0');
const clock = (d: Date): string => `${two(d.getHours())}:${two(d.getMinutes())}`;

/** `YYYY-MM-DD HH:mm`, as in the title of the permalink. */
export function fullTime(createdAt: string): string {
  const d = new Date(createdAt);
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${clock(d)}`;
}

/** `YY-M-D HH:mm`, on the detail page and in comments. */
export function shortTime(createdAt: string): string {
  const d = new Date(createdAt);
  return `${two(d.getFullYear() % 100)}-${d.getMonth() + 1}-${d.getDate()} ${clock(d)}`;
}

/** Relative time of a feed item. */
export function feedTime(createdAt: string, now = Date.now()): string {
  const d = new Date(createdAt);
  const seconds = Math.max(0, (now - d.getTime()) / 1000);
  const today = new Date(now);
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (seconds < 60) return '刚刚';
  if (seconds < 3600) return `${Math.floor(seconds / 60)}分钟前`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)}小时前`;
  if (d >= yesterday) return `昨天 ${clock(d)}`;
  if (d.getFullYear() === today.getFullYear()) return `${d.getMonth() + 1}-${d.getDate()}   ${clock(d)}`;
  return `${d.getFullYear()}-${d.getMonth() + 1}-${d.getDate()}`;
}
