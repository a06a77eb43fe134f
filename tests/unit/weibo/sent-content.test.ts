// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { pidOfAddress, visibilityCode, visibilityLabel } from '@/utils/weibo/compose/media';
import { isUpload, readUploadPid } from '@/utils/weibo/main/watch-uploads';
import { readSendForm } from '@/utils/weibo/requests';
import { contentOfSend } from '@/utils/weibo/sent-content';

const digest = 'a'.repeat(64);
const mediaOf = (pid: string) => (pid === 'known' ? { digest, type: 'image/png' } : undefined);
const read = (path: string, fields: Record<string, string>) => {
  const send = readSendForm(path, new URLSearchParams(fields));
  if (!send || send.unreadable) throw new Error('unreadable');
  return contentOfSend(send, '1000000001', mediaOf);
};

describe('content of a request', () => {
  it('is what an approval is bound to', () => {
    expect(
      read('/ajax/statuses/update', {
        content: '门店见',
        visible: '10',
        media: '',
        vote: '',
        pic_id: JSON.stringify([{ type: 'image/png', pid: 'known' }]),
        mblog_statement: '1',
      }),
    ).toEqual({
      accountUid: '1000000001',
      kind: 'post',
      text: '门店见',
      media: [{ digest, type: 'image/png' }],
      visibility: 10,
      statement: '1',
    });
  });

  it('has a place for every picture, of unknown origin too, and for what hangs on the post', () => {
    const fields = { content: 'x', pic_id: '[{"pid":"known"},{"pid":"other"}]', vote: '{"title":"选一个"}' };
    expect(read('/ajax/statuses/update', fields).media).toEqual([
      { digest, type: 'image/png' },
      { type: 'image' },
      { type: 'vote' },
    ]);
    expect(read('/ajax/statuses/update', { content: 'x', pic_id: '[{"what":1}]' }).media).toEqual([
      { type: 'image' },
    ]);
  });

  it('counts timed posting in minutes, and knows reposts by their original', () => {
    const at = Date.UTC(2026, 10, 25, 10, 0, 31);
    expect(
      read('/ajax/statuses/schedule/upload', { content: 'x', schedule_timestamp: String(at) }),
    ).toMatchObject({ kind: 'schedule', scheduleAt: at - 31_000 });
    expect(read('/ajax/statuses/normal_repost', { id: '5300', comment: '' })).toMatchObject({
      kind: 'repost',
      originalMid: '5300',
    });
  });

  it('is a repost when a comment is one as well', () => {
    const fields = { id: '5300', comment: '好茶', is_repost: '1' };
    expect(read('/ajax/comments/create', fields)).toMatchObject({ kind: 'repost', text: '好茶' });
    expect(read('/ajax/comments/create', { ...fields, is_repost: '0' }).kind).toBe('comment');
  });
});

describe('uploads', () => {
  it('reads the picture id from both answers, and from nothing else', () => {
    expect(readUploadPid('{"ret":true,"pic":{"pid":"007abcdefgy1"}}')).toBe('007abcdefgy1');
    expect(readUploadPid({ code: 'A00006', data: { pics: { pic_1: { pid: '007abcdefgy1' } } } })).toBe(
      '007abcdefgy1',
    );
    for (const answer of ['', 'x', null, {}, { pic: { pid: 5 } }, { pic: { pid: '"><' } }])
      expect(readUploadPid(answer)).toBeUndefined();
  });

  it('looks at the hosts that take pictures only', () => {
    expect(isUpload('picupload.weibo.com', '/interface/upload.php')).toBe(true);
    expect(isUpload('image.api.weibo.com', '/interface/pic_upload.php')).toBe(true);
    expect(isUpload('evil-picupload.weibo.com.example', '/interface/upload.php')).toBe(false);
  });

  it('knows a hosted picture by its address, and visibility by its label', () => {
    expect(pidOfAddress('https://wx2.sinaimg.cn/large/007abcdefgy1.jpg')).toBe('007abcdefgy1');
    expect(pidOfAddress('blob:https://weibo.com/1')).toBeUndefined();
    expect(visibilityCode('粉丝')).toBe(10);
    expect(visibilityLabel(visibilityCode('好友圈') ?? -1)).toBe('好友圈');
    expect(visibilityCode('某某')).toBeUndefined();
  });
});
