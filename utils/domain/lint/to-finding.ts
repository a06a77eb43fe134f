import type { Reading } from '@/utils/model/finding';
import { type Finding, type Fix, SEVERITIES, type Severity } from '@/utils/model/finding';
import type { CompiledRule } from './compile-rule';
import type { ExemptionRule } from './exemptions/exemption';
import type { Source } from './source';
import type { FixData, Hit } from './types';
import type { View } from './view';

/** Readings that leave a doubt: their findings come one level lower, with the reading shown. */
const DOUBTFUL = new Set<Reading>(['leet', 'split', 'homophone', 'pinyin', 'initials', 'lookalike']);

export const isDoubtful = (reading: Reading): boolean => DOUBTFUL.has(reading);

/** One level milder; evidence and info become info. */
export function lowerSeverity(severity: Severity): Severity {
  if (severity === 'block') return 'warn';
  return 'info';
}

export const gravity = (severity: Severity): number => SEVERITIES.indexOf(severity);

const fill = (template: string, data: Readonly<Record<string, string | undefined>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name) => data[name] ?? (name in data ? '' : whole));

function toFix(
  fix: FixData,
  data: Readonly<Record<string, string>>,
  start: number,
  end: number,
  length: number,
): Fix {
  if (typeof fix === 'string') {
    const text = fill(fix, data);
    return text === '' ? { kind: 'delete', text: '' } : { kind: 'replace', text };
  }
  const insertAt = fix.at === 'start' ? 0 : fix.at === 'end' ? length : end;
  return {
    kind: 'insert',
    text: fill(fix.insert, data),
    insertAt: Math.max(insertAt, fix.at === 'after' ? start : 0),
  };
}

/** A hit as the person sees it, in offsets of the original text. */
export function toFinding(
  source: Source,
  view: View,
  hit: Hit,
  compiled: CompiledRule,
  base: Severity,
  softened?: ExemptionRule,
): Finding {
  const { rule } = compiled;
  const { start, end } = hit.original ? hit : view.toOriginal(hit);
  const quote = source.text.slice(start, end);
  const disguise = hit.original ? undefined : view.decodedIn(hit);
  const folded = hit.original ? quote : view.text.slice(hit.start, hit.end);
  const reading: Reading =
    disguise?.reading ?? (hit.original ? hit.reading : folded === quote ? 'plain' : 'folded');
  const doubtful = isDoubtful(reading);
  const wanted = softened ? (gravity(base) < gravity('evidence') ? 'evidence' : base) : base;
  const severity = doubtful ? lowerSeverity(wanted) : wanted;
  const data = { ...hit.data, quote };
  const fixes = (hit.fixes ?? rule.fixes ?? []).map((fix) =>
    toFix(fix, data, start, end, source.text.length),
  );
  const prompt = softened?.wants ?? rule.evidence;
  const message = fill(rule.message, data);
  return {
    rule: rule.id,
    category: rule.category,
    severity,
    start,
    end,
    quote,
    message: doubtful && disguise ? `疑似“${disguise.term}”：${message}` : message,
    ...(softened?.wants
      ? { hint: `写明时间、地域等限定并能提供依据的可以用；请补${softened.wants}` }
      : rule.hint
        ? { hint: fill(rule.hint, data) }
        : {}),
    reading,
    ...(disguise ? { shown: `${disguise.surface} → ${disguise.term}（${disguise.shown}）` } : {}),
    fixes:
      severity === 'evidence' || prompt
        ? [{ kind: 'evidence', text: prompt ?? '数据或说法的来源' }, ...fixes]
        : fixes,
    citations: compiled.citations,
  };
}
