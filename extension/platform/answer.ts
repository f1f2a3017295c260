/** Reads what came back over a context line: an answer of the contract, or an error that says it was none. */
import type { Answer } from './messages.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const isAnswer = <T>(value: unknown): value is Answer<T> => {
  if (!isRecord(value)) return false;
  if (value['ok'] === true) return 'value' in value;
  return value['ok'] === false && isRecord(value['error']) && typeof value['error']['message'] === 'string';
};

/** The answer as it is; `no-answer` when nobody of ours spoke (the browser gives undefined then). */
export const parseAnswer = <T>(value: unknown): Answer<T> =>
  isAnswer<T>(value) ? value : { ok: false, error: { code: 'no-answer', message: 'nobody answered' } };
