import { quantile } from './stats';

/** How long something took, ms. */
export interface Times {
  readonly what: string;
  readonly p50: number;
  readonly p99: number;
}

export const timesOf = (what: string, values: readonly number[]): Times => ({
  what,
  p50: quantile(values, 0.5),
  p99: quantile(values, 0.99),
});

type Call = (method: string, params?: Record<string, unknown>) => Promise<unknown>;

/** Times of a message and its answer, ms, as the page that asks sees them, one after another. */
export async function ask(
  call: Call,
  turns: number,
  method: string,
  params: (turn: number) => Record<string, unknown> | undefined,
): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const given = params(turn);
    const from = performance.now();
    const answer = (await call(method, given)) as { ok?: boolean } | undefined;
    times.push(performance.now() - from);
    if (answer?.ok === false) throw new Error(`${method}: ${JSON.stringify(answer)}`);
  }
  return times;
}
