/** Rows read at once. */
const AT_ONCE = 500;

export interface Fitting<Row, Place> {
  readonly rows: readonly Row[];
  /** Everything from here on is among the rows; undefined = everything there is. */
  readonly from?: Place;
}

/**
 * The newest rows whose texts fit into a limit together, oldest first. A place (an instant, a day) is taken whole or
 * not at all, so that one can say from where on nothing is missing.
 *
 * @param keys keys of all rows, oldest first
 * @param read rows of some keys with their places and sizes (characters); what cannot be read is left out
 * @param after the place that follows another
 */
export async function newestFitting<Key, Row, Place extends number | string>(
  keys: readonly Key[],
  read: (keys: readonly Key[]) => Promise<readonly { row: Row; place: Place; size: number }[]>,
  limit: number,
  after: (place: Place) => Place,
): Promise<Fitting<Row, Place>> {
  const kept: { row: Row; place: Place }[] = [];
  let room = limit;
  for (let end = keys.length; end > 0; end -= AT_ONCE) {
    const rows = await read(keys.slice(Math.max(0, end - AT_ONCE), end));
    for (const one of [...rows].reverse()) {
      room -= one.size;
      if (room < 0) {
        const from = after(one.place);
        return { rows: kept.flatMap(({ row, place }) => (place >= from ? [row] : [])).reverse(), from };
      }
      kept.push(one);
    }
  }
  return { rows: kept.map(({ row }) => row).reverse() };
}
