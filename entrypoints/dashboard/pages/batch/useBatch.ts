import { useRef, useState } from 'react';
import { decodeText } from '@/utils/core/decode-text';
import { lintClient } from '../../lint';
import { lintContext, type PlayContext } from '../policy/usePlayground';
import { formatOf, type ParsedPosts, parsePosts } from './parse-posts';
import type { Checked } from './report';

const MAX_BYTES = 20_000_000;
/** Texts under way at once: the thread stays busy and a cancel is quick. */
const STEP = 50;

export type Batch =
  | { readonly phase: 'idle' }
  | { readonly phase: 'refused'; readonly why: 'format' | 'size' | 'empty'; readonly name: string }
  | { readonly phase: 'failed'; readonly error: unknown }
  | {
      readonly phase: 'running' | 'done' | 'cancelled';
      readonly name: string;
      readonly parsed: ParsedPosts;
      readonly checked: readonly Checked[];
    };

/** Checks a file of posts, step by step; what was checked before a cancel stays. */
export function useBatch() {
  const [batch, setBatch] = useState<Batch>({ phase: 'idle' });
  const turn = useRef(0);

  const run = async (file: File, context: PlayContext): Promise<void> => {
    const mine = ++turn.current;
    const { name } = file;
    const format = formatOf(name);
    if (!format) return setBatch({ phase: 'refused', why: 'format', name });
    if (file.size > MAX_BYTES) return setBatch({ phase: 'refused', why: 'size', name });
    try {
      const parsed = parsePosts(decodeText(new Uint8Array(await file.arrayBuffer())), format);
      if (parsed.posts.length + parsed.problems.length === 0)
        return setBatch({ phase: 'refused', why: 'empty', name });
      const checked: Checked[] = [];
      setBatch({ phase: 'running', name, parsed, checked: [] });
      for (let from = 0; from < parsed.posts.length; from += STEP) {
        const step = parsed.posts.slice(from, from + STEP);
        const results = await Promise.all(
          step.map((post) => {
            const own = Object.entries(post.context ?? {}).filter(([, value]) => value !== undefined);
            const merged = { ...context, ...Object.fromEntries(own) };
            return lintClient().lint(post.text, lintContext(merged, Date.now()));
          }),
        );
        if (mine !== turn.current) return;
        checked.push(...step.map((post, i) => ({ post, findings: results[i]?.result.findings ?? [] })));
        setBatch({ phase: 'running', name, parsed, checked: [...checked] });
      }
      setBatch({ phase: 'done', name, parsed, checked });
    } catch (error) {
      if (mine === turn.current) setBatch({ phase: 'failed', error });
    }
  };

  const cancel = () => {
    turn.current += 1;
    setBatch((now) => (now.phase === 'running' ? { ...now, phase: 'cancelled' } : now));
  };

  return { batch, run, cancel };
}
