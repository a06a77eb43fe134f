import axios, { type AxiosError } from 'axios';
import { askCaptcha } from '../lib/captcha';
import { facts, site } from '../lib/globals';
import { toast } from '../lib/toasts';

const hex = (length: number): string =>
  Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join('');

export const http = axios.create({
  adapter: 'xhr',
  headers: {
    common: {
      'x-requested-with': 'XMLHttpRequest',
      'client-version': site.$VERSION.CLIENT,
      'server-version': site.$VERSION.SERVER,
    },
  },
});

http.interceptors.request.use((config) => {
  config.headers.set('traceparent', `00-${hex(32)}-${hex(16)}-00`);
  return config;
});

export type Fields = Readonly<Record<string, string>>;

interface Answer {
  readonly ok?: number;
  readonly msg?: string;
  readonly message?: string;
  readonly error?: string;
  readonly data?: unknown;
  readonly statuses?: unknown;
}

export type Outcome = { readonly ok: true; readonly answer: Answer } | { readonly ok: false };

const FAILED: Outcome = { ok: false };
const hangs = (): Promise<Outcome> => new Promise(() => {});

function vendorOf(answer: Answer): string | null {
  const data = answer.data as { verify?: { type?: string } } | undefined;
  return data?.verify === undefined ? null : (data.verify.type ?? 'yidun');
}

async function broken(text: string): Promise<Outcome> {
  if (facts.afterBrokenAnswer === 'stuck') return hangs();
  toast(text);
  return FAILED;
}

export async function getJson<T>(path: string, params: Fields = {}): Promise<T> {
  return (await http.get<T>(path, { params })).data;
}

/** Sends a form; a captcha leads to the very same form once more with `geeTestParams`. */
export async function submit(path: string, fields: Fields): Promise<Outcome> {
  let answer: Answer;
  try {
    const body = new URLSearchParams(fields).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    answer = (await http.post<Answer>(path, body, { headers })).data;
  } catch (error) {
    const response = (error as AxiosError<Answer>).response;
    if (response === undefined) return broken('网络异常，请稍后再试');
    toast(response.data?.message ?? response.data?.msg ?? '操作失败，请稍后再试');
    return FAILED;
  }
  if (typeof answer !== 'object' || answer === null) return broken('服务器开小差了，请稍后再试');
  const vendor = vendorOf(answer);
  if (vendor !== null) {
    const geeTestParams = await askCaptcha(vendor);
    return geeTestParams === null ? FAILED : submit(path, { ...fields, geeTestParams });
  }
  if ((answer.ok ?? 0) > 0 && answer.error === undefined) return { ok: true, answer };
  toast(answer.msg || answer.error || '操作失败，请稍后再试');
  return FAILED;
}
