import { beforeEach, describe, expect, it } from 'vitest';
import { deskClock } from '@/entrypoints/background/jobs/desk-clock';
import { deskRetention } from '@/entrypoints/background/jobs/desk-retention';
import { be, UID } from '../support/company';
import { aComment, importDesk, POST, seen } from '../support/desk';
import { storeDump } from '../support/store-dump';
import { recordToolbar } from '../support/toolbar';
import { freshId, freshWorker, fromContent, fromPage, killWorker } from '../support/worker';

const list = (filter: object = {}) => fromPage('desk.list', { filter, limit: 50 });

describe('comments that are seen', () => {
  beforeEach(async () => {
    await freshWorker();
    await importDesk();
  });

  it('become tickets by policy, each once', async () => {
    const comments = [
      aComment(),
      aComment({ text: '真好看' }),
      aComment({ text: '等了三天还没发货，太差了，退款！' }),
    ];
    const marks = await fromContent('desk.observe', { comments });
    expect(marks.map(({ ref, state, kind }) => [ref, state, kind])).toEqual([
      [comments[0]?.ref, 'open', 'question'],
      [comments[2]?.ref, 'open', 'complaint'],
    ]);
    const before = await storeDump();
    expect(await fromContent('desk.observe', { comments })).toHaveLength(2);
    expect(await storeDump()).toEqual(before);
    const { rows } = await list();
    expect(rows.map(({ kind }) => kind)).toEqual(['complaint', 'question']);
  });

  it('seen on the page first and in Weibo’s data later are one ticket', async () => {
    const comment = aComment({ saidSlack: 60_000 });
    const { commentId: _id, ...onPage } = comment;
    const ticketId = await seen({ ...onPage, author: { name: comment.author.name } });
    expect(await seen({ ...comment, saidSlack: 0 })).toBe(ticketId);
    const known = await fromPage('desk.get', { ticketId });
    expect(known?.ticket).toMatchObject({ commentId: comment.commentId, author: comment.author });
  });

  it('are noted about governed accounts alone', async () => {
    const before = await storeDump();
    expect(await fromContent('desk.observe', { comments: [aComment({ accountUid: '2000000002' })] })).toEqual(
      [],
    );
    const replied = await fromContent('desk.replied', {
      commandId: freshId(),
      accountUid: '2000000002',
      post: POST,
      to: { author: { name: '谁' }, text: '在吗？', saidAt: Date.now(), saidSlack: 0 },
      text: '在的',
      at: Date.now(),
    });
    expect(replied).toEqual({ stored: false });
    expect(await storeDump()).toEqual(before);
  });

  it('are shown to nobody whose profile may not answer', async () => {
    await seen(aComment());
    await be('guest');
    expect(await fromContent('desk.observe', { comments: [aComment()] })).toEqual([]);
    expect((await list()).rows).toEqual([]);
    expect(await fromPage('desk.counts')).toMatchObject({ open: { mine: 0, team: 0 } });
  });

  it('that the company answered elsewhere are closed by that answer', async () => {
    const comment = aComment();
    const ticketId = await seen(comment);
    await fromContent('desk.observe', {
      comments: [
        aComment({
          author: { uid: UID, name: '云杉茶饮' },
          text: '您好，周末到晚上九点',
          saidAt: Date.now() - 1_000,
          answers: { commentId: comment.commentId },
        }),
      ],
    });
    const known = await fromPage('desk.get', { ticketId });
    expect(known?.ticket).toMatchObject({ phase: 'done', outcome: { type: 'replied' } });
  });
});

