import { describe, expect, it } from 'vitest';
import { firstUiState, followSession } from '@/components/composer/ui-state';
import type { Finding } from '@/utils/model/finding';
import { FIRST_STATE } from '../visual/scripted-session';

const finding = (quote: string, start: number, severity: Finding['severity'] = 'block'): Finding => ({
  rule: `r.${quote}`,
  category: 'company',
  severity,
  quote,
  message: quote,
  reading: 'plain',
  start,
  end: start + quote.length,
  fixes: [],
  citations: [],
});

const state = (text: string, findings: readonly Finding[]) => ({ ...FIRST_STATE, text, findings });

describe('followSession', () => {
  const two = state('甲乙丙', [finding('甲', 0), finding('丙', 2)]);

  it('opens the list with the first finding and keeps it when the last is mended', () => {
    const open = followSession(firstUiState('post'), undefined, two);
    expect(open.listOpen).toBe(true);
    expect(followSession(open, two, state('天', [])).listOpen).toBe(true);
    expect(followSession(open, two, state('', [])).listOpen).toBe(false);
  });

  it('keeps the current finding while the text before it grows', () => {
    const at = { ...firstUiState('post'), current: 'r.丙|丙|1' };
    const grown = state('啊啊甲乙丙', [finding('甲', 2), finding('丙', 4)]);
    expect(followSession(at, two, grown).current).toBe('r.丙|丙|1');
  });

  it('waits for the new run before it goes on after a fix', () => {
    const fixing = { ...firstUiState('post'), current: 'r.甲|甲|1', advanceTo: 0 };
    const typed = { ...two, text: '天乙丙', revision: 2 };
    expect(followSession(fixing, two, typed).advanceTo).toBe(0);
    const done = followSession(fixing, two, state('天乙丙', [finding('丙', 2)]));
    expect(done).toMatchObject({ current: 'r.丙|丙|1', focus: { target: 'fix', id: 'r.丙|丙|1' } });
    expect(done.advanceTo).toBeUndefined();
  });

  it('leaves a box alone that was folded by hand, until a send is stopped', () => {
    const folded = { ...firstUiState('comment'), byHand: true };
    expect(followSession(folded, undefined, two).folded).toBe(true);
    const stopped = { ...two, banner: { kind: 'not-sent', by: 'box', reasons: [] } as const };
    expect(followSession(folded, two, stopped).folded).toBe(false);
  });

  it('stops anew when send is pressed again', () => {
    const once = { ...two, banner: { kind: 'not-sent', by: 'box', reasons: [] } as const };
    const again = { ...two, banner: { kind: 'not-sent', by: 'box', reasons: [] } as const };
    const ui = { ...followSession(firstUiState('post'), two, once), focus: undefined };
    expect(followSession(ui, once, again).focus).toEqual({ target: 'fix', id: 'r.甲|甲|1' });
    expect(followSession(ui, once, { ...once, busy: true }).focus).toBeUndefined();
  });
});
