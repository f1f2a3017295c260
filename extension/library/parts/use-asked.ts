/** One question to the background as a value to draw. While it is asked anew the last answer stays, so that typing makes nothing flash. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer, CallError } from '../../platform/messages.ts';

export interface Asked<T> {
  /** The last answer; null before the first. */
  readonly value: T | null;
  readonly error: CallError | null;
  readonly waiting: boolean;
  readonly again: () => void;
}

interface State<T> {
  readonly value: T | null;
  readonly error: CallError | null;
  readonly waiting: boolean;
}

/** Asks when drawn first and whenever `ask` changes (keep it stable); an answer that comes too late is dropped. */
export const useAsked = <T>(ask: () => Promise<Answer<T>>): Asked<T> => {
  const [state, setState] = useState<State<T>>({ value: null, error: null, waiting: true });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    let isCurrent = true;
    setState((before) => ({ ...before, waiting: true }));
    const go = async (): Promise<void> => {
      const answer = await ask();
      if (!isCurrent) return;
      setState(answer.ok ? { value: answer.value, error: null, waiting: false } : { value: null, error: answer.error, waiting: false });
    };
    void go();
    return () => {
      isCurrent = false;
    };
  }, [ask, turn]);
  return { ...state, again };
};
