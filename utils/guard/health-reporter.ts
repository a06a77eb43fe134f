import type { GuardSurface } from '@/utils/model/guard-report';
import type { HealthCounter, HealthReport, PageHealth, SurfaceHealth } from '@/utils/model/health';
import { setLookupReporter } from '@/utils/weibo/find';
import {
  EMPTY_HEALTH,
  type Health,
  type HealthSurface,
  type HealthVerdict,
  judgeHealth,
  judgeSurface,
  reduceHealth,
} from '@/utils/weibo/health';

export interface HealthReporter {
  count(surface: GuardSurface, counter: HealthCounter): void;
  setUid(uid: string | undefined): void;
}

export interface HealthReporterDeps {
  readonly report: (report: HealthReport) => Promise<unknown>;
  readonly showPage: (health: PageHealth) => Promise<unknown>;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Growth is sent in one piece; a page that closes earlier sends when it is hidden. */
const REPORT_MS = 20_000;

const known = (verdict: HealthVerdict) => (verdict === 'unseen' ? 'ok' : verdict);
const asHealthSurface = (surface: GuardSurface): HealthSurface =>
  surface === 'request' ? 'bridge' : surface;

/** Counts lookups, boxes and sends of this page, and tells growth and verdict to the worker. No content. */
export function createHealthReporter({ report, showPage, now, signal }: HealthReporterDeps): HealthReporter {
  let health: Health = EMPTY_HEALTH;
  let uid: string | undefined;
  let counters = new Map<GuardSurface, Partial<Record<HealthCounter, number>>>();
  let lookups = new Map<string, { strict: number; loose: number; missed: number }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = '';

  const show = (): void => {
    const page: PageHealth = { verdict: known(judgeHealth(health)), uid };
    const key = JSON.stringify(page);
    if (key === shown) return;
    shown = key;
    void showPage(page).catch(() => undefined);
  };
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    show();
    if (counters.size === 0 && lookups.size === 0) return;
    const surfaces: SurfaceHealth[] = [...counters].map(([surface, grown]) => ({
      surface,
      verdict: known(judgeSurface(health, asHealthSurface(surface))),
      counters: grown,
    }));
    const selectors = [...lookups].map(([name, grown]) => ({ name, ...grown }));
    counters = new Map();
    lookups = new Map();
    void report({ surfaces, selectors, uid, at: now() }).catch(() => undefined);
  };
  const soon = (): void => {
    timer ??= setTimeout(flush, REPORT_MS);
  };

  setLookupReporter((name, result) => {
    health = reduceHealth(health, { type: 'lookup', name, result, at: now() });
    const row = lookups.get(name) ?? { strict: 0, loose: 0, missed: 0 };
    row[result === 'hit' ? 'strict' : result === 'loose' ? 'loose' : 'missed'] += 1;
    lookups.set(name, row);
    soon();
  });
  document.addEventListener('visibilitychange', () => document.hidden && flush(), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    setUid(next) {
      if (next === uid) return;
      flush();
      uid = next;
      show();
    },
    count(surface, counter) {
      const grown = counters.get(surface) ?? {};
      counters.set(surface, { ...grown, [counter]: (grown[counter] ?? 0) + 1 });
      const at = now();
      const on = asHealthSurface(surface);
      if (counter === 'judged' || counter === 'escaped')
        health = reduceHealth(health, { type: counter, surface: on, at });
      if (counter === 'attached' || counter === 'unrecognised') {
        const result = counter === 'attached' ? 'known' : 'unknown';
        health = reduceHealth(health, { type: 'met', surface: on, result, at });
      }
      if (counter === 'parseFailures')
        health = reduceHealth(health, { type: 'parse-failed', surface: on, at });
      soon();
      if (counter === 'escaped' || counter === 'unrecognised') show();
    },
  };
}