describe('a reply through Weibo’s own box', () => {
  beforeEach(async () => {
    await freshWorker();
    await importDesk();
  });

  it('is logged with its ticket, once, also when the worker dies', async () => {
    const comment = aComment();
    const ticketId = await seen(comment);
    const report = {
      commandId: freshId(),
      accountUid: UID,
      post: POST,
      toCommentId: comment.commentId,
      replyId: '5300000000000001',
      text: '您好，周末到晚上九点',
      at: Date.now(),
    };
    const first = await fromContent('desk.replied', report);
    expect(first).toMatchObject({ stored: true, ticketId, mark: { state: 'replied', who: '许诺' } });
    await killWorker();
    expect(await fromContent('desk.replied', report)).toMatchObject({ stored: true, ticketId });
    expect(await fromContent('desk.replied', { ...report, commandId: freshId() })).toMatchObject({
      ticketId,
    });
    const known = await fromPage('desk.get', { ticketId });
    expect(known?.ticket.replies).toMatchObject([{ via: 'weibo', commentId: '5300000000000001', by: 'xu' }]);
    expect(await fromPage('desk.counts')).toMatchObject({ today: { mine: 1, team: 1 }, open: { team: 0 } });
  });

  it('to a comment that was no ticket opens one and closes it', async () => {
    const { ref: _ref, accountUid: _uid, post: _post, ...to } = aComment({ text: '好喝！' });
    const answer = await fromContent('desk.replied', {
      commandId: freshId(),
      accountUid: UID,
      post: POST,
      to,
      toCommentId: to.commentId,
      text: '谢谢喜欢',
      at: Date.now(),
    });
    expect(answer).toMatchObject({ stored: true, mark: { state: 'replied' } });
    expect((await list({ phase: 'done' })).rows).toMatchObject([{ text: '好喝！', outcome: 'replied' }]);
  });
});

describe('work on tickets', () => {
  beforeEach(async () => {
    await freshWorker();
    await importDesk();
  });

  it('is carried out on many at once; what does not fit is refused by name; undo takes it back', async () => {
    const ids = [await seen(aComment()), await seen(aComment())];
    const closing = { commandId: freshId(), type: 'close', outcome: 'no-reply', reason: '重复' } as const;
    const answer = await fromPage('desk.write', { ticketIds: [...ids, 'ticket-unknown'], command: closing });
    expect(answer.tickets.map(({ phase }) => phase)).toEqual(['done', 'done']);
    expect(answer.refused).toEqual([{ ticketId: 'ticket-unknown', refusal: 'unknown-ticket' }]);
    const repeated = await fromPage('desk.write', { ticketIds: ids, command: closing });
    expect(repeated).toMatchObject({ repeated: true, refused: [] });
    const undo = { commandId: freshId(), type: 'undo', undoes: closing.commandId } as const;
    const back = await fromPage('desk.write', { ticketIds: ids, command: undo });
    expect(back.tickets.map(({ phase }) => phase)).toEqual(['open', 'open']);
  });

  it('from weibo.com is done on one ticket at a time', async () => {
    const ids = [await seen(aComment()), await seen(aComment())];
    const command = { commandId: freshId(), type: 'note', text: '看过' } as const;
    await expect(fromContent('desk.write', { ticketIds: ids, command })).rejects.toThrow('one ticket');
  });

  it('noted by hand twice is one ticket; the answer closes it', async () => {
    const ticket = {
      source: 'manual',
      accountUid: UID,
      link: 'https://weibo.com/1000000001/R1deskPost',
      post: POST,
      commentId: '5200000000000777',
      author: { name: '打电话的人' },
      text: '发票怎么开？',
    } as const;
    const first = await fromPage('desk.open', { commandId: freshId(), ticket });
    expect(first).toMatchObject({ known: false, ticket: { kind: 'question', phase: 'open' } });
    const reply = { text: '小程序里就能开', answersCore: true };
    const second = await fromPage('desk.open', { commandId: freshId(), ticket: { ...ticket, reply } });
    expect(second).toMatchObject({ known: true, ticket: { id: first.ticket.id, phase: 'done' } });
    await expect(
      fromPage('desk.open', {
        commandId: freshId(),
        ticket: { ...ticket, reply: { ...reply, text: '{门店}' } },
      }),
    ).rejects.toMatchObject({ field: 'ticket.reply.text' });
  });

  it('is found by words, by the first letter too, page after page', async () => {
    const names = ['蛋糕有吗？', '面包有吗？', '蛋挞有吗？'];
    for (const text of names) await seen(aComment({ text }));
    expect((await list({ search: '蛋' })).rows.map(({ text }) => text).sort()).toEqual([
      '蛋挞有吗？',
      '蛋糕有吗？',
    ]);
    expect((await list({ search: '面包 有' })).rows).toHaveLength(1);
    const first = await fromPage('desk.list', { filter: {}, limit: 2 });
    const rest = await fromPage('desk.list', { filter: {}, limit: 2, cursor: first.next ?? '' });
    expect(new Set([...first.rows, ...rest.rows].map(({ text }) => text))).toEqual(new Set(names));
    expect(rest.next).toBeUndefined();
  });

  it('is given to people who may answer, and shown as theirs', async () => {
    const ticketId = await seen(aComment());
    const to = { commandId: freshId(), type: 'hand-over', to: 'bai', note: '她管门店' } as const;
    await fromPage('desk.write', { ticketIds: [ticketId], command: to });
    const wrong = { ...to, commandId: freshId(), to: 'zhou' };
    const answer = await fromPage('desk.write', { ticketIds: [ticketId], command: wrong });
    expect(answer.refused).toEqual([{ ticketId, refusal: 'unknown-person' }]);
    expect((await list({ assignee: 'me' })).rows).toEqual([]);
    await be('bai');
    expect((await list({ assignee: 'me' })).rows).toMatchObject([{ id: ticketId, state: 'handed-over' }]);
  });

  it('merges by hand what is one comment, and refuses what is two', async () => {
    const one = await seen(aComment());
    const two = await seen(aComment());
    await expect(
      fromPage('desk.merge', { commandId: freshId(), ticketIds: [one, two] }),
    ).rejects.toMatchObject({
      field: 'ticketIds',
    });
    const byHand = await fromPage('desk.open', {
      commandId: freshId(),
      ticket: { source: 'manual', accountUid: UID, author: { name: '路人甲' }, text: '几点关门' },
    });
    const merged = await fromPage('desk.merge', { commandId: freshId(), ticketIds: [byHand.ticket.id, one] });
    expect(merged.tickets).toMatchObject([{ id: one, merged: [byHand.ticket.id] }]);
  });

  it('keeps a prepared reply for an hour, without a variable', async () => {
    const ticketId = await seen(aComment());
    await fromPage('desk.prepare', { commandId: freshId(), ticketId, text: '九点关门' });
    expect(await fromContent('desk.prepared', { ticketId })).toEqual({ text: '九点关门' });
    await expect(
      fromPage('desk.prepare', { commandId: freshId(), ticketId, text: '{时间}关门' }),
    ).rejects.toMatchObject({ field: 'text' });
  });
});

