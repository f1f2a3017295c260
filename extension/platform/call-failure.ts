/** How a handler fails: with a code of the contract, which the door turns into data. */
import type { ErrorCode } from './messages.ts';

/** A failure with a code of the contract; handlers throw it, the door sends it. */
export class CallFailure extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'CallFailure';
    this.code = code;
  }
}
