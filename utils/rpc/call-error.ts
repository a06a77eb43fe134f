import type { ErrorCode, Refusal } from './message';

/** A refusal, thrown on either side of the wire. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: ErrorCode;
  readonly field: string | undefined;

  constructor(code: ErrorCode, message: string, field?: string) {
    super(message);
    this.code = code;
    this.field = field;
  }

  static from(refusal: Refusal): CallError {
    return new CallError(refusal.code, refusal.message, refusal.field);
  }
}
