import { describe, expect, it } from 'vitest';
import { followUpMarks, postPoints } from '@/utils/domain/metrics/post-points';
import { aReading } from '../../support/metrics';

const HOUR = 3_600_000;
const BORN = Date.parse('2026-11-20T08:00:00+08:00');
const at = (hours: number): number => BORN + hours * HOUR;

describe('the points of a post’s curve', () => {
  const readings = [aReading(at(1), 10), aReading(at(23.5), 90), aReading(at(50), 120)];

  it('begin with nothing at publication and say which reading answered a follow-up', () => {
    const points = postPoints({ createdAt: BORN, followUps: { 1: at(1) } }, readings, 'likes');
    expect(points).toEqual([
      { at: BORN, value: 0, slack: 0 },
      { at: at(1), value: 10, slack: 0, followUp: 1 },
      { at: at(23.5), value: 90, slack: 0 },
      { at: at(50), value: 120, slack: 0 },
    ]);
  });

  it('stand still where a follow-up was seen unchanged: nothing was stored, yet somebody looked', () => {
    const points = postPoints({ createdAt: BORN, followUps: { 24: at(25), 72: at(73) } }, readings, 'likes');
    expect(points.filter(({ followUp }) => followUp !== undefined)).toEqual([
      { at: at(25), value: 90, slack: 0, followUp: 24 },
      { at: at(73), value: 120, slack: 0, followUp: 72 },
    ]);
    expect(points.map((point) => point.at)).toEqual([BORN, at(1), at(23.5), at(25), at(50), at(73)]);
  });

  it('find the answer where an exact reading took the place of a rounded one some seconds later', () => {
    const moved = [aReading(at(1) + 20_000, 11)];
    const points = postPoints({ createdAt: BORN, followUps: { 1: at(1) } }, moved, 'likes');
    expect(points).toEqual([
      { at: BORN, value: 0, slack: 0 },
      { at: at(1) + 20_000, value: 11, slack: 0, followUp: 1 },
    ]);
  });

  it('keep what was rounded apart from what was exact, and what was not shown from 0', () => {
    const drawn = aReading(at(2), 0, { source: 'dom', likes: { value: 12_000, step: 1_000 } });
    expect(postPoints({ followUps: {} }, [drawn], 'likes')).toEqual([
      { at: at(2), value: 12_000, slack: 1_000 },
    ]);
    expect(postPoints({ followUps: {} }, [drawn], 'reads')).toEqual([{ at: at(2), slack: 0 }]);
  });

  it('invent no answer before anything was read', () => {
    expect(postPoints({ createdAt: BORN, followUps: { 1: at(1) } }, [], 'likes')).toEqual([
      { at: BORN, value: 0, slack: 0 },
    ]);
  });
});

describe('follow-ups on the axis of time', () => {
  it('lie 1, 24 and 72 h after the post and tell how they stand', () => {
    expect(followUpMarks({ createdAt: BORN, followUps: { 1: at(1.2) } }, at(40))).toEqual([
      { hours: 1, state: 'done', at: at(1) },
      { hours: 24, state: 'missed', at: at(24) },
      { hours: 72, state: 'later', at: at(72) },
    ]);
  });

  it('are none while the time of the post is not known', () => {
    expect(followUpMarks({ followUps: {} }, at(40))).toEqual([]);
  });
});
