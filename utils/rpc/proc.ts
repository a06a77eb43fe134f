import type { z } from 'zod';

export const CALLERS = ['page', 'content'] as const;
/** page = our own extension pages; content = our script inside a weibo.com page. */
export type Caller = (typeof CALLERS)[number];

/** One thing the worker can be asked: who may ask, what goes in (validated), what comes out (typed). */
export interface Procedure<In extends z.ZodType, Out> {
  readonly params: In;
  readonly callers: readonly Caller[];
  /** Type carrier only; never set. */
  readonly out?: { readonly of: Out };
}

/** `proc(params, callers).returns<Out>()`; without callers only pages may ask. */
export const proc = <In extends z.ZodType>(params: In, callers: readonly Caller[] = ['page']) => ({
  returns: <Out>(): Procedure<In, Out> => ({ params, callers }),
});
