/** The one live region: says aloud what a press brought about. */
import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';

export interface Live {
  readonly message: string;
  readonly announce: (message: string) => void;
}

/** A message said twice in a row differs by a no-break space, or voices would keep silent the second time. */
export const useLive = (): Live => {
  const [message, setMessage] = useState('');
  const announce = useCallback((next: string) => setMessage((before) => (before === next ? `${next}\u00A0` : next)), []);
  return { message, announce };
};

export const LiveRegion = ({ message }: { readonly message: string }): JSX.Element => (
  <p role="status" class="unseen">
    {message}
  </p>
);
