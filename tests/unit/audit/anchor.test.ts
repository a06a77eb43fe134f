import { describe, expect, it } from 'vitest';
import { anchorFile, checkAnchors, parseAnchor } from '@/utils/domain/audit/anchor';
import { matches } from '@/utils/domain/audit/filter';
import type { AuditEntry } from '@/utils/model/audit-entry';

const hash = (seq: number) => String(seq).padStart(64, '0');
const anchor = (seq: number) => ({ at: 1, seq, hash: hash(seq) });

describe('anchors', () => {
  it('are read back from their file, and from nothing else', () => {
    const text = JSON.stringify(anchorFile({ seq: 7, hash: hash(7) }, 1_000));
    expect(parseAnchor(text)).toEqual({ at: 1_000, seq: 7, hash: hash(7) });
    expect(parseAnchor(JSON.stringify(anchorFile({ seq: 0, hash: '' }, 5)))).toEqual({
      at: 5,
      seq: 0,
      hash: '',
    });
    for (const bad of [
      '',
      'null',
      '[]',
      text.slice(0, -3),
      text.replace('anchor', 'backup'),
      text.replace('"seq":7', '"seq":"7"'),
    ]) {
      expect(parseAnchor(bad), bad).toBeUndefined();
    }
  });

  it('find a cut-off end and a chain built anew, the earliest first', () => {
    const head = { seq: 9, hash: hash(9) };
    expect(checkAnchors([anchor(3), anchor(9)], head, hash)).toBeUndefined();
    expect(checkAnchors([anchor(12), anchor(10)], head, hash)).toEqual({
      fault: 'truncated',
      anchor: anchor(10),
    });
    const other = { at: 1, seq: 4, hash: hash(44) };
    expect(checkAnchors([anchor(12), other], head, hash)).toEqual({ fault: 'rewritten', anchor: other });
    expect(checkAnchors([anchor(4)], head, () => undefined)).toMatchObject({ fault: 'rewritten' });
  });
});

describe('filter of the record', () => {
  const entry: AuditEntry = {
    seq: 1,
    at: 100,
    actor: 'page',
    action: 'drafts.decide',
    subject: 'draft:1',
    detail: { by: 'zhou', account: '71', lists: [{ account: '72' }] },
    prevHash: '',
    hash: '',
  };

  it.each([
    [{}, true],
    [{ area: 'drafts' }, true],
    [{ area: 'draft' }, false],
    [{ personId: 'zhou' }, true],
    [{ personId: '71' }, false],
    [{ uid: '71' }, true],
    [{ uid: '72' }, true],
    [{ uid: '73' }, false],
    [{ from: 100, until: 101 }, true],
    [{ from: 101 }, false],
    [{ until: 100 }, false],
    [{ area: 'drafts', personId: 'lin' }, false],
  ])('%j → %s', (filter, found) => {
    expect(matches(entry, filter)).toBe(found);
  });

  it('finds an account as subject', () => {
    expect(matches({ ...entry, subject: 'account:9', detail: null }, { uid: '9' })).toBe(true);
  });
});
