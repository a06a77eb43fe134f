import { BRIDGE } from '../bridge';
import { isRecord, readJson } from '../request-body';
import { emit, on } from './natives';

/** Hosts that take pictures, the usual one and the fallback (site fact). */
const HOSTS = /^(picupload\.weibo\.com|image\.api\.weibo\.com)$/;
const PATH = /\/(pic_)?upload\.php$/;
/** As the browser gave it, before the page's first script. */
const subtle = globalThis.crypto?.subtle;

export const isUpload = (host: string, path: string): boolean => HOSTS.test(host) && PATH.test(path);

/** The picture id in the upload host's answer, in either of its two forms (site fact); undefined when refused. */
export function readUploadPid(answer: unknown): string | undefined {
  const json = typeof answer === 'string' ? readJson(answer) : answer;
  if (!isRecord(json)) return undefined;
  const data = isRecord(json.data) ? json.data : {};
  const pics = isRecord(data.pics) ? data.pics : {};
  const pic = [json.pic, pics.pic_1].find(isRecord);
  return typeof pic?.pid === 'string' && /^[\w-]{8,64}$/.test(pic.pid) ? pic.pid : undefined;
}

async function digestOf(body: unknown): Promise<string | undefined> {
  if (!subtle) return undefined;
  const bytes = body instanceof Blob ? await body.arrayBuffer() : body;
  if (!(bytes instanceof ArrayBuffer) && !ArrayBuffer.isView(bytes)) return undefined;
  const hash = await subtle.digest('SHA-256', bytes as BufferSource);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Tells which bytes became which picture id. A body of another shape (an encoded form) says nothing. */
export function watchUpload(xhr: XMLHttpRequest, body: unknown, answer: () => unknown): void {
  const digest = digestOf(body).catch(() => undefined);
  on(
    xhr,
    'load',
    () => {
      const pid = readUploadPid(answer());
      if (pid === undefined) return;
      void digest.then((known) => {
        if (known) emit(BRIDGE.facts, { facts: [{ kind: 'upload', pid, digest: known }] });
      });
    },
    { once: true },
  );
}
