// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ComposerState } from '@/utils/guard/session';
import { LONG_TEXT, RULES } from '../visual/rules';
import { scriptSession } from '../visual/scripted-session';
import { layForm, mounted, settle } from './mounted';

vi.mock('#i18n', async () => (await import('./messages')).readMessages());

const BLOCKED = { kind: 'not-sent', by: 'box', reasons: ['block-finding'] } as const;
let closing = new AbortController();

beforeEach(() => {
  closing = new AbortController();
  layForm();
});
afterEach(() => closing.abort());

async function mount(text: string, first: Partial<ComposerState> = {}) {
  const panel = await mounted(text, (textarea) => scriptSession(textarea, RULES, first), closing.signal);
  const rows = () => [...panel.root.querySelectorAll<HTMLElement>('[role=list] > [data-rule]')];
  return { ...panel, rows };
}

describe('the public contract', () => {
  it('writes the host attributes with the state, synchronously', async () => {
    const { host, session } = await mount('国家级，最后一天');
    expect(host.dataset).toMatchObject({
      surface: 'post',
      mode: 'enforce',
      verdict: 'block',
      reasons: 'block-finding',
      findings: '2',
      revision: '1',
      theme: 'light',
    });
    session.set({ verdict: 'unknown', reasons: ['context-gone', 'checking'], revision: 9, findings: [] });
    expect(host.dataset).toMatchObject({
      verdict: 'unknown',
      reasons: 'context-gone checking',
      findings: '0',
      revision: '9',
    });
  });

  it('has one element per finding, shown or not', async () => {
    const text = '国家级，全网最低价。'.repeat(6);
    const { rows, host } = await mount(text);
    expect(rows()).toHaveLength(Number(host.dataset.findings));
    const starts = rows()
      .filter((row) => row.dataset.rule === 'cn.ad.absolute.state-level')
      .map((row) => text.slice(Number(row.dataset.start), Number(row.dataset.end)));
    expect(starts).toEqual(Array(6).fill('国家级'));
    expect(rows().filter((row) => !row.hidden)).toHaveLength(3);
  });

  it('keeps the elements when folded', async () => {
    const { rows, button, root } = await mount('国家级');
    button(/收起/).click();
    await settle();
    expect(rows()).toHaveLength(1);
    expect(root.querySelector('.folded')?.textContent).toBe('1 处须改');
  });

  it('disappears with the signal', async () => {
    await mount('国家级');
    closing.abort();
    expect(document.querySelector('weiheng-composer')).toBeNull();
  });
});

describe('list', () => {
  it('is sorted by severity, then by place, and says the best fix', async () => {
    const { rows } = await mount(LONG_TEXT);
    expect(rows().map((row) => row.dataset.severity)).toEqual([
      'block',
      'block',
      'evidence',
      'warn',
      'warn',
      'warn',
    ]);
    expect(rows()[0]?.getAttribute('aria-label')).toBe(
      '禁用，国家级，《广告法》第九条第（三）项，第 1 处共 6 处',
    );
    expect(rows()[0]?.textContent).toContain('改为「自家」');
  });

  it('changes all equal findings at once, from the end', async () => {
    const { textarea, button } = await mount('国家级，13800138000。'.repeat(4));
    button(/全部改/).click();
    expect(textarea.value).toBe('自家，13800138000。'.repeat(4));
  });
});

describe('comment box', () => {
  it('starts as a chip, stays one for mild findings, opens for grave ones', async () => {
    const { root, textarea } = await mount('最后一天', { surface: 'comment' });
    expect(root.querySelector('.folded')?.textContent).toBe('1 处慎用');
    textarea.value = '最后一天，国家级';
    textarea.dispatchEvent(new Event('input'));
    await settle();
    expect(root.querySelector('.folded')).toBeNull();
    expect(root.querySelector('.strip')).not.toBeNull();
  });
});

