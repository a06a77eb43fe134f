import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CIRCUMSTANCES, DOUBTS, mayPublish, type PublishQuestion } from '@/utils/domain/publish/may-publish';
import { MODES } from '@/utils/model/policy';

const ask = (changes: Partial<PublishQuestion> = {}): PublishQuestion => ({
  mode: 'enforce',
  whenUnknown: 'closed',
  findings: [],
  doubts: [],
  circumstances: [],
  ...changes,
});
const block = { severity: 'block' } as const;
const evidence = { severity: 'evidence' } as const;
const warn = { severity: 'warn' } as const;
const info = { severity: 'info' } as const;

describe('mayPublish', () => {
  it('lets a clean text go in every mode', () => {
    for (const mode of MODES) {
      expect(mayPublish(ask({ mode, findings: [info] }))).toEqual({
        send: 'go',
        verdict: 'allow',
        reasons: [],
      });
    }
  });

  it('never stops under advise', () => {
    const ruling = mayPublish(
      ask({ mode: 'advise', whenUnknown: 'open', findings: [block, evidence, warn] }),
    );
    expect(ruling).toEqual({
      send: 'go',
      verdict: 'warn',
      reasons: ['block-finding', 'evidence-missing', 'warn-finding'],
    });
  });

  it('asks once for block findings under confirm, and lets go with the reason', () => {
    const question = ask({ mode: 'confirm', whenUnknown: 'open', findings: [block] });
    expect(mayPublish(question)).toEqual({
      send: 'ask',
      verdict: 'block',
      reasons: ['block-finding', 'confirm-needed'],
    });
    expect(mayPublish({ ...question, pass: 'confirm' })).toEqual({
      send: 'go',
      verdict: 'warn',
      reasons: ['block-finding'],
    });
  });

  it('does not ask for evidence or warnings under confirm', () => {
    expect(mayPublish(ask({ mode: 'confirm', findings: [evidence, warn] })).send).toBe('go');
  });

  it('stops block and evidence findings under enforce; a reason is not enough, broken glass is', () => {
    for (const findings of [[block], [evidence]]) {
      expect(mayPublish(ask({ findings }))).toMatchObject({ send: 'stop', verdict: 'block' });
      expect(mayPublish(ask({ findings, pass: 'confirm' })).send).toBe('stop');
      expect(mayPublish(ask({ findings, pass: 'break-glass' }))).toMatchObject({
        send: 'go',
        verdict: 'warn',
      });
    }
    expect(mayPublish(ask({ findings: [warn] }))).toMatchObject({ send: 'go', verdict: 'warn' });
  });

  it('follows policy when it does not know', () => {
    for (const doubt of DOUBTS) {
      expect(mayPublish(ask({ doubts: [doubt] })).send).toBe('stop');
      expect(mayPublish(ask({ doubts: [doubt], whenUnknown: 'open' })).send).toBe('go');
      expect(mayPublish(ask({ doubts: [doubt] })).verdict).toBe(doubt === 'checking' ? 'pending' : 'unknown');
    }
  });

  it('stops a known block finding whatever else is in doubt', () => {
    expect(mayPublish(ask({ whenUnknown: 'open', doubts: ['context-gone'], findings: [block] })).send).toBe(
      'stop',
    );
  });

  it('stops a text begun under another account, except under advise', () => {
    const circumstances = ['account-changed'] as const;
    expect(mayPublish(ask({ circumstances }))).toMatchObject({ send: 'stop', reasons: ['account-changed'] });
    expect(mayPublish(ask({ circumstances, mode: 'confirm' })).send).toBe('stop');
    expect(mayPublish(ask({ circumstances, mode: 'advise' })).send).toBe('go');
  });

  it('tells of a differing text or an unannounced send without judging worse for it', () => {
    for (const circumstance of ['text-differs', 'unjudged', 'account-unknown'] as const) {
      expect(mayPublish(ask({ circumstances: [circumstance] }))).toEqual({
        send: 'go',
        verdict: 'allow',
        reasons: [circumstance],
      });
    }
  });

  const question = fc.record({
    mode: fc.constantFrom(...MODES),
    whenUnknown: fc.constantFrom('open', 'closed'),
    findings: fc.array(fc.constantFrom(block, evidence, warn, info), { maxLength: 5 }),
    doubts: fc.uniqueArray(fc.constantFrom(...DOUBTS), { maxLength: 3 }),
    circumstances: fc.uniqueArray(fc.constantFrom(...CIRCUMSTANCES), { maxLength: 3 }),
    pass: fc.constantFrom(undefined, 'confirm', 'break-glass'),
  }) as fc.Arbitrary<PublishQuestion>;

  it('gives a reason for everything but a clean allow, and never repeats one', () => {
    fc.assert(
      fc.property(question, (one) => {
        const { send, verdict, reasons } = mayPublish(one);
        expect(new Set(reasons).size).toBe(reasons.length);
        if (send !== 'go') expect(reasons.length).toBeGreaterThan(0);
        if (verdict === 'block') expect(send).not.toBe('go');
        if (verdict === 'allow') expect(send).toBe('go');
        if (one.mode === 'advise' && one.whenUnknown === 'open') expect(send).toBe('go');
      }),
    );
  });

  it('is never loosened by one more finding', () => {
    const order = { go: 0, ask: 1, stop: 2 } as const;
    fc.assert(
      fc.property(question, fc.constantFrom(block, evidence, warn, info), (one, more) => {
        const before = mayPublish(one).send;
        const after = mayPublish({ ...one, findings: [...one.findings, more] }).send;
        // a confirm mode that was closed by doubt may ask about the finding instead of stopping
        if (!(before === 'stop' && one.mode === 'confirm'))
          expect(order[after]).toBeGreaterThanOrEqual(order[before]);
        else expect(after).not.toBe('go');
      }),
    );
  });
});
