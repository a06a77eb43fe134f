import type { DeskSnapshot } from '@/utils/model/desk-view';

/** What the desk knows of people, templates and rights, kept current. */
export interface DeskSource {
  get(): DeskSnapshot | undefined;
  refresh(): Promise<void>;
}

/** Reads the snapshot now and whenever it is asked to; an answer that does not come leaves the old one. */
export function createDeskSource(read: () => Promise<DeskSnapshot>, onChange: () => void): DeskSource {
  let known: DeskSnapshot | undefined;
  let asked = 0;
  const refresh = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const next = await read().catch(() => undefined);
    if (!next || mine !== asked) return;
    known = next;
    onChange();
  };
  return { get: () => known, refresh };
}
