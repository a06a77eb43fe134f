export interface Outbox<T> {
  push(item: T): void;
  /** Items not yet taken. */
  waiting(): number;
}

export interface OutboxDeps<T> {
  readonly send: (item: T) => Promise<unknown>;
  /** An error after which trying again is of no use; the item is dropped. Default: none. */
  readonly isFinal?: (error: unknown) => boolean;
  readonly signal: AbortSignal;
}

const MOST_WAITING = 200;
const RETRY_MS = [1_000, 5_000, 30_000, 120_000] as const;

/** Items go one after another, in order, until each was taken; a dead worker gets the same item again. */
export function createOutbox<T>({ send, isFinal = () => false, signal }: OutboxDeps<T>): Outbox<T> {
  const queue: T[] = [];
  let isSending = false;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const drain = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    clearTimeout(timer);
    for (let next = queue[0]; next !== undefined && !signal.aborted; next = queue[0]) {
      try {
        await send(next);
      } catch (error) {
        if (!isFinal(error)) {
          const pause = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)];
          attempt += 1;
          timer = setTimeout(() => void drain(), pause);
          break;
        }
      }
      queue.shift();
      attempt = 0;
    }
    isSending = false;
  };

  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    push(item) {
      queue.push(item);
      if (queue.length > MOST_WAITING) queue.shift();
      void drain();
    },
    waiting: () => queue.length,
  };
}
