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

/** Places where the post will not work on Weibo as its writer meant. */
const CHECKS: Readonly<Record<string, (source: Source) => Iterable<Hit>>> = {
  *'unclosed-topic'({ text, tokens }) {
    for (const fault of findTopicFaults(text, tokens)) {
      if (fault.kind === 'unclosed' && fault.end - fault.start > 1)
        yield at(fault.start, fault.end, [`${text.slice(fault.start, fault.end)}#`]);
      else if (fault.kind === 'unclosed') yield at(fault.start, fault.end, ['']);
    }
  },
  *'swallowed-topic'({ text, tokens }) {
    for (const fault of findTopicFaults(text, tokens))
      if (fault.kind === 'swallowed') yield at(fault.start, fault.end);
  },
  *'empty-topic'({ text, tokens }) {
    for (const fault of findTopicFaults(text, tokens))
      if (fault.kind === 'empty') yield at(fault.start, fault.end, ['']);
  },
  *'long-topic'({ tokens }) {
    for (const token of tokens)
      if (token.kind === 'topic' && token.value.length > 32 && !/[\n。！？!?；;]/.test(token.value))
        yield at(token.start, token.end);
  },
  *'mention-space'({ text }) {
    // `@ 张三` mentions nobody
    for (const match of text.matchAll(/@[ \u3000](?=[\u4e00-\u9fa5A-Za-z])/g))
      if (!/[A-Za-z0-9]/.test(text[match.index - 1] ?? ''))
        yield at(match.index, match.index + match[0].length, ['@']);
  },
  *'mention-glued'({ text, tokens }) {
    // a name runs on into the sentence: `@云杉茶饮官方微博欢迎大家来玩`
    for (const token of tokens)
      if (token.kind === 'mention' && token.value.length > 20)
        yield at(token.start, token.end, [`${text.slice(token.start, token.end)} `]);
  },
  *'link-glued'({ text, tokens }) {
    for (const token of tokens) {
      if (token.kind !== 'link' || !/[.,;:?]$/.test(token.raw)) continue;
      yield at(token.start, token.end, [`${text.slice(token.start, token.end - 1)} `]);
    }
  },
  *'broken-link'({ text }) {
    for (const match of text.matchAll(
      /https?[：:]\s?[/／]{1,2}(?:\s+|(?=[\u4e00-\u9fa5]))|https?:\/(?=[A-Za-z0-9])|hxxps?:\/\/\S+/g,
    ))
      yield at(match.index, match.index + match[0].length);
  },
};

export const SYNTAX_CHECKS: readonly string[] = Object.keys(CHECKS);

/** Weibo's grammar: topics, mentions, links. */
export const syntaxKind: Kind<SyntaxRule> = (rule) => {
  const check = CHECKS[rule.check];
  if (!check) throw new Error(`没有名为 ${rule.check} 的语法检查`);
  return (source, view) => (view === source.folded ? check(source) : []);
};
