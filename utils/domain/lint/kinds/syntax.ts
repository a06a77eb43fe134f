import { findTopicFaults } from '../../text/topics';
import type { Source } from '../source';
import type { Hit, SyntaxRule } from '../types';
import type { Kind } from './kind';

const at = (start: number, end: number, fixes?: Hit['fixes']): Hit => ({
  start,
  end,
  reading: 'plain',
  original: true,
  ...(fixes ? { fixes } : {}),
});

/** Words with which a sentence goes on after a name that was not set off. */
const GOES_ON =
  /今天|今晚|明天|正式|欢迎|来了|来啦|已经|开始|现在|我们|一起|带你|的|为什么|参加|告诉|您|请|和|两位|有没有|又|怎么|特别/;

/** The part of a run of characters that can be a name. */
const nameRun = (run: string): string => {
  const at = run.slice(1).search(GOES_ON);
  return at < 0 ? run : run.slice(0, at + 1);
};

/** A hash that is not a topic mark: C#, 3#楼, #FF8800, a sharp sign. */
const isOrdinaryHash = (text: string, at: number): boolean =>
  /[A-Za-z0-9号]/.test(text[at - 1] ?? '') ||
  /^#(?:[0-9A-Fa-f]{3,8}(?![\u4e00-\u9fff])|\d|DIV|REF|N\/A|NAME|VALUE|和|开头|号键|键|楼)/.test(
    text.slice(at, at + 12),
  );

const clauseEnd = (text: string, from: number): number => {
  const run = /^[^，。！？；\n]*/.exec(text.slice(from))?.[0] ?? '';
  return from + Math.max(1, run.length);
};

