import { browser } from '@wxt-dev/webextension-polyfill/browser';
import { CallError } from './call-error';
import { callerOf, type Sender } from './caller';
import { contract, type Method, type Parsed, type Result } from './contract';
import type { CallMessage, Refusal, Reply } from './message';
import type { Caller } from './proc';

export interface CallContext {
  readonly caller: Caller;
  readonly sender: Sender;
}

/** One function per method; a missing or surplus one does not compile. */
export type Handlers = {
  readonly [M in Method]: (params: Parsed<M>, context: CallContext) => Promise<Result<M>> | Result<M>;
};

const isCall = (value: unknown): value is CallMessage =>
  typeof value === 'object' &&
  value !== null &&
  (value as { weiheng?: unknown }).weiheng === 1 &&
  typeof (value as { method?: unknown }).method === 'string';

const refuse = (code: Refusal['code'], message: string, field?: string): Refusal =>
  field === undefined || field === '' ? { ok: false, code, message } : { ok: false, code, message, field };

/** What the database says, in the words of the contract; by name, for this layer knows no database. */
function ofStore(error: unknown): Refusal | undefined {
  if (!(error instanceof Error || error instanceof DOMException)) return undefined;
  if (error.name === 'QuotaExceededError') return refuse('full', error.message);
  const { record } = error as { record?: unknown };
  return error.name === 'CorruptRecord' ? refuse('corrupt', error.message, String(record)) : undefined;
}

/** Check who asks and what, run the handler, and answer without ever throwing across the wire. */
export async function answer(
  handlers: Handlers,
  message: CallMessage,
  sender: Sender,
  own: { readonly id: string; readonly origin: string },
): Promise<Reply> {
  if (!Object.hasOwn(contract, message.method)) return refuse('invalid', `unknown method ${message.method}`);
  const method = message.method as Method;
  const caller = callerOf(sender, own.id, own.origin);
  if (caller === undefined || !contract[method].callers.includes(caller)) {
    return refuse('forbidden', `${method} is not for this caller`);
  }
  const parsed = contract[method].params.safeParse(message.params);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse('invalid', issue?.message ?? 'invalid', issue?.path.join('.'));
  }
  try {
    const handler = handlers[method] as (params: unknown, context: CallContext) => unknown;
    return { ok: true, value: await handler(parsed.data, { caller, sender }) };
  } catch (error) {
    if (error instanceof CallError) return refuse(error.code, error.message, error.field);
    const known = ofStore(error);
    if (known) return known;
    console.error(`[weiheng] ${method}`, error);
    return refuse('failed', error instanceof Error ? error.message : String(error));
  }
}

/** Start answering. Call synchronously while the worker starts, or the message that woke it is lost. */
export function serve(handlers: Handlers): void {
  const own = {
    id: browser.runtime.id,
    origin: new URL(browser.runtime.getURL('/')).href.replace(/\/$/, ''),
  };
  // the polyfill lets Chrome take a promise as the answer, as Firefox does; see wxt.config.ts
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    isCall(message) ? answer(handlers, message, sender, own) : undefined,
  );
}
