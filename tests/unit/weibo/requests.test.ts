import { describe, expect, it } from 'vitest';
import {
  readAction,
  readSendAnswer,
  readSendForm,
  type SendAction,
  WRITE_ENDPOINTS,
  writeRefusal,
} from '@/utils/weibo/requests';

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

describe('readAction', () => {
  it.each<[string, SendAction | undefined]>([
    ['/ajax/statuses/update', 'post'],
    ['https://weibo.com/ajax/statuses/modify?x=1', 'edit'],
    ['https://www.weibo.com/ajax/statuses/schedule/upload', 'schedule'],
    ['/ajax/statuses/schedule/edit', 'schedule-edit'],
    ['/ajax/statuses/normal_repost', 'repost'],
    ['/ajax/statuses/repost', 'fast-repost'],
    ['//weibo.com/ajax/comments/create/', 'comment'],
    ['/ajax/comments/reply', 'reply'],
    ['/ajax/statuses/rss_publish', 'rss'],
    ['/ajax/statuses/setLike', undefined],
    ['/ajax/statuses/update_other', undefined],
    ['https://evil.example/ajax/statuses/update', undefined],
    ['http://[', undefined],
  ])('%s', (url, action) => expect(readAction(url)).toBe(action));
});

describe('readSendForm', () => {
  it('ignores what is not a write endpoint', () => {
    expect(readSendForm('/ajax/statuses/setLike', 'id=1')).toBeUndefined();
  });

  it('reads a post in full', () => {
    const body = form({
      content: '新品 #茶# & 一起喝+1',
      visible: '10',
      pic_id: JSON.stringify([{ type: 'image/jpeg', pid: 'p1' }, { pid: 'p2' }]),
      mblog_statement: '3',
      geeTestParams: '{"a":1}',
    });
    expect(readSendForm('/ajax/statuses/update', body)).toMatchObject({
      action: 'post',
      text: '新品 #茶# & 一起喝+1',
      visible: '10',
      pids: ['p1', 'p2'],
      statement: '3',
      isCaptchaRetry: true,
      mid: undefined,
      scheduleAt: undefined,
    });
  });

  it('reads when a timed post goes out', () => {
    const intent = readSendForm(
      '/ajax/statuses/schedule/upload',
      form({ content: '早', schedule_timestamp: '1795600000000' }),
    );
    expect(intent).toMatchObject({ action: 'schedule', scheduleAt: 1795600000000 });
  });

  it('reads reposts, comments and replies with what they act on', () => {
    expect(
      readSendForm(
        '/ajax/statuses/normal_repost',
        form({ id: '531', comment: '', is_comment: '1', pic_id: 'a,b' }),
      ),
    ).toMatchObject({ action: 'repost', text: '', mid: '531', alsoComments: true, pids: ['a', 'b'] });
    expect(
      readSendForm('/ajax/comments/create', form({ id: '531', comment: '好', is_repost: '1' })),
    ).toMatchObject({ action: 'comment', text: '好', mid: '531', alsoReposts: true });
    expect(readSendForm('/ajax/comments/reply', form({ id: '531', cid: '9', comment: '谢' }))).toMatchObject({
      action: 'reply',
      cid: '9',
      mid: '531',
    });
    expect(readSendForm('/ajax/statuses/modify', form({ mid: '7', content: 'x' }))).toMatchObject({
      action: 'edit',
      mid: '7',
    });
  });

  it('reads a fast repost, which has no text of its own', () => {
    expect(
      readSendForm('/ajax/statuses/repost', form({ id: '531', is_comment: '0', is_fast: '1' })),
    ).toMatchObject({
      action: 'fast-repost',
      text: '',
      mid: '531',
      alsoComments: false,
    });
    expect(readSendForm('/ajax/statuses/repost', form({ id: '531', status: '看' }))).toMatchObject({
      action: 'repost',
      text: '看',
    });
  });

  it('reads every shape of body that carries text', () => {
    const data = new FormData();
    data.append('content', '茶');
    const bodies = [
      form({ content: '茶' }),
      new URLSearchParams({ content: '茶' }),
      data,
      [['content', '茶']],
      '{"content":"茶"}',
    ];
    for (const body of bodies)
      expect(readSendForm('/ajax/statuses/update', body)).toMatchObject({ text: '茶' });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['an empty text', ''],
    ['bytes', new Uint8Array([1, 2])],
    ['a buffer', new ArrayBuffer(4)],
    ['a blob', new Blob(['content=x'])],
    ['broken JSON', '{"content":'],
    ['no text field', 'visible=0'],
    ['the text twice', 'content=a&content=b'],
    ['pairs that are none', [['content']]],
  ])('does not guess: %s', (_, body) => {
    expect(readSendForm('/ajax/statuses/update', body)).toEqual({ unreadable: true, action: 'post' });
  });

  it('does not guess a form with a file in it', () => {
    const data = new FormData();
    data.append('content', '茶');
    data.append('pic', new Blob(['x']), 'x.png');
    expect(readSendForm('/ajax/statuses/update', data)).toEqual({ unreadable: true, action: 'post' });
  });

  it('is not fooled by fields with names of object parts', () => {
    expect(readSendForm('/ajax/statuses/update', 'content=a&__proto__=b&constructor=c')).toMatchObject({
      text: 'a',
    });
  });
});

describe('readSendAnswer', () => {
  const item = {
    id: 5312345678901234,
    idstr: '5312345678901234',
    mblogid: 'Qa1b2C3d4',
    text_raw: '茶',
    user: { id: 1000000001 },
  };

  it('reads the new item of every kind of answer', () => {
    const read = { ok: true, id: '5312345678901234', mblogid: 'Qa1b2C3d4', text: '茶', uid: '1000000001' };
    expect(readSendAnswer('/ajax/statuses/update', { ok: 1, data: item })).toMatchObject(read);
    expect(readSendAnswer('/ajax/statuses/normal_repost', { ok: 1, data: { statuses: item } })).toMatchObject(
      read,
    );
    expect(readSendAnswer('/ajax/statuses/repost', { ok: 1, statuses: item })).toMatchObject(read);
    expect(readSendAnswer('/ajax/comments/create', JSON.stringify({ ok: 1, data: item }))).toMatchObject(
      read,
    );
  });

  it('tells a captcha from a refusal', () => {
    expect(
      readSendAnswer('/ajax/statuses/update', { ok: 1, data: { verify: { type: 'yidun' } } }),
    ).toMatchObject({
      ok: false,
      verify: true,
    });
    expect(readSendAnswer('/ajax/statuses/update', { ok: 0, msg: '内容违规' })).toEqual({
      ok: false,
      message: '内容违规',
    });
    expect(readSendAnswer('/ajax/statuses/update', { ok: 1, error: 'x' }).ok).toBe(false);
  });

  it.each([undefined, null, 'not json', [], 3])('reads %j as not ok', (answer) => {
    expect(readSendAnswer('/ajax/statuses/update', answer)).toEqual({ ok: false });
  });

  it('never gives an id that has lost precision', () => {
    expect(readSendAnswer('/ajax/comments/create', { ok: 1, data: { id: 2 ** 60 } }).id).toBeUndefined();
  });

  it('writes a refusal that reads as one', () => {
    for (const path of Object.keys(WRITE_ENDPOINTS))
      expect(readSendAnswer(path, writeRefusal('先改一处'))).toEqual({ ok: false, message: '先改一处' });
  });
});
