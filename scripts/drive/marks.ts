/** A reader at a page, as scripts and tests play one: sees what is painted, points at words with the real pointer, waits for the card. */
import type { Page } from 'puppeteer-core';
import { type Session, until } from './session.ts';
import type { Box, ShadowView } from './shadow.ts';

/** Names of our highlights, as in content-scripts/highlights.css: covered claims whole, the same without the names in them, officials, the words meant now. */
export const CLAIMS = 'ss-hl-1';
export const CLAIM_LINES = 'ss-hl-2';
export const NAMES = 'ss-hl-3';
export const MEANT = 'ss-hl-4';

const MOST_FOR_TWO_FRAMES_MS = 250;

/** Words without their line breaks and runs of blanks. */
export const oneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

/** The words under one of our highlights, in the order they were set, as the page itself can see them. */
export const paintedWords = async (page: Page, highlight: string): Promise<readonly string[]> => {
  const words = await page.evaluate((name) => {
    const found: string[] = [];
    for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(name) ?? []) {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      found.push(range.toString());
    }
    return found;
  }, highlight);
  return words.map(oneLine);
};

/** Brings painted words to the height `share` of the window and gives the box of their first line; null when they are not painted. */
export const boxOfPainted = (page: Page, highlight: string, words: string, share = 0.5): Promise<Box | null> =>
  page.evaluate(
    (name, wanted, height) => {
      for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(name) ?? []) {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (range.toString().replaceAll(/\s+/g, ' ').trim() !== wanted) continue;
        scrollBy({ top: range.getBoundingClientRect().top - height * innerHeight, behavior: 'instant' });
        const [box] = range.getClientRects();
        return box === undefined ? null : { x: box.x, y: box.y, width: box.width, height: box.height };
      }
      return null;
    },
    highlight,
    words,
    share,
  );

/** Rests the real pointer on painted words. Throws when they are not painted. */
export const pointAt = async (page: Page, words: string, highlight = NAMES, share = 0.5): Promise<Box> => {
  const box = await boxOfPainted(page, highlight, words, share);
  if (box === null) throw new Error(`not painted: ${words}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  return box;
};

/** Takes the pointer to the corner of the window, where no text is, and lets the page see it there: it looks once a frame, and would miss a way out and back within one. */
export const pointAway = async (page: Page): Promise<void> => {
  await page.mouse.move(2, 2, { steps: 2 });
  await page.evaluate(
    (mostMs) =>
      new Promise<void>((seen) => {
        // A tab behind draws no frames.
        setTimeout(seen, mostMs);
        requestAnimationFrame(() => requestAnimationFrame(() => seen()));
      }),
    MOST_FOR_TWO_FRAMES_MS,
  );
};

export const isOpen = (card: ShadowView): Promise<boolean> => card.run((root) => root.host.matches(':popover-open'));

/** Waits for an open card with these words in it. Throws with what it says instead. */
export const waitForCard = async (session: Pick<Session, 'card'>, page: Page, words: string): Promise<ShadowView> => {
  const card = await session.card(page);
  if (card === null) throw new Error(`no card came for ${words}`);
  const said = await until(
    async () => ((await isOpen(card)) ? oneLine(await card.text()) : ''),
    (text) => text.includes(words),
  );
  if (!said.includes(words)) throw new Error(`the card does not say "${words}" but "${said}"`);
  return card;
};

/** Waits until the card is closed; false when it stays. */
export const waitUntilClosed = (card: ShadowView): Promise<boolean> =>
  until(
    async () => !(await isOpen(card)),
    (closed) => closed,
  );

/** Waits until the card is open; false when it does not open. */
export const waitUntilOpen = (card: ShadowView): Promise<boolean> =>
  until(
    () => isOpen(card),
    (open) => open,
  );
