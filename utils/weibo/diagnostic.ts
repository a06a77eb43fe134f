import type { Skeleton } from './censor';
import { type Health, type HealthSurface, type HealthVerdict, judgeHealth, judgeSurface } from './health';
import type { SelectorSpec } from './selector-spec';
import { SELECTORS, type SelectorName } from './selectors';

export interface DiagnosticContext {
  readonly extensionVersion: string;
  /** Kind of route only, never the address. */
  readonly route?: string;
  /** Weibo's own version strings. */
  readonly client?: string;
  readonly browser?: string;
  readonly overrides?: { readonly id: string; readonly version: number };
  readonly skeletons?: readonly Skeleton[];
}

/** What a person may send to whoever mends the adapter: structure and numbers, no content. */
export interface Diagnostic extends DiagnosticContext {
  readonly format: 'weiheng-diagnostic/1';
  readonly verdict: HealthVerdict;
  readonly surfaces: Health['surfaces'];
  readonly verdicts: Readonly<Partial<Record<HealthSurface, HealthVerdict>>>;
  /** Selectors that drifted or missed, with what they are. */
  readonly troubled: readonly {
    readonly name: SelectorName;
    readonly css: readonly string[];
    readonly since: string;
    readonly hit: number;
    readonly loose: number;
    readonly miss: number;
  }[];
}

export function toDiagnostic(health: Health, context: DiagnosticContext): Diagnostic {
  const surfaces = Object.keys(health.surfaces) as HealthSurface[];
  const names = Object.keys(health.selectors) as SelectorName[];
  return {
    format: 'weiheng-diagnostic/1',
    ...context,
    verdict: judgeHealth(health),
    surfaces: health.surfaces,
    verdicts: Object.fromEntries(surfaces.map((surface) => [surface, judgeSurface(health, surface)])),
    troubled: names.flatMap((name) => {
      const counts = health.selectors[name];
      const spec: SelectorSpec = SELECTORS[name];
      if (!counts || counts.loose + counts.miss === 0) return [];
      const { hit, loose, miss } = counts;
      return [{ name, css: spec.css, since: spec.since, hit, loose, miss }];
    }),
  };
}