describe('stopped sends', () => {
  it('says what did not happen, speaks at once and focuses the first fix', async () => {
    const { session, root } = await mount('最后一天，国家级');
    session.set({ banner: BLOCKED });
    expect(root.querySelector('.banner')?.textContent).toContain(
      '没有发出文字和图片都还在。改掉 1 处禁用就能发。',
    );
    expect(root.querySelector('[aria-live=assertive]')?.textContent).toBe(
      '没有发出。还有 1 禁用，1 慎用，已到第 1 处：国家级，改为「自家」，按回车采用',
    );
    expect(root.activeElement?.textContent).toContain('改为「自家」');
  });

  it('moves on after each fix and hands the focus back when clean', async () => {
    const { session, root, textarea } = await mount('13800138000，国家级');
    session.set({ banner: BLOCKED });
    (root.activeElement as HTMLElement).click();
    expect(root.activeElement?.textContent).toContain('改为「自家」');
    (root.activeElement as HTMLElement).click();
    await vi.waitFor(() => expect(session.calls.at(-1)).toEqual(['focusBox']), { timeout: 5_000 });
    expect(textarea.value).toBe('私信预约，自家');
    expect(root.querySelector('.verdict')?.textContent).toBe('现在可以发送');
  });

  it('offers break-glass only to those who have it', async () => {
    const { session, root } = await mount('国家级', { mayBreakGlass: false });
    session.set({ banner: BLOCKED });
    expect(root.textContent).not.toContain('紧急放行');
    session.set({ mayBreakGlass: true });
    await settle();
    expect(root.textContent).toContain('紧急放行');
  });

  it('wakes the confirm button at four characters and sends nothing itself', async () => {
    const { session, root, button } = await mount('最后一天', { mode: 'confirm' });
    session.set({ banner: { kind: 'confirm', reasons: ['confirm-needed'] } });
    const input = root.querySelector('input') as HTMLInputElement;
    expect(root.activeElement).toBe(input);
    const type = async (value: string): Promise<void> => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await settle();
    };
    await type('门店 ');
    expect(button(/仍要发布/).getAttribute('aria-disabled')).toBe('true');
    await type('门店同口径');
    expect(button(/仍要发布/).getAttribute('aria-disabled')).toBeNull();
    button(/仍要发布/).click();
    await settle();
    expect(session.calls).toContainEqual(['confirm', '门店同口径']);
    expect(root.textContent).toContain('再按一次发送');
  });
});

describe('degraded', () => {
  it.each([
    ['rules', '部分规则没有运行'],
    ['lexicon', '公司词库没有载入'],
    ['account', '读不到登录账号'],
    ['box', '无法识别此页面的发布框'],
    ['context', '微衡刚更新'],
  ] as const)('says which part fails: %s', async (what, words) => {
    const { session, root } = await mount('你好');
    session.set({ banner: { kind: 'degraded', what } });
    await settle();
    expect(root.textContent).toContain(words);
  });
});

describe('account', () => {
  it('can be registered from the strip and then says so', async () => {
    const { session, root, button } = await mount('你好', { who: { uid: '7', name: '云杉茶饮' } });
    expect(root.textContent).toContain('以 @云杉茶饮 发布');
    button(/登记为公司账号/).click();
    await settle();
    expect(session.calls).toContainEqual(['registerAccount']);
    expect(root.textContent).not.toContain('登记为公司账号');
  });
});

describe('card', () => {
  it('asks for a reason where one is due and passes the scope on', async () => {
    const { session, root, button } = await mount('国家级', { mode: 'confirm' });
    button(/“国家级”的详情/).click();
    await settle();
    button(/忽略这一处/).click();
    await settle();
    const [, word] = root.querySelectorAll<HTMLInputElement>('input[type=radio]');
    word?.click();
    await settle();
    const input = root.querySelector('.reason .wh-input') as HTMLInputElement;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '品牌名的一部分');
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    button(/^忽略$/).click();
    expect(session.calls).toContainEqual([
      'ignore',
      'cn.ad.absolute.state-level@0-3',
      'word',
      '品牌名的一部分',
    ]);
  });

  it.each(['enforce', 'advise'] as const)(
    'shows the lock and no way round a locked rule: %s',
    async (mode) => {
      const { root, button } = await mount('全网最低价', { mode });
      button(/“全网最低价”的详情/).click();
      await settle();
      expect(root.querySelector('.docked')?.textContent).toContain('公司锁定');
      expect(root.querySelector('.docked')?.textContent).not.toMatch(/忽略|停用/);
    },
  );

  it('asks for a source and passes it on', async () => {
    const { session, root, button } = await mount('连续三年销量第一');
    button(/补依据/).click();
    await settle();
    const input = root.querySelector('.reason .wh-input') as HTMLInputElement;
    expect(root.activeElement).toBe(input);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
      input,
      '协会 2025 年报告',
    );
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    button(/^补上/).click();
    expect(session.calls).toContainEqual(['giveEvidence', 'cn.ad.claim.rank@0-8', '协会 2025 年报告']);
  });
});
