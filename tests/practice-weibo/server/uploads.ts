import { json, type PracticeRequest, type PracticeResponse } from './http';
import type { Ledger } from './ledger';
import { pidOf } from './pictures';

/** Picture upload host, both forms of the answer (site fact). */
export function receiveUpload(ledger: Ledger, request: PracticeRequest, url: URL): PracticeResponse {
  const cors = {
    'access-control-allow-origin': 'https://weibo.com',
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'content-type',
    'access-control-allow-methods': 'POST, OPTIONS',
  };
  if (request.method === 'OPTIONS') return { status: 204, headers: cors, body: '' };
  const bytes = request.body ?? Buffer.alloc(0);
  const { pid, sha256 } = pidOf(bytes);
  ledger.uploads.push({ url: request.url, bytes: bytes.length, pid, sha256 });
  const answer = url.pathname.endsWith('/pic_upload.php')
    ? { code: 'A00006', data: { count: 1, pics: { pic_1: { pid, ret: 1 } } } }
    : { ret: true, pic: { pid } };
  return { ...json(answer), headers: { ...cors, 'content-type': 'application/json; charset=utf-8' } };
}
