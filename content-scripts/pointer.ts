/** What the reader does on the page, handed to the card: pointer, touch, keys, scrolling. Listens, prevents nothing but the card's own keys. */
import type { CardController } from './card-controller.ts';
import { findMarkAtPoint } from './point.ts';
import type { ReadPage } from './reading.ts';

/** What a tap means already; a mark inside is reached through the popup. */
const TAPPABLE = 'a[href], button, input, select, textarea, label, summary, [role="button"], [onclick]';

/** A little before the half second after which browsers open their own menu. */
const LONG_PRESS_MS = 450;
/** A finger that goes farther scrolls or selects: the slop that both browsers allow a tap, in pixels. */
const FINGER_SLOP = 15;

export interface PointerOptions {
  readonly document: Document;
  readonly view: Window;
  readonly signal: AbortSignal;
  readonly page: () => ReadPage | null;
  readonly card: CardController;
  readonly areMarksOn: () => boolean;
  /** Escape closed the card. */
  readonly onEscape: () => void;
}

const isTyping = (document: Document): boolean => {
  const active = document.activeElement;
  return active !== null && active !== document.body && active !== document.documentElement;
};

/** Starts to listen; ends with the signal. */
export const listenToReader = ({ document, view, signal, page, card, areMarksOn, onEscape }: PointerOptions): void => {
  let frame = 0;
  let last: { readonly x: number; readonly y: number } | null = null;

  const markUnder = (point: { readonly x: number; readonly y: number }): number | null => {
    const read = page();
    return read === null || !areMarksOn() || document.fullscreenElement !== null ? null : findMarkAtPoint(document, point, read);
  };

  const look = (): void => {
    frame = 0;
    if (last === null) return;
    const mark = markUnder(last);
    if (card.state.kind !== 'shown') card.aim(last);
    card.send({ kind: 'point', mark });
  };

  const lookSoon = (): void => {
    if (frame === 0) frame = view.requestAnimationFrame(look);
  };

  let pressing = 0;
  let pressedAt = { x: 0, y: 0 };
  const release = (): void => view.clearTimeout(pressing);

  const onMove = (event: PointerEvent): void => {
    if (Math.hypot(event.clientX - pressedAt.x, event.clientY - pressedAt.y) > FINGER_SLOP) release();
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    // On the card, a look that is still due would see where the pointer was before, and send the card away.
    last = card.host.holds(event) ? null : { x: event.clientX, y: event.clientY };
    if (last !== null) lookSoon();
  };

  /** A finger held on a mark opens its card, on a link too, where a tap means something else. */
  const onDown = (event: PointerEvent): void => {
    release();
    if (!event.isTrusted || event.pointerType !== 'touch' || card.host.holds(event)) return;
    pressedAt = { x: event.clientX, y: event.clientY };
    pressing = view.setTimeout(() => {
      const mark = markUnder(pressedAt);
      if (mark === null) return;
      card.aim(pressedAt);
      card.send({ kind: 'open', mark });
    }, LONG_PRESS_MS);
  };

  const onLeave = (event: Event): void => {
    if (!event.isTrusted || card.host.holds(event)) return;
    last = null;
    card.send({ kind: 'point', mark: null });
  };

  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || card.host.holds(event)) return;
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    const point = { x: event.clientX, y: event.clientY };
    const target = event.target instanceof Element ? event.target : null;
    const mark = isTouch && target?.closest(TAPPABLE) === null ? markUnder(point) : null;
    if (mark !== null) {
      card.aim(point);
      card.send({ kind: 'open', mark });
    } else if (card.host.isOpen) card.send({ kind: 'close' });
  };

  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || card.state.kind !== 'shown') return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopImmediatePropagation();
      card.send({ kind: 'close' });
      onEscape();
    } else if (event.key === 'Enter' && card.state.by === 'keyboard' && !card.host.holds(event) && !isTyping(document)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      card.host.focus();
    }
  };

  const onScroll = (event: Event): void => {
    if (!card.host.isOpen || card.host.holds(event)) return;
    view.requestAnimationFrame(card.follow);
  };

  const close = (): void => card.send({ kind: 'close' });
  const passive = { signal, passive: true };
  document.addEventListener('pointermove', onMove, passive);
  document.addEventListener('pointerdown', onDown, passive);
  for (const kind of ['pointerup', 'pointercancel', 'scroll']) document.addEventListener(kind, release, passive);
  document.documentElement.addEventListener('pointerleave', onLeave, passive);
  document.addEventListener('click', onClick, { signal, passive: true, capture: true });
  view.addEventListener('keydown', onKey, { signal, capture: true });
  view.addEventListener('scroll', onScroll, { signal, passive: true, capture: true });
  view.addEventListener('resize', onScroll, passive);
  view.addEventListener('beforeprint', close, { signal });
  view.addEventListener('pagehide', close, { signal });
  document.addEventListener('fullscreenchange', close, { signal });
  signal.addEventListener('abort', () => {
    view.cancelAnimationFrame(frame);
    release();
  });
};
