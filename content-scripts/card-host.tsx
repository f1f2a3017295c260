/**
 * The card's place on the page: one element on `<html>`, made when first needed, its content in a closed shadow root shown as a popover.
 * It trusts nothing that comes from the page: only real input counts, and a root that somebody else changed is closed.
 */
import { render } from 'preact';
import { Card, cardLabel } from '../extension/ui/card/card.tsx';
import type { CardContent } from '../extension/ui/card/card-content.ts';
import { makeCardFrame } from '../extension/ui/card/card-frame.ts';
import { type Box, placeCard } from '../extension/ui/card/place-card.ts';
import { type Verdict, watchSight } from './sight.ts';

/** A page that keeps removing the card wins: so many returns in so much time, then we stay away. */
const MOST_RETURNS = 3;
const RETURNS_WITHIN_MS = 5_000;

export interface CardAnchor {
  readonly words: Box;
  readonly x: number;
}

export interface CardHost {
  /** The element on the page, null before the first card. */
  readonly element: HTMLElement | null;
  readonly isOpen: boolean;
  show(content: CardContent, anchor: CardAnchor): void;
  /** New content in the open card. */
  update(content: CardContent): void;
  move(anchor: CardAnchor): void;
  hide(): void;
  /** Puts the keyboard into the card. */
  focus(): void;
  /** Whether the event happened on the card. */
  holds(event: Event): boolean;
  /** When the reader pressed what was clicked: by pointer when it went down, by key with the click. Milliseconds of the document's clock. */
  pressedAt(click: MouseEvent): number;
  /** Whether the button could be seen in full for long enough before it was pressed. */
  judgeSight(button: Element, pressedAt: number): Promise<Verdict>;
}

export interface CardHostOptions {
  readonly document: Document;
  /** The card's look; filled before the first card is shown. */
  readonly sheet: CSSStyleSheet;
  readonly signal: AbortSignal;
  /** A real press on a button that says by `data-act` what it does. */
  readonly onPress: (button: HTMLElement, click: MouseEvent) => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  /** The page, or another extension, changed the card. */
  readonly onForeignChange: () => void;
}

interface Parts {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly frame: HTMLElement;
  readonly changes: MutationObserver;
}

const setStyle = (element: HTMLElement, rules: Readonly<Record<string, string>>): void => {
  for (const [property, value] of Object.entries(rules)) element.style.setProperty(property, value, 'important');
};

const OPEN_STYLE = {
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  'z-index': '2147483647',
  'pointer-events': 'auto',
  visibility: 'visible',
  opacity: '1',
};

/** Buttons that do something which lasts: they must have been seen before they are pressed. */
const WATCHED = '[data-act="save"], [data-act="reject"], [data-act="panel"]';
/** Less than this hidden below is a rounded line's rest, in pixels. */
const WORTH_SCROLLING = 8;

const hasMoreBelow = (scroll: Element | null): boolean =>
  scroll !== null && scroll.scrollHeight - scroll.clientHeight - scroll.scrollTop > WORTH_SCROLLING;

const makeParts = ({ document, sheet, signal, onPress, onEnter, onLeave, onForeignChange }: CardHostOptions): Parts => {
  const host = document.createElement('div');
  host.style.setProperty('all', 'initial', 'important');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheet];
  const frame = makeCardFrame(document);
  root.append(frame);
  const onReal =
    (act: () => void) =>
    (event: Event): void => {
      if (event.isTrusted) act();
    };
  frame.addEventListener('pointerenter', onReal(onEnter), { signal });
  frame.addEventListener('pointerleave', onReal(onLeave), { signal });
  const press = (click: MouseEvent): void => {
    const button = click.target instanceof Element ? click.target.closest<HTMLElement>('[data-act]') : null;
    if (click.isTrusted && button !== null) onPress(button, click);
  };
  frame.addEventListener('click', press, { signal });
  // The page's own shortcuts and "click outside" handlers are not meant by what happens on the card.
  for (const kind of [
    'keydown',
    'keyup',
    'keypress',
    'click',
    'mousedown',
    'mouseup',
    'pointerdown',
    'pointerup',
    'wheel',
    'touchstart',
    'touchend',
    'contextmenu',
  ]) {
    frame.addEventListener(kind, (event) => event.stopPropagation(), { signal, passive: true });
  }
  const changes = new MutationObserver(onForeignChange);
  changes.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  signal.addEventListener('abort', () => changes.disconnect());
  return { host, root, frame, changes };
};

/** Puts the element on top of everything, anew; false when the page does not let it. */
const popUp = (host: HTMLElement): boolean => {
  try {
    // A page may have taken the attribute away, or answer the showing by throwing the element out.
    if (host.popover !== 'manual') host.popover = 'manual';
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  } catch {
    return false;
  }
  return true;
};

