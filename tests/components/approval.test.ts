// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { STANDINGS } from '@/utils/domain/approval/standing';
import type { BoxApproval } from '@/utils/guard/approval-state';
import type { ComposerState } from '@/utils/guard/session';
import { scriptSession } from '../visual/scripted-session';
import { layForm, mounted, settle } from './mounted';

vi.mock('#i18n', async () => (await import('./messages')).readMessages());

let closing = new AbortController();
const at = (hours: number, minutes: number): number => new Date().setHours(hours, minutes, 0, 0);

const APPROVAL: BoxApproval = {
  kind: 'none',
  isNeeded: true,
  hasContent: true,
  remarks: [],
  hasProfile: true,
  may: { submit: true, release: false },
  shelf: [],
  left: [],
  needsTime: false,
  coolDown: 10,
};

beforeEach(() => {
  closing = new AbortController();
  layForm();
});
afterEach(() => closing.abort());

async function mount(approval: Partial<BoxApproval>, first: Partial<ComposerState> = {}) {
  const script = (textarea: HTMLTextAreaElement) => {
    const session = scriptSession(textarea, [], {
      who: { uid: '1', name: '云杉茶饮' },
      verdict: 'block',
      ...first,
    });
    session.set({ approval: { ...APPROVAL, ...approval } });
    return session;
  };
  const panel = await mounted(first.text ?? '周末门店见', script, closing.signal);
  return { ...panel, text: () => panel.root.querySelector('section')?.textContent ?? '' };
}

describe('the chip', () => {
  it('says each state in its own word, and the host carries it', async () => {
    const words = {
      none: '未提交审批',
      'in-review': '待审 2/3，等周岚',
      changes: '需修改',
      rejected: '已驳回',
      approved: '已批准，18:00 前有效',
      early: '已批准，18:00 起可发',
      void: '批准已失效',
      expired: '批准已过期',
      frozen: '已冻结',
      offline: '已存下，连上后提交',
    };
    const { session, host, root } = await mount({});
    for (const kind of STANDINGS) {
      session.set({
        approval: {
          ...APPROVAL,
          kind,
          step: { n: 2, of: 3, names: ['周岚'] },
          until: at(18, 0),
          notBefore: at(18, 0),
        },
      });
      expect(host.dataset.approval).toBe(kind);
      await settle();
      expect(root.querySelector('.r1 .wh-chip')?.textContent).toBe(words[kind]);
    }
  });

  it('is not there where approval means nothing', async () => {
    const { session, host, root } = await mount({ isNeeded: false });
    expect(root.querySelector('.r1 .wh-chip')).toBeNull();
    session.set({ approval: undefined });
    expect(host.hasAttribute('data-approval')).toBe(false);
  });

  it('is short when folded', async () => {
    const { root } = await mount(
      { kind: 'in-review', step: { n: 2, of: 3, names: ['周岚'] } },
      { surface: 'repost', verdict: 'pending', reasons: ['approval-missing'] },
    );
    expect(root.querySelector('.folded')?.textContent).toBe('待审 2/3');
  });
});

describe('submitting', () => {
  it('asks for what routing wants, and hands it over as typed', async () => {
    const { session, root, button } = await mount({});
    button(/^提交审批$/).click();
    await settle();
    const form = root.querySelector('form') as HTMLFormElement;
    const field = (name: string): HTMLInputElement => {
      const label = [...form.querySelectorAll('label')].find((one) => one.textContent?.includes(name));
      return label?.querySelector('input') as HTMLInputElement;
    };
    expect(root.activeElement).toBe(field('标题'));
    const fill = (name: string, value: string): void => {
      // as typed: past the setter that the framework watches
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(name), value);
      field(name).dispatchEvent(new Event('input', { bubbles: true }));
    };
    fill('标题', '冬至上新');
    fill('给审核员的话', '价目表已核对');
    fill('标签', '新品 抽奖');
    fill('涉及金额', '5000');
    await settle();
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(session.calls).toContainEqual([
      'submitDraft',
      {
        title: '冬至上新',
        note: '价目表已核对',
        tags: ['新品', '抽奖'],
        intendedAt: undefined,
        amount: 5000,
      },
    ]);
  });

  it('wants the time of a timed post first', async () => {
    const { session, root, button } = await mount({ needsTime: true });
    button(/^提交审批$/).click();
    await settle();
    const form = root.querySelector('form') as HTMLFormElement;
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(session.calls.some(([name]) => name === 'submitDraft')).toBe(false);
  });

  it('is not offered to people without the right', async () => {
    const { root, session, text } = await mount({ may: { submit: false, release: false } });
    expect(text()).toContain('现在用的身份不能提交审批');
    expect([...root.querySelectorAll('button')].some((one) => one.textContent === '提交审批')).toBe(false);
    const { approval = APPROVAL } = session.getState();
    session.set({ approval: { ...approval, hasProfile: false } });
    await settle();
    expect(text()).toContain('还没有选用谁的身份');
  });

  it('says what was refused, and that nothing is lost', async () => {
    const { text } = await mount({ job: { kind: 'refused', why: 'no-flow' } });
    expect(text()).toContain('没有提交上，文字和图片都还在。没有适用的审批流程');
  });
});

