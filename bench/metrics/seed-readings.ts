import type { Page } from '@playwright/test';

export interface Years {
  readonly accounts: number;
  readonly posts: number;
  readonly readings: number;
  readonly days: number;
  /** Epoch ms of the newest post. */
  readonly until: number;
}

export const uidAt = (n: number): string => String(7_200_000_000 + n);

/**
 * Puts years of a matrix into the extension's database as they would lie there, made in the page itself: packed arrays
 * do not cross from here.
 */
export async function seedReadings(control: Page, years: Years): Promise<void> {
  // the runner wraps named functions in a helper of its own, which a page does not have
  await control.evaluate('globalThis.__name = (named) => named');
  await control.evaluate(
    ({ accounts, posts, readings, days, until }) =>
      new Promise<void>((done, failed) => {
        const DAY = 86_400_000;
        const opening = indexedDB.open('weiheng');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = async () => {
          const db = opening.result;
          const write = (stores: string[], put: (tx: IDBTransaction) => void) =>
            new Promise<void>((resolve, reject) => {
              const tx = db.transaction(stores, 'readwrite', { durability: 'relaxed' });
              put(tx);
              tx.oncomplete = () => resolve();
              tx.onerror = () => reject(tx.error);
            });
          const count = (value: number) => ({ value, step: 1 });
          const uidOf = (n: number): string => String(7_200_000_000 + (n % accounts));
          const BATCH = 1_000;
          for (let from = 0; from < posts; from += BATCH) {
            await write(['metricPosts', 'metricSeries'], (tx) => {
              for (let n = from; n < Math.min(posts, from + BATCH); n += 1) {
                const createdAt = until - Math.floor((n * days * DAY) / posts);
                const mid = String(5_100_000_000_000_000 + n);
                const words = new Uint32Array(readings * 6);
                for (let i = 0; i < readings; i += 1) {
                  const grown = Math.floor((((n * 37) % 900) + 100) * (1 - 1 / (i + 2)));
                  words.set(
                    [
                      Math.floor(createdAt / 1000) + (i + 1) * 3_600,
                      grown,
                      grown * 2,
                      grown * 5,
                      grown * 90,
                      0,
                    ],
                    i * 6,
                  );
                }
                const last = {
                  at: createdAt + readings * 3_600_000,
                  source: 'json',
                  reposts: count(words[(readings - 1) * 6 + 1] ?? 0),
                  comments: count(words[(readings - 1) * 6 + 2] ?? 0),
                  likes: count(words[(readings - 1) * 6 + 3] ?? 0),
                  reads: count(words[(readings - 1) * 6 + 4] ?? 0),
                };
                tx.objectStore('metricPosts').put({
                  mid,
                  mblogid: `Q${n.toString(36).padStart(8, '0')}`,
                  uid: uidOf(n),
                  createdAt,
                  order: createdAt,
                  traits: {
                    type: n % 4 === 0 ? 'repost' : 'original',
                    title: '今天的第一壶水已经烧开，八点到十点热茶半价',
                    topics: n % 3 === 0 ? ['早安茶'] : [],
                    superTopics: [],
                    pictures: n % 5,
                    hasVideo: n % 9 === 0,
                    hasLink: n % 7 === 0,
                    visibility: 0,
                  },
                  firstSeenAt: createdAt,
                  last,
                  checkedAt: last.at,
                  readings,
                  followUps: {},
                });
                tx.objectStore('metricSeries').put({ mid, uid: uidOf(n), words, lastAt: last.at });
              }
            });
          }
          const gain = (value: number) => ({ value, slack: 0 });
          for (let a = 0; a < accounts; a += 1) {
            await write(['metricDays'], (tx) => {
              for (let d = 0; d < days; d += 1) {
                const at = until - d * DAY;
                tx.objectStore('metricDays').put({
                  uid: uidOf(a),
                  day: new Date(at + 8 * 3_600_000).toISOString().slice(0, 10),
                  readings: 20,
                  gains: { reposts: gain(3 * d), comments: gain(5), likes: gain(70), reads: gain(900) },
                  late: { reposts: gain(0), comments: gain(0), likes: gain(0), reads: gain(0) },
                  followers: { at, source: 'json', followers: count(50_000 - d) },
                });
              }
            });
          }
          db.close();
          done();
        };
      }),
    years,
  );
}

/** Time of putting records one by one, each in a transaction of its own, in a scratch database; ms for all. */
export const onePutEach = (control: Page, records: number): Promise<number> =>
  control.evaluate(
    (n) =>
      new Promise<number>((done, failed) => {
        const opening = indexedDB.open('weiheng-bench', 1);
        opening.onupgradeneeded = () =>
          opening.result.createObjectStore('samples', { keyPath: 'id' }).createIndex('post', ['mid', 'at']);
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = async () => {
          const db = opening.result;
          const from = performance.now();
          for (let i = 0; i < n; i += 1) {
            await new Promise<void>((resolve, reject) => {
              const tx = db.transaction('samples', 'readwrite');
              tx.objectStore('samples').put({
                id: i,
                mid: String(i % 100),
                at: i,
                reposts: i,
                comments: i,
                likes: i,
              });
              tx.oncomplete = () => resolve();
              tx.onerror = () => reject(tx.error);
            });
          }
          const took = performance.now() - from;
          db.close();
          indexedDB.deleteDatabase('weiheng-bench');
          done(took);
        };
      }),
    records,
  );
