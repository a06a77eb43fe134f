import type { HeldBody } from '../bridge';
import { readAction, writeRefusal } from '../requests';
import type { Gate, Ruling } from './gate';
import { readHeldBody } from './held-body';
import { native, wrap } from './natives';
import type { Watch } from './watch-answers';

interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly signal: AbortSignal | undefined;
}

const read = (input: unknown, init: RequestInit | undefined): Outgoing => {
  const request = input instanceof native.Request ? input : undefined;
  let url = '';
  try {
    url = request?.url ?? new native.URL(String(input), document.baseURI).href;
  } catch {
    // fetch itself says what is wrong with it
  }
  return {
    url,
    method: String(init?.method ?? request?.method ?? 'GET').toUpperCase(),
    signal: init?.signal ?? request?.signal ?? undefined,
  };
};

const readBody = async (input: unknown, init: RequestInit | undefined): Promise<HeldBody | undefined> => {
  if (init?.body instanceof Blob) return readHeldBody(await init.body.text());
  if (init?.body !== undefined && init.body !== null) return readHeldBody(init.body);
  if (!(input instanceof native.Request)) return [];
  const copy = input.clone();
  const isForm = /form-data/.test(copy.headers.get('content-type') ?? '');
  return readHeldBody(isForm ? await copy.formData() : await copy.text());
};

const refusal = (message: string): Response =>
  new native.Response(writeRefusal(message), {
    status: 200,
    statusText: 'OK',
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });

/** Holds Weibo's write requests sent by `fetch`; everything else passes through untouched. */
export function holdFetch(gate: Gate, watch: Watch): void {
  wrap(window, 'fetch', (target, self, args: unknown[]) => {
    const init = args[1] as RequestInit | undefined;
    const { url, method, signal } = read(args[0], init);
    if (method !== 'POST' || readAction(url) === undefined) return native.apply(target, self, args);

    const rule = (body: HeldBody | undefined): Promise<Ruling> =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
        gate.ask({ url, body, path: 'fetch' }, true, resolve);
      });
    return (async () => {
      const ruling = await rule(await readBody(args[0], init).catch(() => undefined));
      if (!ruling.allow) return refusal(ruling.message);
      const response = (await native.apply(target, self, args)) as Response;
      void response
        .clone()
        .text()
        .then((body) => watch.told(url, ruling, response.status, body))
        .catch(() => watch.told(url, ruling, response.status, ''));
      return response;
    })();
  });
}
