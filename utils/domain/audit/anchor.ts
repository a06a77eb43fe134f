import type { AuditHead } from './entry';

/** The end of the record at some time, kept somewhere else: shows a cut-off end and a chain built anew. */
export interface Anchor extends AuditHead {
  /** When it was noted, epoch ms. */
  readonly at: number;
}

export interface AnchorFile extends Anchor {
  readonly format: 'weiheng-anchor';
  readonly version: 1;
}

export const anchorFile = (head: AuditHead, at: number): AnchorFile => ({
  format: 'weiheng-anchor',
  version: 1,
  at,
  seq: head.seq,
  hash: head.hash,
});

/** Reads an anchor file; undefined when the text is none. */
export function parseAnchor(text: string): Anchor | undefined {
  let file: Partial<Record<keyof AnchorFile, unknown>>;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  const { format, version, at, seq, hash } = file ?? {};
  if (format !== 'weiheng-anchor' || version !== 1) return undefined;
  if (typeof at !== 'number' || typeof seq !== 'number' || !Number.isInteger(seq) || seq < 0)
    return undefined;
  if (typeof hash !== 'string' || !/^([0-9a-f]{64})?$/.test(hash) || (seq === 0) !== (hash === ''))
    return undefined;
  return { at, seq, hash };
}

/** truncated = the record ends before the anchor; rewritten = another entry stands at its place. */
export type AnchorFault = 'truncated' | 'rewritten';

/**
 * Whether a record that is whole in itself still has what was noted. `head` is its end, `hashAt` gives the hash of an
 * entry. The earliest anchor that does not fit is named.
 */
export function checkAnchors(
  anchors: readonly Anchor[],
  head: AuditHead,
  hashAt: (seq: number) => string | undefined,
): { readonly fault: AnchorFault; readonly anchor: Anchor } | undefined {
  for (const anchor of [...anchors].sort((a, b) => a.seq - b.seq)) {
    if (anchor.seq > head.seq) return { fault: 'truncated', anchor };
    if (anchor.seq > 0 && hashAt(anchor.seq) !== anchor.hash) return { fault: 'rewritten', anchor };
  }
  return undefined;
}
