import type { PracticeWeibo } from '../../practice-weibo/practice';

const MAPS = ['statuses', 'fullTexts', 'comments', 'reposts', 'schedules', 'visitors'] as const;

/** Remembers the practice world as it is; the returned function brings it back, with an empty ledger. */
export function rememberWorld(weibo: PracticeWeibo): () => void {
  const { state } = weibo;
  const timeline = [...state.timeline];
  const kept = structuredClone(Object.fromEntries(MAPS.map((name) => [name, state[name]])));
  return () => {
    const fresh = structuredClone(kept);
    for (const name of MAPS) {
      const map = state[name] as Map<string, unknown>;
      map.clear();
      for (const [key, value] of fresh[name] as Map<string, unknown>) map.set(key, value);
    }
    state.timeline.splice(0, state.timeline.length, ...timeline);
    weibo.crowd.restart();
    weibo.resetClock();
    weibo.ledger.writes.length = 0;
    weibo.ledger.uploads.length = 0;
    weibo.ledger.reads.length = 0;
    weibo.switches.clear();
  };
}
