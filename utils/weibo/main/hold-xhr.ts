import { readAction } from '../requests';
import type { Gate } from './gate';
import { readHeldBody } from './held-body';
import { abortLocally, answerLocally, forgetAnswer } from './local-answer';
import { native, wrap } from './natives';
import type { Watch } from './watch-answers';

interface Call {
  readonly url: string;
  readonly isWrite: boolean;
  readonly isAsync: boolean;
  /** Set while the request waits for an answer; a new object per send. */
  held?: object;
}

const stateError = (name: string): DOMException =>
  new DOMException(
    `Failed to execute '${name}' on 'XMLHttpRequest': The object's state must be OPENED.`,
    'InvalidStateError',
  );

const absolute = (url: unknown): string => {
  try {
    return new native.URL(String(url), document.baseURI).href;
  } catch {
    return '';
  }
};

/** Holds Weibo's write requests at `send`; everything else passes through untouched. */
export function holdXhr(gate: Gate, watch: Watch): void {
  const proto = XMLHttpRequest.prototype;
  const calls = new WeakMap<XMLHttpRequest, Call>();

  wrap(proto, 'open', (target, self, args: unknown[]) => {
    const result = native.apply(target, self, args);
    const xhr = self as XMLHttpRequest;
    if (calls.has(xhr)) forgetAnswer(xhr);
    const url = absolute(args[1]);
    const isPost = String(args[0]).toUpperCase() === 'POST';
    calls.set(xhr, {
      url,
      isWrite: isPost && readAction(url) !== undefined,
      isAsync: args.length < 3 || Boolean(args[2]),
    });
    return result;
  });

  wrap(proto, 'setRequestHeader', (target, self, args: unknown[]) => {
    if (calls.get(self as XMLHttpRequest)?.held) throw stateError('setRequestHeader');
    return native.apply(target, self, args);
  });

  wrap(proto, 'abort', (target, self, args: unknown[]) => {
    const call = calls.get(self as XMLHttpRequest);
    if (!call?.held) return native.apply(target, self, args);
    call.held = undefined;
    abortLocally(self as XMLHttpRequest);
    return undefined;
  });

  wrap(proto, 'send', (target, self, args: unknown[]) => {
    const xhr = self as XMLHttpRequest;
    const call = calls.get(xhr);
    if (call) watch.copies(xhr, call.url, args[0]);
    if (!call?.isWrite || xhr.readyState !== 1) {
      if (call) watch.xhr(xhr, call.url, args[0]);
      return native.apply(target, self, args);
    }
    if (call.held) throw stateError('send');
    const held = {};
    call.held = held;
    let isInside = true;
    gate.ask({ url: call.url, body: readHeldBody(args[0]), path: 'xhr' }, call.isAsync, (ruling) => {
      if (call.held !== held) return;
      call.held = undefined;
      if (ruling.allow) {
        watch.write(xhr, call.url, ruling);
        native.apply(target, self, args);
      } else if (isInside && call.isAsync) {
        // the caller may set its handlers after send()
        call.held = held;
        native.setTimeout(() => {
          if (call.held !== held) return;
          call.held = undefined;
          answerLocally(xhr, call.url, ruling.message, true);
        }, 0);
      } else answerLocally(xhr, call.url, ruling.message, call.isAsync);
    });
    isInside = false;
    return undefined;
  });
}
