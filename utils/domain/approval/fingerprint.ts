import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '@/utils/core/canonical-json';
import type { DraftContent } from '@/utils/model/draft';

/** Zero-width characters that Weibo adds or drops by itself (site fact: text_raw usually ends with U+200B). */
const INVISIBLE = /\u200b|\u200c|\ufeff/gu;

/**
 * Text as an approval is bound to it: line ends as one, Weibo's invisible characters away, blanks at the ends away.
 * Nothing else is folded: a full-width digit for a half-width one is a change a reviewer has to see.
 */
export const boundText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').trim();

/**
 * Fingerprint of what is sent, hex SHA-256: normalised text, media digests in order, account, kind, visibility,
 * schedule, topic, statement and original. Undefined when a picture's origin was not seen: such content can match
 * no approval.
 */
export function fingerprint(content: DraftContent): string | undefined {
  if (content.media.some((one) => one.digest === undefined)) return undefined;
  const bound = {
    v: 1,
    account: content.accountUid,
    kind: content.kind,
    text: boundText(content.text),
    media: content.media.map((one) => one.digest),
    visibility: content.visibility,
    schedule: content.scheduleAt,
    topic: content.topic,
    statement: content.statement,
    original: content.originalMid,
  };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(bound))));
}
