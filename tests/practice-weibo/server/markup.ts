/** Emoji the practice page knows; other bracketed words stay text. */
const EMOJI: ReadonlySet<string> = new Set(
  '微笑 干杯 偷笑 心 鼓掌 太阳 雪花 茶 抱抱 赞 礼物 吃惊'.split(' '),
);
const EMOJI_HOST = 'https://face.t.sinajs.cn/t4/appstyle/expression/ext/normal';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const TOKEN =
  /(https?:\/\/[-a-zA-Z0-9$%&~_#/.;:=,?]{5,})|@([一-龥-\w·|-]+)|#([^#]+)#|\[([一-龥A-Za-z0-9]{1,8})\](?!#)|\n/g;

/** Plain text to the HTML the site puts into `text`: mentions, topics, emoji, links, line breaks (site fact). */
export function toHtml(raw: string): string {
  let out = '';
  let at = 0;
  for (const match of raw.matchAll(TOKEN)) {
    out += escapeHtml(raw.slice(at, match.index));
    const [whole, url, mention, topic, emoji] = match;
    if (url !== undefined) {
      const target = `https://weibo.cn/sinaurl?u=${encodeURIComponent(url)}`;
      out += `<a target="_blank" href="${target}">网页链接</a>`;
    } else if (mention !== undefined)
      out += `<a href=/n/${encodeURIComponent(mention)}>@${escapeHtml(mention)}</a>`;
    else if (topic !== undefined)
      out += topic.endsWith('[超话]')
        ? `<a href="https://weibo.com/p/100808${'0'.repeat(32)}">${escapeHtml(topic.slice(0, -4))}</a>`
        : `<a href="//s.weibo.com/weibo?q=${encodeURIComponent(`#${topic}#`)}" target="_blank">#${escapeHtml(topic)}#</a>`;
    else if (emoji !== undefined)
      out += !EMOJI.has(emoji)
        ? escapeHtml(whole)
        : `<img alt="[${emoji}]" title="[${emoji}]" src="${EMOJI_HOST}/${encodeURIComponent(emoji)}.png" />`;
    else out += '<br />';
    at = match.index + whole.length;
  }
  return out + escapeHtml(raw.slice(at));
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon Mar 09 13:38:22 +0800 2026` (site fact). */
export function toCreatedAt(ms: number): string {
  const d = new Date(ms + 8 * 3600_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  const clock = `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())}`;
  return `${DAYS[d.getUTCDay()]} ${MONTHS[d.getUTCMonth()]} ${two(d.getUTCDate())} ${clock} +0800 ${d.getUTCFullYear()}`;
}
