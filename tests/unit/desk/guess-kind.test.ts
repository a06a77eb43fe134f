import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessKind } from '@/utils/domain/desk/guess-kind';
import { shouldCapture } from '@/utils/domain/desk/should-capture';
import { DEFAULT_DESK_POLICY } from '@/utils/model/desk-policy';
import { TICKET_KINDS, type TicketKind } from '@/utils/model/ticket';

const ASKING: readonly TicketKind[] = ['question', 'complaint', 'suggestion', 'media', 'help'];

const read = (name: string) =>
  readFileSync(`tests/quality/${name}.tsv`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [kind, text = ''] = line.split('\t');
      return { kind: kind as TicketKind, text, guess: guessKind(text) };
    });

const isNoted = (text: string, kind: TicketKind): boolean =>
  shouldCapture(
    { accountUid: '1000000001', author: { name: '路人' }, text, saidAt: 0, kind },
    DEFAULT_DESK_POLICY,
    { own: [] },
    0,
  ).captured;

function judge(name: string) {
  const all = read(name);
  const right = all.filter(({ kind, guess }) => guess.kind === kind).length / all.length;
  const asking = all.filter(({ kind }) => ASKING.includes(kind));
  const noted = asking.filter(({ text, guess }) => isNoted(text, guess.kind)).length / asking.length;
  const kinds = TICKET_KINDS.map((kind) => {
    const own = all.filter((one) => one.kind === kind);
    const taken = all.filter(({ guess }) => guess.kind === kind);
    const hits = own.filter(({ guess }) => guess.kind === kind).length;
    return { kind, count: own.length, recall: hits / own.length, precision: hits / taken.length };
  });
  console.log(
    `${name}: ${all.length} comments, ${(right * 100).toFixed(1)} % right, of those that ask ${(noted * 100).toFixed(1)} % noted; ` +
      kinds.map((one) => `${one.kind} ${one.recall.toFixed(2)}/${one.precision.toFixed(2)}`).join(', '),
  );
  return { all, right, noted, kinds };
}

describe('the kind of a comment, guessed from its words', () => {
  it('is right for the study texts, in every kind', () => {
    const { all, right, noted, kinds } = judge('comments');
    expect(all.length).toBeGreaterThanOrEqual(500);
    expect(right).toBeGreaterThanOrEqual(0.95);
    expect(noted).toBeGreaterThanOrEqual(0.97);
    for (const { kind, count, recall, precision } of kinds) {
      expect(count, kind).toBeGreaterThanOrEqual(40);
      expect(recall, kind).toBeGreaterThanOrEqual(0.92);
      expect(precision, kind).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('is mostly right for texts no cue was written for, and what asks is seldom overlooked', () => {
    const { right, noted } = judge('comments-unseen');
    expect(right).toBeGreaterThanOrEqual(0.68);
    expect(noted).toBeGreaterThanOrEqual(0.8);
  });

  it('says which words spoke for it', () => {
    expect(guessKind('请问周末几点关门呀')).toMatchObject({ kind: 'question', priority: 'normal' });
    expect(guessKind('请问周末几点关门呀').words).toContain('请问');
    expect(guessKind('这个不好吃')).toMatchObject({ kind: 'complaint', words: ['不好吃'] });
    expect(guessKind('🌸')).toEqual({ kind: 'praise', priority: 'low', words: [], confidence: 0 });
    expect(guessKind('')).toMatchObject({ kind: 'praise', confidence: 0 });
  });

  it('leaves the decision to words of the company', () => {
    const own = [{ word: '小绿卡', kind: 'help' as const }];
    expect(guessKind('小綠卡', own).kind).toBe('praise');
    expect(guessKind('我的小绿卡好看', own)).toEqual({
      kind: 'help',
      priority: 'high',
      words: ['小绿卡'],
      confidence: 1,
    });
  });

  it('does not let danger or watched words wait', () => {
    expect(guessKind('求助，有人在店里晕倒了').priority).toBe('urgent');
    expect(guessKind('求助，帽子忘在店里了').priority).toBe('high');
    const watch = [
      { term: '起火', level: 3 as const },
      { term: '塑化剂', level: 1 as const },
    ];
    expect(guessKind('听说充电起火了', [], watch).priority).toBe('urgent');
    expect(guessKind('好喝，但是塑化剂是真的吗', [], watch).priority).toBe('high');
    expect(guessKind('好喝', [], watch).priority).toBe('low');
  });
});
