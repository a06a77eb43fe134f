/** A moment as the interface language writes it, to the minute. */
export const timeText = (at: number): string =>
  new Date(at).toLocaleString(document.documentElement.lang || undefined, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });

export const numberText = (value: number): string =>
  value.toLocaleString(document.documentElement.lang || undefined);
