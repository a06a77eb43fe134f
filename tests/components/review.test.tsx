// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aPerson } from '../support/approval-world';
import { aFinding, all, DeskWorld, one, textOf } from './review-desk-world';

vi.mock('#i18n', async () => (await import('./messages')).readMessages());
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let world: DeskWorld;
beforeEach(() => {
  document.documentElement.lang = 'zh-CN';
  localStorage.clear();
  world = new DeskWorld();
});
afterEach(() => world.close());

const approve = () => all('.rv-verdicts button')[0] as HTMLElement;
const tick = ['f', 'g', 'h'] as const;

describe('before there is anything to review', () => {
  it('says that nobody is set up, with the way to settings', async () => {
    world.people = [];
    await world.draw();
    expect(document.body.textContent).toContain('还没有设人');
    await world.click(one('.wh-btn'));
    expect(world.opened).toEqual(['settings']);
  });

  it('asks who is there, reviewers first, and says what that is worth', async () => {
    world.me = undefined;
    world.people = [...world.people, { ...aPerson('gone', 'reviewer'), active: false }];
    await world.draw();
    expect(document.body.textContent).toContain('本机身份只作提示');
    expect(all('.rv-person b').map((name) => name.textContent)).toEqual(['zhou', 'wu', 'he', 'chen', 'lin']);
    world.submit('冬至');
    await world.click(all('.rv-person')[0]);
    expect(textOf('.rv-row-title')).toBe('冬至');
  });

  it('says when all is done', async () => {
    await world.draw();
    expect(document.body.textContent).toContain('都审完了');
  });

  it('asks again when the one who was here has left the company', async () => {
    world.people = world.people.map((one) => (one.id === 'zhou' ? { ...one, active: false } : one));
    await world.draw();
    expect(document.body.textContent).toContain('现在是谁在用');
  });
});

