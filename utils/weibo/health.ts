import type { Surface } from '@/utils/model/surface';
import type { LookupResult } from './find';
import type { SelectorName } from './selectors';

/** Parts of Weibo that can be recognised or not by themselves. */
export type HealthSurface = Surface | 'fast-repost' | 'feed' | 'comments' | 'identity' | 'bridge';
export type HealthVerdict = 'ok' | 'drifting' | 'broken' | 'unseen';

/** What the adapter tells about itself; carries no content. `at` in epoch ms. */
export type HealthEvent =
  | {
      readonly type: 'lookup';
      readonly name: SelectorName;
      readonly result: LookupResult;
      readonly at: number;
    }
  /** A box, post or comment was met, and it was understood or not. */
  | {
      readonly type: 'met';
      readonly surface: HealthSurface;
      readonly result: 'known' | 'drifting' | 'unknown';
      readonly at: number;
    }
  /** Something the route promises did not appear in time. */
  | { readonly type: 'missing'; readonly surface: HealthSurface; readonly at: number }
  | { readonly type: 'parse-failed'; readonly surface: HealthSurface; readonly at: number }
  /** A send was judged, or went out without having been judged. */
  | { readonly type: 'judged' | 'escaped'; readonly surface: HealthSurface; readonly at: number };

/** How often a lookup began to end in each way (an unchanged result is not counted again), and the last way. */
export interface SelectorHealth {
  readonly hit: number;
  readonly loose: number;
  readonly miss: number;
  readonly last: LookupResult;
}

export interface SurfaceHealth {
  readonly known: number;
  readonly drifting: number;
  readonly unknown: number;
  readonly missing: number;
  readonly parseFailed: number;
  readonly judged: number;
  readonly escaped: number;
  /** How it went the last time the surface was met or missed. */
  readonly last?: 'known' | 'drifting' | 'unknown' | 'missing';
  readonly lastAt?: number;
}

export interface Health {
  readonly selectors: Readonly<Partial<Record<SelectorName, SelectorHealth>>>;
  readonly surfaces: Readonly<Partial<Record<HealthSurface, SurfaceHealth>>>;
}

export const EMPTY_HEALTH: Health = { selectors: {}, surfaces: {} };

const NEW_SELECTOR: SelectorHealth = { hit: 0, loose: 0, miss: 0, last: 'hit' };
const NEW_SURFACE: SurfaceHealth = {
  known: 0,
  drifting: 0,
  unknown: 0,
  missing: 0,
  parseFailed: 0,
  judged: 0,
  escaped: 0,
};
/** Failed reads out of all above which a surface counts as drifting. */
const TOO_MANY_FAILURES = 0.05;

/** Adds one event to the counters. */
export function reduceHealth(health: Health, event: HealthEvent): Health {
  if (event.type === 'lookup') {
    const old = health.selectors[event.name] ?? NEW_SELECTOR;
    const next = { ...old, [event.result]: old[event.result] + 1, last: event.result };
    return { ...health, selectors: { ...health.selectors, [event.name]: next } };
  }
  const old = health.surfaces[event.surface] ?? NEW_SURFACE;
  return { ...health, surfaces: { ...health.surfaces, [event.surface]: countSurface(old, event) } };
}

function countSurface(old: SurfaceHealth, event: Exclude<HealthEvent, { type: 'lookup' }>): SurfaceHealth {
  switch (event.type) {
    case 'met':
      return { ...old, [event.result]: old[event.result] + 1, last: event.result, lastAt: event.at };
    case 'missing':
      return { ...old, missing: old.missing + 1, last: 'missing', lastAt: event.at };
    case 'parse-failed':
      return { ...old, parseFailed: old.parseFailed + 1 };
    case 'judged':
      return { ...old, judged: old.judged + 1 };
    case 'escaped':
      return { ...old, escaped: old.escaped + 1 };
  }
}

/**
 * `broken`: not recognised the last time; `drifting`: recognised by a looser finder, too many failed reads, or a send
 * that went out unjudged; `unseen`: nothing to say yet.
 */
export function judgeSurface(health: Health, surface: HealthSurface): HealthVerdict {
  const state = health.surfaces[surface];
  if (!state) return 'unseen';
  if (state.last === 'unknown' || state.last === 'missing') return 'broken';
  const reads = state.known + state.drifting + state.parseFailed;
  if (state.last === 'drifting' || state.escaped > 0) return 'drifting';
  if (reads > 0 && state.parseFailed / reads > TOO_MANY_FAILURES) return 'drifting';
  return state.last === undefined && state.judged === 0 ? 'unseen' : 'ok';
}

/** The worst verdict of all surfaces. */
export function judgeHealth(health: Health): HealthVerdict {
  const verdicts = (Object.keys(health.surfaces) as HealthSurface[]).map((s) => judgeSurface(health, s));
  return (['broken', 'drifting', 'ok'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'unseen';
}

/** Adds the counters of two pages. The later `last` wins. */
export function mergeHealth(a: Health, b: Health): Health {
  const selectors: Partial<Record<SelectorName, SelectorHealth>> = { ...a.selectors };
  for (const [name, y] of Object.entries(b.selectors) as [SelectorName, SelectorHealth][]) {
    const x = selectors[name] ?? NEW_SELECTOR;
    selectors[name] = { hit: x.hit + y.hit, loose: x.loose + y.loose, miss: x.miss + y.miss, last: y.last };
  }
  const surfaces: Partial<Record<HealthSurface, SurfaceHealth>> = { ...a.surfaces };
  for (const [name, y] of Object.entries(b.surfaces) as [HealthSurface, SurfaceHealth][]) {
    const x = surfaces[name] ?? NEW_SURFACE;
    const later = (y.lastAt ?? 0) >= (x.lastAt ?? 0) && y.last !== undefined ? y : x;
    surfaces[name] = {
      known: x.known + y.known,
      drifting: x.drifting + y.drifting,
      unknown: x.unknown + y.unknown,
      missing: x.missing + y.missing,
      parseFailed: x.parseFailed + y.parseFailed,
      judged: x.judged + y.judged,
      escaped: x.escaped + y.escaped,
      last: later.last,
      lastAt: later.lastAt,
    };
  }
  return { selectors, surfaces };
}