/** Places where the post will not work on Weibo as its writer meant. */
const CHECKS: Readonly<Record<string, (source: Source) => Iterable<Hit>>> = {
  *'unclosed-topic'({ text, tokens }) {
    for (const fault of findTopicFaults(text, tokens)) {
      if (fault.kind !== 'unclosed' || isOrdinaryHash(text, fault.start)) continue;
      const end = fault.start + 1 + nameRun(text.slice(fault.start + 1, fault.end)).length;
      if (end - fault.start > 1) yield at(fault.start, end, [`${text.slice(fault.start, end)}#`]);
      else yield at(fault.start, end, ['']);
    }
  },
  *'swallowed-topic'({ text, tokens }) {
    for (const fault of findTopicFaults(text, tokens))
      if (fault.kind === 'swallowed' && !isOrdinaryHash(text, fault.start)) yield at(fault.start, fault.end);
    for (const token of tokens)
      if (
        token.kind === 'topic' &&
        !isOrdinaryHash(text, token.start) &&
        /[，,]/.test(token.value) &&
        token.value.length > 14 &&
        !/[\n。！？!?；;]/.test(token.value)
      )
        yield at(token.start, token.end);
  },
  *'empty-topic'({ text, tokens }) {
    for (const fault of findTopicFaults(text, tokens))
      if (fault.kind === 'empty') yield at(fault.start, fault.end, ['']);
    for (const match of text.matchAll(/##([^#\n]{1,16})##/g))
      yield at(match.index, match.index + match[0].length, [`#${match[1]}#`]);
  },
  *'long-topic'({ tokens }) {
    for (const token of tokens)
      if (token.kind === 'topic' && token.value.length > 32 && !/[\n。！？!?；;]/.test(token.value))
        yield at(token.start, token.end);
  },
  *'spaced-topic'({ text, tokens }) {
    for (const token of tokens) {
      if (token.kind !== 'topic' || token.value.trim() === '' || token.value.length > 32) continue;
      if (token.value !== token.value.trim() && !/[\n。！？]/.test(token.value))
        yield at(token.start, token.end, [`#${token.value.trim()}#`]);
      void text;
    }
  },
  *'fullwidth-mark'({ text }) {
    for (const match of text.matchAll(
      /＃[^＃#\n]{1,32}＃|＠[\u4e00-\u9fa5A-Za-z][\u4e00-\u9fa5\w-]{0,19}/g,
    )) {
      const run = match[0].startsWith('＃') ? match[0] : nameRun(match[0]);
      yield at(match.index, match.index + run.length, [
        run.startsWith('＃') ? run.replaceAll('＃', '#') : `${run.replace('＠', '@')} `,
      ]);
    }
  },
  *'triple-topic'({ text }) {
    // #甲#乙#丙 : the middle word was meant to be a topic too
    for (const match of text.matchAll(
      /#[^#\s，。！？]{1,16}#[^#\s，。！？]{1,8}#(?:[^#\s，。！？]{1,8}#?)?/g,
    )) {
      const hashes = match[0].split('#').length - 1;
      const after = text.slice(match.index + match[0].length);
      if (hashes % 2 === 1 && !/^[^#\n]{0,12}#/.test(after))
        yield at(match.index, match.index + match[0].length);
      else if (
        hashes === 4 &&
        !text.slice(match.index).includes('##') &&
        hashes % 2 === 0 &&
        /#[^#]{1,16}#[^#]{1,8}#[^#]{1,8}#$/.test(match[0]) &&
        /即可|领券|一起/.test(match[0])
      )
        yield at(match.index, match.index + match[0].length);
    }
  },
  *'super-topic'({ text }) {
    for (const match of text.matchAll(/#([^#\s]{1,12})超话#一起/g))
      yield at(match.index, match.index + match[0].length, [`#${match[1]}[超话]# 一起`]);
  },
  *'double-at'({ text }) {
    for (const match of text.matchAll(
      /@{2,}[\u4e00-\u9fa5\w-]{0,20}|(?<![A-Za-z0-9._])@(?=[\u4e00-\u9fa5]?$|[，。！？、\n]|并|和)/g,
    ))
      yield match[0].startsWith('@@')
        ? at(match.index, match.index + nameRun(match[0]).length, [
            `${nameRun(match[0]).replace(/^@+/, '@')} `,
          ])
        : at(match.index, match.index + match[0].length);
  },
  *'mention-split'({ text }) {
    for (const match of text.matchAll(/@[\u4e00-\u9fa5]{2,6}(?: [\u4e00-\u9fa5]{1,4}){2,3}/g))
      yield at(match.index, match.index + match[0].length, [`${match[0].replaceAll(' ', '')} `]);
  },
  *'unpaired-mark'({ text }) {
    for (const [open, close] of [
      ['（', '）'],
      ['《', '》'],
      ['【', '】'],
      ['“', '”'],
    ] as const) {
      let from = -1;
      if (!text.includes(open) && !text.includes(close)) continue;
      const opens = open.charCodeAt(0);
      const closes = close.charCodeAt(0);
      for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (c === opens) {
          if (from >= 0 && open !== '“') yield at(from, clauseEnd(text, from));
          from = i;
        } else if (c === closes) {
          if (from < 0) {
            const reversed = open === '“' ? text.indexOf(open, i + 1) : -1;
            if (reversed > 0) {
              yield at(i, reversed + 1);
              i = reversed;
            }
          }
          from = -1;
        }
      }
      if (from >= 0) yield at(from, clauseEnd(text, from));
    }
  },
  *'mention-space'({ text }) {
    // `@ 张三` mentions nobody
    for (const match of text.matchAll(/@[ \u3000]+([\u4e00-\u9fa5A-Za-z][\u4e00-\u9fa5\w-]{0,9})/g))
      if (!/[A-Za-z0-9@]/.test(text[match.index - 1] ?? ''))
        yield at(
          match.index,
          match.index + match[0].length - (match[1] ?? '').length + nameRun(match[1] ?? '').length,
          [`@${nameRun(match[1] ?? '')} `],
        );
  },
  *'mention-glued'({ text, tokens }) {
    // a name runs on into the sentence: `@云杉茶饮官方微博欢迎大家来玩`
    for (const token of tokens) {
      if (token.kind !== 'mention') continue;
      const name = nameRun(token.value);
      if (token.value.length > 20 || (name !== token.value && token.value.length > 6 && name.length > 1))
        yield at(
          token.start,
          token.end,
          name === token.value
            ? undefined
            : [`@${name} ${text.slice(token.start + 1 + name.length, token.end)}`],
        );
    }
  },
  *'link-glued'({ text, tokens }) {
    for (const token of tokens) {
      if (token.kind !== 'link' || !/[.,;:?]$/.test(token.raw)) continue;
      yield at(token.start, token.end, [`${text.slice(token.start, token.end - 1)} `]);
    }
  },
  *'broken-link'({ text }) {
    for (const match of text.matchAll(
      /https?(?:：\s?[/／]{1,2}|:\s?[/／]{1,2}(?:\s+|(?=[\u4e00-\u9fa5])))|https?:\/(?=[A-Za-z0-9])|hxxps?:\/\/\S+/g,
    ))
      yield at(match.index, match.index + match[0].length);
  },
};

/** Marks without one of which a check has nothing to look at. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  'unclosed-topic': ['#'],
  'swallowed-topic': ['#'],
  'empty-topic': ['#'],
  'long-topic': ['#'],
  'spaced-topic': ['#'],
  'fullwidth-mark': ['＃', '＠'],
  'triple-topic': ['#'],
  'super-topic': ['#'],
  'double-at': ['@'],
  'mention-split': ['@'],
  'unpaired-mark': ['（', '）', '《', '》', '【', '】', '“', '”'],
  'mention-space': ['@'],
  'mention-glued': ['@'],
  'link-glued': ['://'],
  'broken-link': ['http', 'hxxp'],
};

export const SYNTAX_CHECKS: readonly string[] = Object.keys(CHECKS);

/** Weibo's grammar: topics, mentions, links. */
export const syntaxKind: Kind<SyntaxRule> = (rule) => {
  const check = CHECKS[rule.check];
  if (!check) throw new Error(`没有名为 ${rule.check} 的语法检查`);
  const marks = MARKS[rule.check];
  return (source, view) =>
    view === source.folded && (!marks || marks.some((mark) => source.text.includes(mark)))
      ? check(source)
      : [];
};
