/**
 * Walks the marks by keyboard: brings the next one into view, puts the page's selection on it, so that voices and magnifiers follow, and opens
 * its card. Focus and selection of before are given back when the walk ends.
 */
import type { Span } from '../extension/core/text/span.ts';
import type { CardController } from './card-controller.ts';
import { boxesOf } from './point.ts';
import { marksOf } from './marks.ts';
import type { Places } from './read/places.ts';
import type { ReadPage } from './reading.ts';

/** Words brought into view come to rest here, as a share of the window's height: above the middle, with room for the card below. */
const RESTING_HEIGHT = 0.3;
/** Already well in view between these shares: no scrolling. */
const WELL_IN_VIEW = { from: 0.08, to: 0.7 };

/** Scrolls the words into view; false when they are gone. */
export const bringIntoView = (document: Document, view: Window, span: Span, places: Places): boolean => {
  const [box] = boxesOf(document, span, places);
  const holder = places.rangeOf(span)?.startContainer.parentElement;
  if (box === undefined || holder === undefined || holder === null) return false;
  if (box.top >= WELL_IN_VIEW.from * view.innerHeight && box.bottom <= WELL_IN_VIEW.to * view.innerHeight) return true;
  holder.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const [now] = boxesOf(document, span, places);
  if (now !== undefined) view.scrollBy({ top: now.top - RESTING_HEIGHT * view.innerHeight, behavior: 'instant' });
  return true;
};

interface Before {
  readonly focus: Element | null;
  readonly ranges: readonly Range[];
}

export interface Walk {
  /** Goes on to the next or previous mark; false when there is none. */
  go(direction: 'next' | 'previous'): boolean;
  /** Gives focus and selection back. */
  end(): void;
}

export interface WalkOptions {
  readonly document: Document;
  readonly view: Window;
  readonly page: () => ReadPage | null;
  readonly card: CardController;
}

export const createWalk = ({ document, view, page, card }: WalkOptions): Walk => {
  let before: Before | null = null;
  let current: number | null = null;

  const remember = (): void => {
    const selection = view.getSelection();
    const ranges =
      selection === null ? [] : Array.from({ length: selection.rangeCount }, (_one, index) => selection.getRangeAt(index).cloneRange());
    before ??= { focus: document.activeElement, ranges };
  };

  const select = (ranges: readonly Range[]): void => {
    const selection = view.getSelection();
    selection?.removeAllRanges();
    for (const range of ranges) selection?.addRange(range);
  };

  const rangeOf = (span: Span, places: Places): readonly Range[] => {
    const ends = places.rangeOf(span);
    if (ends === null) return [];
    const range = document.createRange();
    range.setStart(ends.startContainer, ends.startOffset);
    range.setEnd(ends.endContainer, ends.endOffset);
    return [range];
  };

  /** Where a walk begins: at the first mark that is not above the window. */
  const firstInView = (read: ReadPage): number => {
    const index = marksOf(read.analysis).findIndex((mark) => (boxesOf(document, mark, read.places)[0]?.top ?? -1) >= 0);
    return index === -1 ? 0 : index;
  };

  const nextOf = (read: ReadPage, direction: 'next' | 'previous'): number => {
    const count = marksOf(read.analysis).length;
    const at = card.state.kind === 'shown' ? card.state.mark : current;
    if (at === null || at >= count) return direction === 'next' ? firstInView(read) : (firstInView(read) + count - 1) % count;
    return (at + (direction === 'next' ? 1 : count - 1)) % count;
  };

  return {
    go: (direction) => {
      const read = page();
      // Nothing is shown over what fills the screen.
      const marks = read === null ? [] : marksOf(read.analysis);
      if (read === null || marks.length === 0 || document.fullscreenElement !== null) return false;
      // A mark whose words are gone is passed over; each is tried once.
      for (let tries = 0; tries < marks.length; tries += 1) {
        const index = nextOf(read, direction);
        const mark = marks[index];
        current = index;
        if (mark === undefined || !bringIntoView(document, view, mark, read.places)) {
          card.send({ kind: 'close' });
          continue;
        }
        remember();
        select(rangeOf(mark, read.places));
        card.send({ kind: 'open', mark: index });
        return true;
      }
      return false;
    },
    end: () => {
      if (before === null) return;
      select(before.ranges);
      const { focus } = before;
      if (focus instanceof HTMLElement && focus.isConnected) focus.focus({ preventScroll: true });
      before = null;
      current = null;
    },
  };
};
