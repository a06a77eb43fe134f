import { sha256Hex } from '@/utils/core/sha256';
import type { GuardReport } from '@/utils/model/guard-report';
import { createOutbox } from './outbox';

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

/** Reports go one after another, in order, until the worker has taken each. */
export function createRecorder({ send, newId, now, signal }: RecorderDeps): Recorder {
  const outbox = createOutbox<GuardReport>({ send, signal });
  // two digests that run at once may end in any order
  let last: Promise<void> = Promise.resolve();
  return {
    record({ text, ...event }) {
      const at = now();
      const commandId = newId();
      const made = sha256Hex(text);
      last = last.then(async () => {
        const textDigest = await made;
        outbox.push({ ...event, commandId, textDigest, length: text.length, at });
      });
    },
    waiting: outbox.waiting,
  };
}
