import { describe, expect, it } from 'vitest';
import { runDesk } from '../../support/comment-desk';
import { makeComments, makeViews } from '../../support/comment-stream';

const plan = { seed: 20261125, comments: 900, posts: 3, views: 400 };
const comments = makeComments(plan);

describe('a stream with duplicates, edits and identical texts', () => {
  it.each([
    { source: "Weibo's data and the page in turn", dataShare: 0.5, precision: 0.99, recall: 0.98 },
    { source: 'the page alone', dataShare: 0, precision: 0.99, recall: 0.98 },
    { source: "Weibo's data alone", dataShare: 1, precision: 1, recall: 1 },
  ])('$source: each sighting goes to the ticket of its comment', (given) => {
    const views = makeViews(plan, comments, given.dataShare);
    const score = runDesk(views);
    const precision = score.right / score.matched;
    const recall = score.right / score.wanted;
    const seen = new Set(views.flatMap((view) => view.comments.map(({ truth }) => truth)));
    console.log(
      `${given.source}: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)} over ${score.wanted} sightings; ` +
        `${score.tickets.length} tickets for ${seen.size} comments`,
    );
    expect(precision).toBeGreaterThanOrEqual(given.precision);
    expect(recall).toBeGreaterThanOrEqual(given.recall);
    const ids = score.tickets.flatMap((one) => one.commentId ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
