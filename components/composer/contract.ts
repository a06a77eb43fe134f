import type { ComposerState } from '@/utils/guard/session';

/** Writes the public attributes of `<weiheng-composer>`; names and values are a contract with tests and company styles. */
export function writeContract(host: HTMLElement, state: ComposerState): void {
  const values: Readonly<Record<string, string>> = {
    'data-surface': state.surface,
    'data-mode': state.mode,
    'data-verdict': state.verdict,
    'data-reasons': state.reasons.join(' '),
    'data-findings': String(state.findings.length),
    'data-theme': state.theme,
    'data-revision': String(state.revision),
    ...(state.approval && { 'data-approval': state.approval.kind }),
  };
  if (!state.approval) host.removeAttribute('data-approval');
  for (const [name, value] of Object.entries(values)) {
    if (host.getAttribute(name) !== value) host.setAttribute(name, value);
  }
}
