/** A value that is loaded once a view is drawn, and again when what it hangs on changes. A load that fails leaves what was there. */
import { useEffect, useState } from 'preact/hooks';

/** `start` until loaded. An answer that comes after the view has gone or moved on is dropped. */
export const useLoaded = <T>(load: () => Promise<T>, start: T, on: readonly unknown[]): T => {
  const [value, setValue] = useState(start);
  useEffect(() => {
    let isGone = false;
    const run = async (): Promise<void> => {
      try {
        const loaded = await load();
        if (!isGone) setValue(loaded);
      } catch {
        /* what was there stays */
      }
    };
    void run();
    return () => {
      isGone = true;
    };
  }, on);
  return value;
};
