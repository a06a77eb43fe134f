/** What crosses the wire. Plain JSON; `weiheng` tells our messages from anything else. */
export interface CallMessage {
  readonly weiheng: 1;
  readonly method: string;
  readonly params?: unknown;
}

/**
 * forbidden = this caller may not; invalid = params do not fit (`field` says where);
 * locked = the organisation fixed it; conflict = somebody was faster (reload and try again);
 * missing = the thing is not there; full = no room left on this machine, nothing was changed;
 * corrupt = a stored record cannot be read and has been left as it is; failed = anything else.
 */
export const ERROR_CODES = [
  'forbidden',
  'invalid',
  'locked',
  'conflict',
  'missing',
  'full',
  'corrupt',
  'failed',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface Refusal {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly message: string;
  /** Path of the field, e.g. `rules.3.severity`. */
  readonly field?: string;
}

export type Reply = Refusal | { readonly ok: true; readonly value?: unknown };
