/** One write request as the server received it. */
export interface WriteRecord {
  readonly seq: number;
  readonly method: string;
  readonly url: string;
  /** Path without query, e.g. `/ajax/statuses/update`. */
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Field names in the order sent. */
  readonly order: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** uid the server posted it as. */
  readonly account: string | null;
  readonly at: number;
  outcome: 'accepted' | 'captcha' | 'failed' | 'refused';
}

export interface UploadRecord {
  readonly url: string;
  readonly bytes: number;
  readonly pid: string;
  readonly sha256: string;
}

/** What the server saw during a run. */
export interface Ledger {
  readonly writes: WriteRecord[];
  readonly uploads: UploadRecord[];
  /** GET requests answered, url by url. */
  readonly reads: string[];
  /** Requests to hosts or paths that do not belong to the practice Weibo. */
  readonly strays: string[];
}

export function makeLedger(): Ledger {
  return { writes: [], uploads: [], reads: [], strays: [] };
}

/**
 * Accepted writes that repeat an earlier accepted write (same path and fields, no captcha between them).
 * Likes and other idempotent toggles are left out.
 */
export function findDoubles(writes: readonly WriteRecord[]): WriteRecord[] {
  const seen = new Set<string>();
  return writes.filter((write) => {
    if (write.outcome !== 'accepted' || !PUBLISHING.test(write.path)) return false;
    const { geeTestParams: _drop, ...fields } = write.fields;
    const key = JSON.stringify([write.path, fields]);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

const PUBLISHING =
  /^\/ajax\/(statuses\/(update|modify|normal_repost|repost|schedule\/(upload|edit))|comments\/(create|reply))$/;