describe('replies that want an approval', () => {
  beforeEach(async () => {
    await freshWorker();
    await importDesk();
  });

  it('go through review; when one is approved the others are withdrawn', async () => {
    const ticketId = await seen(aComment());
    const texts = ['您好，周末到九点', '周末营业到晚上九点'];
    const answer = await fromPage('desk.propose', { commandId: freshId(), ticketId, texts });
    expect(answer.drafts).toHaveLength(2);
    expect(answer.tickets[0]?.proposals.map(({ text }) => text)).toEqual(texts);
    const [first = '', second = ''] = answer.drafts;
    await be('zhou');
    const draft = await fromPage('drafts.get', { draftId: first });
    await fromPage('drafts.decide', {
      draftId: first,
      command: {
        commandId: freshId(),
        type: 'decide',
        verdict: 'approve',
        lane: 'review',
        note: '',
        seen: draft?.versions[0]?.fingerprint ?? '',
      },
    });
    expect(await fromPage('drafts.get', { draftId: first })).toMatchObject({ phase: 'approved' });
    expect(await fromPage('drafts.get', { draftId: second })).toMatchObject({ phase: 'withdrawn' });
  });
});

describe('a comment that was deleted on Weibo', () => {
  beforeEach(async () => {
    await freshWorker();
    await importDesk();
  });

  it('keeps its words, with a record that wants a reason', async () => {
    const comment = aComment({ text: '请问你们这种骗子公司什么时候倒闭？' });
    const ticketId = await seen(comment);
    const { ref: _ref, accountUid: _uid, post: _post, ...there } = comment;
    const gone = await fromContent('desk.gone', {
      commandId: freshId(),
      accountUid: UID,
      act: 'delete',
      post: POST,
      commentId: comment.commentId,
      seen: there,
      at: Date.now(),
    });
    expect(gone).toMatchObject({ stored: true, ticketId, wantsReason: true });
    const known = await fromPage('desk.get', { ticketId });
    expect(known?.ticket).toMatchObject({ text: comment.text, phase: 'done', outcome: { type: 'handled' } });
    expect(known?.records).toMatchObject([
      { phase: 'open', before: { text: comment.text, isThere: true }, after: { isThere: false } },
    ]);
  });
});