describe('one draft', () => {
  it('is approved only when everything is ticked; too early the key leads to what is missing', async () => {
    world.submit('冬至', { text: '2026 年 12 月 21 日（周二）到店 9.9 元' });
    await world.draw();
    expect(approve().textContent).toContain('批准，还差 5 项');
    expect(approve().getAttribute('aria-disabled')).toBe('true');
    await world.press('a');
    expect(document.activeElement).toBe(all('.rv-fact input')[0]);
    expect(world.sent).toEqual([]);
    expect(all('.rv-fact .warn-fg')[0]?.textContent).toBe('那天是星期一，写成了星期二');
    await world.press('1', '2', ...tick, 's', 's');
    expect(approve().hasAttribute('aria-disabled')).toBe(false);
    await world.press('a');
    expect(world.sent).toMatchObject([
      {
        type: 'decide',
        verdict: 'approve',
        lane: 'review',
        checks: {
          facts: ['2026 年 12 月 21 日（周二）', '9.9 元'],
          vouches: ['legal', 'compliant', 'moral'],
          creative: 2,
        },
      },
    ]);
    expect(textOf('.rv-flash')).toContain('已批准');
  });

  it('waits for the linter', async () => {
    let open = () => {};
    world.gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    world.submit('冬至');
    await world.draw();
    await world.press(...tick, 'a');
    expect(approve().textContent).toContain('正在检查');
    expect(world.sent).toEqual([]);
    open();
    await world.draw();
    await world.press('a');
    expect(world.sent).toHaveLength(1);
  });

  it('wants each claim accepted, with the source that came along', async () => {
    world.findings = [aFinding({}), aFinding({ rule: 'cn.ad.more', start: 5, end: 9, quote: '九成回购' })];
    const evidence = [{ rule: 'cn.ad.first', quote: '销量第一', source: '2025 年报' }];
    world.submit('冬至', { text: '销量第一，九成回购' }, { evidence });
    await world.draw();
    const claims = all('.rv-claim').map((row) => row.textContent);
    expect(claims[0]).toContain('2025 年报');
    expect(claims[1]).toContain('没有附依据');
    await world.press('e');
    expect(all('.rv-claim button').map((button) => button.getAttribute('aria-pressed'))).toEqual([
      'true',
      'false',
    ]);
    await world.press('e', ...tick, 'a');
    expect(world.sent).toMatchObject([{ checks: { evidence: ['销量第一', '九成回购'] } }]);
  });

  it('takes a press of a key once, however long it is held, and never one meant for something else', async () => {
    world.submit('冬至');
    await world.draw();
    const send = (init: KeyboardEventInit) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', bubbles: true, ...init }));
    for (const init of [{ repeat: true }, { ctrlKey: true }, { metaKey: true }, { isComposing: true }])
      send(init);
    await world.draw();
    expect(one('#rv-vouch-legal')).toHaveProperty('checked', false);
    await world.press('f');
    expect(one('#rv-vouch-legal')).toHaveProperty('checked', true);
  });

  it('is refused only with a reason', async () => {
    world.submit('冬至');
    await world.draw();
    await world.press('x');
    const area = one('textarea') as HTMLTextAreaElement;
    expect(document.activeElement).toBe(area);
    await world.press('Enter');
    expect(world.sent).toEqual([]);
    await world.press('Escape');
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('shows a number key only where it acts, nine facts at a time', async () => {
    world.submit('清单', {
      text: Array.from({ length: 11 }, (_, i) => `第${'甲'.repeat(i + 1)}${i + 10}份`).join('，'),
    });
    await world.draw();
    const keys = () => all('.rv-fact').map((row) => row.querySelector('kbd')?.textContent ?? '');
    expect(keys()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '']);
    await world.press('1', '2', '3', '4', '5', '6', '7', '8', '9');
    expect(keys()).toEqual(['', '', '', '', '', '', '', '', '', '1', '2']);
    await world.press('1', '2');
    expect(all('.rv-fact input').every((box) => (box as HTMLInputElement).checked)).toBe(true);
  });
});

describe('what others do meanwhile', () => {
  it('keeps the text that is read, says who changed it, and decides nothing on it', async () => {
    world.submit('冬至', { text: '到店 9.9 元' });
    await world.draw();
    await world.press('1', ...tick);
    world.run('冬至', 'lin', {
      type: 'edit',
      content: { ...world.version('冬至').content, text: '到店 19.9 元' },
    });
    world.run('冬至', 'lin', { type: 'submit' });
    await world.draw();
    expect(textOf('.rv-banner')).toContain('lin 刚改了 1 处');
    expect(textOf('.rv-text')).toBe('到店 9.9 元');
    await world.press('a', 'r', 'x');
    expect(world.sent).toEqual([]);
    expect(document.querySelector('textarea')).toBeNull();
    await world.press('v');
    expect(document.querySelector('.rv-banner')).toBeNull();
    expect(all('input[type=checkbox]').some((box) => (box as HTMLInputElement).checked)).toBe(false);
  });

  it('does not slip in another draft when somebody else has decided', async () => {
    world.submit('冬至');
    world.submit('小寒');
    await world.draw();
    world.run('冬至', 'wu', {
      type: 'decide',
      verdict: 'reject',
      lane: 'review',
      note: '不合适',
      seen: world.version('冬至').fingerprint,
    });
    await world.draw();
    expect(textOf('.rv-banner')).toBe('wu 已驳回');
    await world.press('a');
    expect(world.sent).toEqual([]);
    await world.press('n');
    expect(textOf('.rv-row[aria-current] .rv-row-title')).toBe('小寒');
  });

  it('words a refusal and keeps what was ticked', async () => {
    world.submit('冬至');
    await world.draw();
    await world.press(...tick);
    // decided elsewhere, and the news has not come yet
    const { fingerprint: seen } = world.version('冬至');
    world.run('冬至', 'wu', { type: 'decide', verdict: 'approve', lane: 'review', note: '', seen });
    await world.press('a');
    expect(textOf('.rv-flashes')).toContain('没有改');
    expect(one('#rv-vouch-moral')).toHaveProperty('checked', true);
  });
});

describe('who may not decide here', () => {
  it('sends an own draft to others by name', async () => {
    world.me = 'lin';
    world.submit('冬至');
    await world.draw('冬至');
    expect(textOf('.rv-banner')).toBe('这篇是你写的，请zhou、wu审');
    await world.press('a', 'f', '1');
    expect(world.sent).toEqual([]);
    expect(one('#rv-vouch-legal')).toHaveProperty('checked', false);
  });

  it('says for whom a draft waits when it is not for me', async () => {
    world.me = 'chen';
    world.submit('冬至');
    await world.draw('冬至');
    expect(textOf('.rv-banner')).toBe('现在等zhou、wu审');
  });

  it('names the freeze and approves nothing, but may still ask for changes', async () => {
    const freeze = {
      id: 'f',
      accounts: 'all',
      by: 'chen',
      byName: '陈默',
      reason: '先停',
      at: 1,
      liftedBy: [],
    } as const;
    world.freezes = [freeze];
    world.submit('冬至');
    await world.draw();
    expect(textOf('.rv-notices')).toContain('陈默：先停');
    await world.press(...tick, 'a');
    expect(world.sent).toEqual([]);
    expect(textOf('.rv-flashes')).toContain('没有批准。账号已冻结');
    await world.press('r');
    expect(document.querySelector('textarea')).not.toBeNull();
  });
});

describe('a long queue', () => {
  it('draws only what is in view and names the place of each row', async () => {
    for (let i = 0; i < 400; i += 1) world.submit(`draft-${String(i).padStart(4, '0')}`);
    await world.draw();
    const rows = all('.rv-queue-rows li');
    expect(rows.length).toBeLessThan(40);
    expect(rows[3]?.getAttribute('aria-setsize')).toBe('400');
    expect(rows[3]?.getAttribute('aria-posinset')).toBe('4');
    expect(textOf('.rv-place')).toBe('1 / 400');
    await world.press('p');
    expect(textOf('.rv-place')).toBe('400 / 400');
  });
});
