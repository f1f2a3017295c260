/**
 * Whether the reader has gone from one view to another yet. Until then the browser's own start of the page stands; from then on a heading that
 * replaces the one that had the focus, as a fetched page does its waiting one, takes the focus over.
 */
export const arrival = { hasMoved: false };

/** Gives the heading the focus unless something else has it. */
export const takeFocus = (heading: HTMLElement | null): void => {
  const { activeElement, body } = document;
  if (arrival.hasMoved && (activeElement === null || activeElement === body)) heading?.focus({ preventScroll: true });
};
