import { writeRefusal } from '../requests';
import { native } from './natives';

const SHADOWED = [
  'readyState',
  'status',
  'statusText',
  'response',
  'responseText',
  'responseURL',
  'getAllResponseHeaders',
  'getResponseHeader',
] as const;

const CONTENT_TYPE = 'application/json; charset=utf-8';

/** Puts values in front of the XHR's own getters. */
const shadow = (xhr: XMLHttpRequest, values: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(xhr, name, { configurable: true, enumerable: false, writable: true, value });
  }
};

/** Takes an answer of ours off again: the XHR speaks for itself. */
export function forgetAnswer(xhr: XMLHttpRequest): void {
  for (const name of SHADOWED) delete (xhr as unknown as Record<string, unknown>)[name];
}

const fire = (xhr: XMLHttpRequest, event: Event): void => {
  native.apply(native.dispatch, xhr, [event]);
};
const fireState = (xhr: XMLHttpRequest): void => fire(xhr, new native.Event('readystatechange'));
const fireProgress = (xhr: XMLHttpRequest, type: string, size = 0): void =>
  fire(xhr, new native.ProgressEvent(type, { loaded: size, total: size, lengthComputable: size > 0 }));

const convert = (type: XMLHttpRequestResponseType, text: string): unknown => {
  if (type === 'json') return native.parse(text);
  if (type === 'arraybuffer') return new TextEncoder().encode(text).buffer;
  if (type === 'blob') return new Blob([text], { type: CONTENT_TYPE });
  return type === 'document' ? null : text;
};

/**
 * Answers a request that was never sent the way Weibo's server refuses one: HTTP 200 with `ok: 0` and a message,
 * so that the box leaves its posting state, shows the message and keeps the text. A synchronous call gets no
 * state changes before the last, as natively.
 */
export function answerLocally(xhr: XMLHttpRequest, url: string, message: string, isAsync: boolean): void {
  const text = writeRefusal(message);
  const isText = xhr.responseType === '' || xhr.responseType === 'text';
  const headers = {
    getAllResponseHeaders: () => `content-type: ${CONTENT_TYPE}\r\n`,
    getResponseHeader: (name: string) =>
      String(name).toLowerCase() === 'content-type' ? CONTENT_TYPE : null,
  };
  if (isAsync) {
    fireProgress(xhr, 'loadstart');
    shadow(xhr, { readyState: 2, status: 200, statusText: 'OK', responseURL: url, ...headers });
    fireState(xhr);
    shadow(xhr, { readyState: 3 });
    fireState(xhr);
  }
  shadow(xhr, {
    readyState: 4,
    status: 200,
    statusText: 'OK',
    responseURL: url,
    response: convert(xhr.responseType, text),
    ...(isText ? { responseText: text } : {}),
    ...headers,
  });
  fireState(xhr);
  if (isAsync) fireProgress(xhr, 'progress', text.length);
  fireProgress(xhr, 'load', text.length);
  fireProgress(xhr, 'loadend', text.length);
}

/** What `abort()` does while a request waits for us: it counts as under way. */
export function abortLocally(xhr: XMLHttpRequest): void {
  shadow(xhr, { readyState: 4 });
  fireState(xhr);
  fireProgress(xhr, 'abort');
  fireProgress(xhr, 'loadend');
  shadow(xhr, { readyState: 0 });
}
