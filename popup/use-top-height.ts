/** Tells the style sheet how high the sticky top is, so that what is scrolled to does not end up under it. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export const useTopHeight = (): RefObject<HTMLElement | null> => {
  const top = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = top.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => document.documentElement.style.setProperty('--top-height', `${element.offsetHeight}px`));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return top;
};
