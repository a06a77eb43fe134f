/** One request as any transport hands it over (Playwright route, plain HTTP, BiDi). */
export interface PracticeRequest {
  readonly method: string;
  readonly url: string;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

export interface PracticeResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string | Buffer;
  /** Wait this long before answering, ms. */
  readonly delayMs?: number;
  /** Break the connection instead of answering. */
  readonly broken?: true;
}

export function json(data: unknown, status = 200): PracticeResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(data),
  };
}

export function asset(body: string | Buffer, type: string): PracticeResponse {
  return {
    status: 200,
    headers: { 'content-type': type, 'access-control-allow-origin': '*', 'cache-control': 'no-store' },
    body,
  };
}
