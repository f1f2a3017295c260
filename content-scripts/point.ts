/**
 * Finds the mark under a point of the screen: the caret position there, back to an offset of the text, then a check against the mark's
 * boxes, because the caret snaps to the nearest text and blank space would answer too.
 */
import type { PageAnalysis } from '../extension/core/analysis.ts';
import { findMarkAt, marksOf } from './marks.ts';
import type { Places } from './read/places.ts';

/** Boxes of one mark, one a line, in viewport coordinates; empty when its words are gone. */
export const boxesOf = (document: Document, mark: { readonly start: number; readonly end: number }, places: Places): readonly DOMRect[] => {
  const ends = places.rangeOf(mark);
  if (ends === null) return [];
  const range = document.createRange();
  range.setStart(ends.startContainer, ends.startOffset);
  range.setEnd(ends.endContainer, ends.endOffset);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
};

const holdsPoint = (box: DOMRect, x: number, y: number): boolean => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

const openRootsAt = (document: Document, x: number, y: number): readonly ShadowRoot[] => {
  const roots: ShadowRoot[] = [];
  for (let at = document.elementFromPoint(x, y); at?.shadowRoot != null;) {
    roots.push(at.shadowRoot);
    const inner: Element | null = at.shadowRoot.elementFromPoint(x, y);
    if (inner === at) break;
    at = inner;
  }
  return roots;
};

/** Index of the mark at the point (CSS pixels of the viewport), null when none is there. */
export const findMarkAtPoint = (
  document: Document,
  point: { readonly x: number; readonly y: number },
  { analysis, places }: { readonly analysis: PageAnalysis; readonly places: Places },
): number | null => {
  const { x, y } = point;
  const marks = marksOf(analysis);
  if (marks.length === 0 || typeof document.caretPositionFromPoint !== 'function') return null;
  const shadowRoots = openRootsAt(document, x, y);
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  const offset = caret === null ? null : places.offsetOf(caret.offsetNode, caret.offset);
  if (offset === null) return null;
  // Right of a letter's middle the caret stands behind it: the mark's last letter answers with the mark's end.
  for (const at of [offset, offset - 1]) {
    const index = findMarkAt(marks, at);
    const mark = index === null ? undefined : marks[index];
    if (mark !== undefined && boxesOf(document, mark, places).some((box) => holdsPoint(box, x, y))) return index;
  }
  return null;
};