describe('what follows', () => {
  it('shows a change inline, for the ear too, and both ways on', async () => {
    const { session, root, button } = await mount({});
    session.set({
      approval: {
        ...APPROVAL,
        kind: 'void',
        change: {
          text: [
            { kind: 'same', text: '第二杯' },
            { kind: 'removed', text: '半价' },
            { kind: 'added', text: '免费' },
          ],
          changed: 4,
          media: [{ index: 1, how: 'other' }],
          fields: [{ name: 'visibility', before: '0', after: '10' }],
        },
      },
    });
    await settle();
    expect(root.querySelector('del')?.textContent).toBe('删去 半价');
    expect(root.querySelector('ins')?.textContent).toBe('改为 免费');
    const text = root.querySelector('section')?.textContent ?? '';
    for (const words of ['批准后改了 4 个字', '第 2 张图换过', '可见范围和批准稿不同'])
      expect(text).toContain(words);
    button(/恢复为批准稿/).click();
    expect(session.calls).toContainEqual(['restoreDraft']);
  });

  it('fills an empty box at once, and asks before it replaces words', async () => {
    const shelf = [{ id: 'd1', title: '冬至上新', kind: 'approved', until: at(18, 0), pictures: 3 }] as const;
    const { session, button } = await mount({ shelf });
    button(/待发布 1/).click();
    await settle();
    button(/^填入/).click();
    expect(session.calls.some(([name]) => name === 'fillDraft')).toBe(false);
    await settle();
    button(/替换框里的文字/).click();
    expect(session.calls).toContainEqual(['fillDraft', 'd1']);
  });

  it('says who froze the account, why and until when, and opens no way round', async () => {
    const freeze = {
      byName: '陈默',
      reason: '门店舆情处置中',
      at: at(14, 5),
      reviewAt: at(18, 0),
      isAll: true,
    };
    const { text, root } = await mount(
      { kind: 'frozen', freeze, may: { submit: true, release: true } },
      {
        mayBreakGlass: true,
        reasons: ['frozen'],
        banner: { kind: 'not-sent', by: 'box', reasons: ['frozen'] },
      },
    );
    expect(text()).toContain('全部账号已冻结陈默，14:05，“门店舆情处置中”到 18:00 复核');
    expect([...root.querySelectorAll('button')].some((one) => /紧急放行/.test(one.textContent ?? ''))).toBe(
      false,
    );
  });

  it('names both accounts when the draft is another’s', async () => {
    const { session, text, button } = await mount({ owner: { uid: '2', name: '云杉茶饮客服' } });
    expect(text()).toContain('这篇属于 @云杉茶饮客服，现在登录的是 @云杉茶饮');
    button(/改投 @云杉茶饮/).click();
    expect(session.calls).toContainEqual(['detachDraft']);
  });

  it('shows what reviewers said', async () => {
    const { text, button } = await mount({
      kind: 'changes',
      remarks: [{ by: '周岚', text: '图 2 缺授权，换一张', quote: '第二杯半价' }],
    });
    expect(text()).toContain('周岚：“图 2 缺授权，换一张”');
    button(/看批注/).click();
    await settle();
    expect(text()).toContain('第二杯半价');
    expect(button(/重新提交/)).toBeDefined();
  });
});
