/** Keeps the keyboard's place when a press replaces the very button that was pressed: focus goes to the button that stands there now. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** `change` is what brings new buttons; the first drawing moves nothing. */
export const useKeptFocus = <T extends HTMLElement>(change: unknown): RefObject<T | null> => {
  const place = useRef<T | null>(null);
  const seen = useRef(change);
  useEffect(() => {
    if (seen.current === change) return;
    seen.current = change;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) place.current?.querySelector('button')?.focus();
  }, [change]);
  return place;
};
