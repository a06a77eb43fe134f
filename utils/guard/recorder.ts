import type { GuardReport } from '@/utils/model/guard-report';

/** A report without what the recorder adds itself. */
export type GuardEvent = Omit<GuardReport, 'commandId' | 'textDigest' | 'length' | 'at'> & {
  readonly text: string;
};

export interface Recorder {
  /** Notes a send of a company account. Never waits; a lost worker is tried again with the same command id. */
  record(event: GuardEvent): void;
  /** Reports not yet taken by the worker. */
  waiting(): number;
}

export interface RecorderDeps {
  readonly send: (report: GuardReport) => Promise<unknown>;
  readonly newId: () => string;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

const MOST_WAITING = 200;
const RETRY_MS = [1_000, 5_000, 30_000, 120_000] as const;

const digest = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Reports go one after another, in order, until the worker has taken each. */
export function createRecorder({ send, newId, now, signal }: RecorderDeps): Recorder {
  const queue: GuardReport[] = [];
  let isSending = false;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const drain = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    clearTimeout(timer);
    for (let next = queue[0]; next && !signal.aborted; next = queue[0]) {
      try {
        await send(next);
        queue.shift();
        attempt = 0;
      } catch {
        const pause = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)];
        attempt += 1;
        timer = setTimeout(() => void drain(), pause);
        break;
      }
    }
    isSending = false;
  };

  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    record({ text, ...event }) {
      const at = now();
      const commandId = newId();
      void digest(text).then((textDigest) => {
        queue.push({ ...event, commandId, textDigest, length: text.length, at });
        if (queue.length > MOST_WAITING) queue.shift();
        void drain();
      });
    },
    waiting: () => queue.length,
  };
}
