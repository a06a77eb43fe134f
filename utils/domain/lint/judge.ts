import type { Exemption, Finding, Severity } from '@/utils/model/finding';
import type { Ignore, RuleSetting } from '@/utils/model/policy';
import type { Span } from '@/utils/model/span';
import type { CompiledRule } from './compile-rule';
import { findExemption } from './exemptions/apply';
import { standsInPost } from './hit-filter';
import type { LintMemory } from './memory';
import { isIgnored, type Source } from './source';
import { toFinding } from './to-finding';
import type { Hit } from './types';
import { reachVerdict } from './verdict';
import type { View } from './view';
import { widenHit } from './widen';

/** Of the hits of one rule those that lie inside a longer one say nothing of their own. */
function longest(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits;
  const kept: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((k) => k.start <= hit.start && hit.end <= k.end)) kept.push(hit);
  }
  return kept;
}

/** Where something of a category is. */
export type Place = Span & Pick<Finding, 'category'>;

/** Takes what is found or let through. */
interface Takes<T> {
  push(one: T): unknown;
}

/** Runs a rule on a view and appends what it finds, what is let through and what is not to be spoken of. */
export type Judge = (
  source: Source,
  view: View,
  compiled: CompiledRule,
  memory: LintMemory,
  found: Takes<Finding>,
  exempted: Takes<Exemption>,
  quiet: Takes<Place>,
) => void;

/** Makes the judge of a company's settings and ignores. */
export function createJudge(settings: ReadonlyMap<string, RuleSetting>, ignores: readonly Ignore[]): Judge {
  const ignoredWords = new Set(ignores.flatMap((i) => (i.scope === 'word' ? [`${i.rule}\n${i.word}`] : [])));
  const severityOf = ({ rule }: CompiledRule): Severity => settings.get(rule.id)?.severity ?? rule.severity;

  function judge(
    source: Source,
    view: View,
    hit: Hit,
    compiled: CompiledRule,
    memory: LintMemory,
    found: Takes<Finding>,
    exempted: Takes<Exemption>,
    quiet: Takes<Place>,
  ): void {
    if (!hit.original && view.decoded.length > 0 && !view.decodedIn(hit)) return;
    const span = hit.original ? hit : view.toOriginal(hit);
    if (!hit.original && isIgnored(source, span)) return;
    const place = hit.original
      ? { start: view.fromOriginal(hit.start), end: view.fromOriginal(hit.end) }
      : hit;
    const verdict = reachVerdict(view, place, compiled, memory);
    if (!verdict.stands) return;
    if (compiled.window === 'post' && !standsInPost(view, place, compiled)) return;
    const { rule } = compiled;
    const quote = source.text.slice(span.start, span.end);
    if (ignoredWords.has(`${rule.id}\n${quote}`)) {
      quiet.push({ category: rule.category, start: span.start, end: span.end });
      return;
    }
    const exempt = (exemption: string, because: string): void => {
      exempted.push({
        rule: rule.id,
        category: rule.category,
        start: span.start,
        end: span.end,
        quote,
        exemption,
        because: because.replaceAll('{quote}', quote),
      });
    };
    const exemption = findExemption(view, place, compiled.exemptions, verdict.exemption);
    if (exemption && exemption.effect !== 'evidence') {
      exempt(exemption.id, exemption.because);
      return;
    }
    const replaces = (hit.fixes ?? rule.fixes ?? []).some((fix) => typeof fix === 'string' && fix !== '');
    const marked = { ...hit, ...widenHit(view, hit, rule.category, replaces) };
    const finding = toFinding(source, view, marked, compiled, severityOf(compiled), exemption);
    const given = source.context.evidence?.[rule.id] ?? source.context.evidence?.[rule.category];
    if (given && finding.fixes[0]?.kind === 'evidence') {
      exempt('evidence', `已附依据：${given}`);
      return;
    }
    found.push(settings.get(rule.id)?.locked ? { ...finding, locked: true } : finding);
  }

  return (source, view, compiled, memory, found, exempted, quiet) => {
    for (const hit of longest([...compiled.check(source, view)]))
      judge(source, view, hit, compiled, memory, found, exempted, quiet);
  };
}