describe('templates and the desk’s policy', () => {
  beforeEach(async () => {
    await freshWorker();
    await importDesk();
  });

  it('are changed by those who manage the desk, with the revision they saw', async () => {
    const template = {
      id: 'template-1',
      rev: 0,
      name: '营业时间',
      text: '{昵称}您好，{门店}到九点',
      kinds: [],
      accounts: [],
    };
    await expect(fromPage('templates.save', { commandId: freshId(), template })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await be('chen');
    await fromPage('templates.save', { commandId: freshId(), template });
    await expect(fromPage('templates.save', { commandId: freshId(), template })).rejects.toMatchObject({
      code: 'conflict',
    });
    const ticketId = await seen(aComment({ author: { name: '小满' } }));
    const filled = await fromPage('templates.fill', { templateId: 'template-1', ticketId });
    expect(filled).toEqual({ text: '小满您好，{门店}到九点', missing: ['门店'] });
    const rev = (await fromPage('desk.policy')).rev;
    await fromPage('desk.policy.update', { commandId: freshId(), baseRev: rev, patch: { shortReply: 3 } });
    expect(await fromPage('desk.policy')).toMatchObject({ rev: rev + 1, shortReply: 3 });
  });
});

describe('the clock of the desk', () => {
  beforeEach(async () => {
    await freshWorker();
    await importDesk();
    recordToolbar();
  });

  it('says once that a ticket is late and reports it upward, also when the worker died in between', async () => {
    const ticketId = await seen(aComment());
    const known = await fromPage('desk.get', { ticketId });
    const due = known?.ticket.due ?? 0;
    await deskClock.run(due - 1);
    expect((await fromPage('desk.get', { ticketId }))?.ticket.warnedAt).toBe(due - 1);
    await killWorker();
    await deskClock.run(due + 1);
    await deskClock.run(due + 2);
    await killWorker();
    await deskClock.run(due + 24 * 3_600_000 * 4);
    const log = await fromPage('desk.history', { ticketId });
    expect(log.map(({ type }) => type)).toEqual(['opened', 'warned', 'breached', 'escalated', 'escalated']);
    const ticket = (await fromPage('desk.get', { ticketId }))?.ticket;
    expect(ticket?.escalations.map(({ level, to }) => [level, to])).toEqual([
      [1, ['lin']],
      [2, ['chen']],
    ]);
    expect(ticket?.breachedAt).toBe(due + 1);
  });

  it('shows how many are late on the toolbar icon', async () => {
    const { shown } = recordToolbar();
    const ticketId = await seen(aComment());
    const due = (await fromPage('desk.get', { ticketId }))?.ticket.due ?? 0;
    await deskClock.run(due + 1);
    expect(shown).toContainEqual({ what: 'badge', text: '1' });
    await fromPage('desk.write', {
      ticketIds: [ticketId],
      command: { commandId: freshId(), type: 'close', outcome: 'no-reply', reason: '' },
    });
    await deskClock.run(due + 2);
    expect(shown.at(-1)).toEqual({ what: 'badge', text: '' });
  });
});

describe('a backup of the desk', () => {
  beforeEach(async () => {
    await freshWorker();
    await importDesk();
  });

  it('brings tickets, templates and rules back, but nobody who was erased since', async () => {
    const kept = await seen(aComment());
    const gone = await seen(aComment({ author: { uid: '3999999999', name: '要被忘记' } }));
    await be('chen');
    await fromPage('templates.save', {
      commandId: freshId(),
      template: { id: 'template-9', rev: 0, name: '停车', text: '可停两小时', kinds: [], accounts: [] },
    });
    const { id } = await fromPage('backup.make', { commandId: freshId() });
    const { text } = await fromPage('backup.read', { id });
    await fromPage('desk.write', {
      ticketIds: [kept],
      command: { commandId: freshId(), type: 'close', outcome: 'no-reply', reason: '' },
    });
    await fromPage('templates.remove', { commandId: freshId(), templateId: 'template-9' });
    await fromPage('person.erase', {
      commandId: freshId(),
      uid: '3999999999',
      reason: '本人要求',
      copies: false,
    });
    const preview = await fromPage('backup.preview', { text });
    expect(preview.changes.map(({ kind, change }) => [kind, change])).toEqual([
      ['templates', 'new'],
      ['tickets', 'changed'],
      ['tickets', 'changed'],
    ]);
    await fromPage('backup.restore', { commandId: freshId(), text, parts: ['desk'], extras: 'keep' });
    expect((await fromPage('desk.get', { ticketId: kept }))?.ticket.phase).toBe('open');
    expect(await fromPage('templates.list')).toMatchObject([{ name: '停车' }]);
    expect((await fromPage('desk.get', { ticketId: gone }))?.ticket).toMatchObject({
      author: { name: '' },
      text: '',
    });
    expect((await list({ search: '关门' })).rows.map((row) => row.id)).toEqual([kept]);
  });
});

describe('what is kept of people outside', () => {
  beforeEach(async () => {
    await freshWorker();
    await importDesk();
  });

  it('goes when the days of the policy are over, from the log too; figures stay', async () => {
    const name = '会被忘记的人';
    const ticketId = await seen(aComment({ author: { uid: '3888888888', name } }));
    const open = await seen(aComment({ author: { uid: '3777777777', name: '还在等的人' } }));
    await fromPage('desk.write', {
      ticketIds: [ticketId],
      command: { commandId: freshId(), type: 'reply', text: '九点', answersCore: true },
    });
    const day = 86_400_000;
    await deskRetention.run(Date.now() + 179 * day);
    expect(JSON.stringify(await storeDump())).toContain(name);
    await deskRetention.run(Date.now() + 181 * day);
    await deskRetention.run(Date.now() + 182 * day);
    const dump = JSON.stringify(await storeDump());
    expect(dump).not.toContain(name);
    expect(dump).not.toContain('3888888888');
    expect(dump).toContain('还在等的人');
    const known = await fromPage('desk.get', { ticketId });
    expect(known?.ticket).toMatchObject({
      phase: 'done',
      text: '',
      replies: [{ answersCore: true, text: '' }],
    });
    expect((await fromPage('desk.get', { ticketId: open }))?.ticket.erasedAt).toBeUndefined();
    expect((await fromPage('desk.history', { ticketId })).map(({ type }) => type)).toEqual([
      'opened',
      'replied',
      'erased',
    ]);
  });
});

describe('what is nobody else’s business', () => {
  it('is not told to a profile that may not answer: history, details, incidents', async () => {
    await freshWorker();
    await importDesk();
    const ticketId = await seen(aComment());
    await be('chen');
    const { incident } = await fromPage('incident.raise', {
      commandId: freshId(),
      title: '多人反映',
      level: 1,
      reason: '一小时几十条',
      accounts: [UID],
      tickets: [ticketId],
    });
    await be('guest');
    expect(await fromPage('desk.history', { ticketId })).toEqual([]);
    expect(await fromPage('desk.get', { ticketId })).toBeUndefined();
    expect(await fromPage('incident.get', { incidentId: incident.id })).toBeUndefined();
    expect(await fromPage('incident.list')).toEqual([]);
    expect(await fromPage('moderation.list', { limit: 10 })).toEqual([]);
    await expect(fromPage('person.find', { name: '谁' })).rejects.toMatchObject({ code: 'forbidden' });
    const command = { commandId: freshId(), type: 'log', text: '我也来' } as const;
    expect(await fromPage('incident.write', { incidentId: incident.id, command })).toMatchObject({
      ok: false,
      refusal: 'no-permission',
    });
  });
});
