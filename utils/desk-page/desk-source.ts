import type { DeskSnapshot } from '@/utils/model/desk-view';

/** What the desk knows of people, templates and rights, kept current. */
export interface DeskSource {
  get(): DeskSnapshot | undefined;
  refresh(): void;
}

/** Pauses before the worker is asked again after no answer, ms. */
const RETRY_MS = [500, 2_000, 10_000] as const;

/** Reads the snapshot whenever it is asked to, and again where no answer came: until then the old one holds. */
export function createDeskSource(
  read: () => Promise<DeskSnapshot>,
  onChange: () => void,
  signal: AbortSignal,
): DeskSource {
  let known: DeskSnapshot | undefined;
  let asked = 0;
  let applied = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async (attempt: number): Promise<void> => {
    clearTimeout(timer);
    asked += 1;
    const mine = asked;
    const next = await read().catch(() => undefined);
    if (signal.aborted) return;
    if (next && mine > applied) {
      applied = mine;
      known = next;
      onChange();
    }
    const pause = RETRY_MS[attempt];
    if (!next && mine === asked && pause !== undefined)
      timer = setTimeout(() => void ask(attempt + 1), pause);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { get: () => known, refresh: () => void ask(0) };
}
