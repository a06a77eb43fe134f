import { describe, expect, it } from 'vitest';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { loadPacks } from '@/utils/domain/lint/validate';
import { makeRuleTester } from '../../support/rule-tester';

describe('built-in packs', () => {
  it('are valid: schema, unique ids, sources, safe patterns', () => {
    const load = loadPacks(BUILTIN_PACKS);
    expect(load.ok ? [] : load.problems).toEqual([]);
  });

  const run = makeRuleTester(BUILTIN_PACKS);
  for (const pack of BUILTIN_PACKS) {
    describe(pack.id, () => {
      for (const rule of pack.rules) {
        it(`${rule.id} holds on its own examples`, () => {
          expect(run(rule, pack)).toEqual([]);
        });
      }
    });
  }
});
