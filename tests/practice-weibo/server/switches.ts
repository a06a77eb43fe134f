/** How a write can go wrong; each shape is one the site is known to use. */
export type Failure =
  | { readonly kind: 'msg'; readonly msg: string }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'http400'; readonly message: string }
  | { readonly kind: 'blocked403' }
  | { readonly kind: 'login' }
  | { readonly kind: 'rate'; readonly status: 414 | 418 | 429 | 432 }
  | { readonly kind: 'html' }
  | { readonly kind: 'network' };

export interface Switches {
  /** The next n writes are answered with a captcha. */
  captchaNext(times?: number): void;
  /** The next n writes fail in this way. */
  failNext(failure: Failure, times?: number): void;
  /** Every write is answered this many ms late; 0 ends it. */
  slow(ms: number): void;
  /** The account must choose a 内容声明 before posting. */
  requireStatement(on: boolean): void;
  clear(): void;
}

export interface SwitchState extends Switches {
  takeCaptcha(): boolean;
  takeFailure(): Failure | null;
  readonly delayMs: number;
  readonly statementRequired: boolean;
}

export function makeSwitches(): SwitchState {
  let captchas = 0;
  let failures: Failure[] = [];
  let delayMs = 0;
  let statement = false;
  return {
    captchaNext: (times = 1) => {
      captchas = times;
    },
    failNext: (failure, times = 1) => {
      failures = Array.from({ length: times }, () => failure);
    },
    slow: (ms) => {
      delayMs = ms;
    },
    requireStatement: (on) => {
      statement = on;
    },
    clear: () => {
      captchas = 0;
      failures = [];
      delayMs = 0;
      statement = false;
    },
    takeCaptcha: () => {
      if (captchas === 0) return false;
      captchas -= 1;
      return true;
    },
    takeFailure: () => failures.shift() ?? null,
    get delayMs() {
      return delayMs;
    },
    get statementRequired() {
      return statement;
    },
  };
}
