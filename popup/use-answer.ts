/** One question to another context, as a value that can be drawn: waiting, there, or failed with a way to ask again. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer, CallError } from '../extension/platform/messages.ts';

export type Asked<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'there'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: CallError; readonly again: () => void };

/** Asks when drawn first and when `ask` changes (keep it stable); an answer that comes too late is dropped. */
export const useAnswer = <T>(ask: () => Promise<Answer<T>>): Asked<T> => {
  const [asked, setAsked] = useState<Asked<T>>({ kind: 'waiting' });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    let isCurrent = true;
    setAsked({ kind: 'waiting' });
    const go = async (): Promise<void> => {
      const answer = await ask();
      if (isCurrent) setAsked(answer.ok ? { kind: 'there', value: answer.value } : { kind: 'failed', error: answer.error, again });
    };
    void go();
    return () => {
      isCurrent = false;
    };
  }, [ask, turn, again]);
  return asked;
};