/** Ends with the signal; the element then leaves the page. */
export const createCardHost = (options: CardHostOptions): CardHost => {
  const { document, signal } = options;
  const view = document.defaultView;
  let parts: Parts | null = null;
  let open = false;
  /** What had the focus before the card took it; it gets it back. */
  let focusBefore: HTMLElement | null = null;
  let returns: readonly number[] = [];
  let pointerDownAt: number | null = null;
  const sight = watchSight(signal);

  const draw = (own: Parts, content: CardContent): void => {
    own.frame.setAttribute('aria-label', cardLabel(content));
    render(<Card content={content} />, own.frame);
    for (const button of own.frame.querySelectorAll(WATCHED)) sight.watch(button);
    own.changes.takeRecords();
  };

  const mayReturn = (now: number): boolean => {
    returns = [...returns.filter((time) => now - time < RETURNS_WITHIN_MS), now];
    return returns.length <= MOST_RETURNS;
  };

  /** Puts the element on the page if it is not there; false when the page has thrown it out too often. */
  const attach = (own: Parts, isFirst: boolean): boolean => {
    if (own.host.isConnected) return true;
    if (!isFirst && !mayReturn(performance.now())) return false;
    document.documentElement.append(own.host);
    return true;
  };

  const move = ({ words, x }: CardAnchor): void => {
    if (parts === null || view === null) return;
    const { host, frame, changes } = parts;
    const viewport = { width: document.documentElement.clientWidth || view.innerWidth, height: view.innerHeight };
    setStyle(host, { 'max-height': `${viewport.height - 16}px` });
    const { width, height } = frame.getBoundingClientRect();
    const place = placeCard({ words, x, card: { width, height }, viewport });
    setStyle(host, {
      left: `${Math.round(place.left)}px`,
      top: `${Math.round(place.top)}px`,
      'max-height': `${Math.floor(place.maxHeight)}px`,
    });
    changes.takeRecords();
    noteMore();
  };

  const hide = (): void => {
    open = false;
    if (parts === null) return;
    const { host, frame, changes } = parts;
    const hadFocus = document.activeElement === host;
    if (host.isConnected && host.matches(':popover-open')) host.hidePopover();
    setStyle(host, { display: 'none' });
    sight.forget();
    render(null, frame);
    changes.takeRecords();
    if (hadFocus && focusBefore?.isConnected === true) focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  };

  const noteMore = (): void => {
    if (parts === null) return;
    const { frame, changes } = parts;
    const more = hasMoreBelow(frame.querySelector('.card-scroll'));
    if (frame.hasAttribute('data-more') === more) return;
    frame.toggleAttribute('data-more', more);
    changes.takeRecords();
  };

  const listen = ({ frame }: Parts): void => {
    frame.addEventListener('focusin', noteFocus, { signal });
    frame.addEventListener('scroll', noteMore, { signal, capture: true, passive: true });
    const noteDown = (event: PointerEvent): void => {
      if (event.isTrusted) pointerDownAt = event.timeStamp;
    };
    frame.addEventListener('pointerdown', noteDown, { signal, capture: true, passive: true });
  };

  const noteFocus = ({ relatedTarget: from }: FocusEvent): void => {
    if (from instanceof HTMLElement && from.getRootNode() !== parts?.root) focusBefore = from;
  };

  signal.addEventListener('abort', () => {
    hide();
    parts?.host.remove();
  });

  return {
    get element() {
      return parts?.host ?? null;
    },
    get isOpen() {
      return open;
    },
    show: (content, anchor) => {
      const isFirst = parts === null;
      parts ??= makeParts(options);
      if (isFirst) listen(parts);
      if (!attach(parts, isFirst)) return;
      setStyle(parts.host, OPEN_STYLE);
      // The reader's own default size, whatever size the page gives its root.
      setStyle(parts.host, { 'font-size': 'medium' });
      if (!popUp(parts.host)) return;
      parts.frame.style.setProperty('--ss-base', view?.getComputedStyle(parts.host).fontSize ?? '16px');
      draw(parts, content);
      open = true;
      move(anchor);
    },
    update: (content) => {
      if (parts === null || !open) return;
      draw(parts, content);
      noteMore();
    },
    move,
    hide,
    focus: () => parts?.frame.focus({ preventScroll: true }),
    holds: (event) => parts !== null && event.composedPath().includes(parts.host),
    pressedAt: ({ detail, timeStamp }) => (detail === 0 ? timeStamp : (pointerDownAt ?? timeStamp)),
    judgeSight: (button, pressedAt) => sight.judge(button, pressedAt),
  };
};
