const two = (value: number): string => String(value).padStart(2, '0');

/** An instant (epoch ms) as a `datetime-local` field shows it, in the machine's own time; '' for none. */
export function toLocalField(at: number | undefined): string {
  if (at === undefined) return '';
  const time = new Date(at);
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** What a `datetime-local` or `date` field holds as epoch ms; undefined when it is empty or no time. */
export function fromLocalField(value: string): number | undefined {
  const at = new Date(value.includes('T') ? value : `${value}T00:00`).getTime();
  return Number.isNaN(at) ? undefined : at;
}
