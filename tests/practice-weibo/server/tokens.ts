import { seededRandom } from './random';

export interface Tokens {
  /** A new XSRF token, sent with the next answer. */
  issue(): string;
  /** True for a token of this run; requests in flight may carry one that has since rotated. */
  accepts(token: string | undefined): boolean;
}

const KEPT = 64;

export function makeTokens(seed: number): Tokens {
  const random = seededRandom(seed ^ 0x5f37);
  const issued: string[] = [];
  return {
    issue: () => {
      const token = Array.from({ length: 24 }, () => random.int(0, 35).toString(36)).join('');
      issued.push(token);
      if (issued.length > KEPT) issued.shift();
      return token;
    },
    accepts: (token) => token !== undefined && issued.includes(token),
  };
}
