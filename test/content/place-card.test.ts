/** Where the card goes: by hand-made cases, and by the rules that must hold in every window. */
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../extension/ui/card/place-card.ts';

const words = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 20 });
const viewport = { width: 1000, height: 700 };
const card = { width: 360, height: 300 };

describe('placing', () => {
  it('hangs below the words, near the pointer', () => {
    expect(placeCard({ words: words(200, 100), x: 250, card, viewport })).toEqual({ left: 218, top: 126, maxHeight: 566, side: 'below' });
  });

  it('goes above where below is too low', () => {
    expect(placeCard({ words: words(200, 500), x: 250, card, viewport })).toMatchObject({ side: 'above', top: 194 });
  });

  it('stays below where there is room, though above is more', () => {
    expect(placeCard({ words: words(200, 420), x: 250, card: { width: 360, height: 200 }, viewport })).toMatchObject({
      side: 'below',
      top: 446,
    });
  });

  it('takes the roomier side where neither is enough', () => {
    const place = placeCard({ words: words(0, 250), x: 0, card: { width: 360, height: 900 }, viewport });
    expect(place).toMatchObject({ side: 'below', maxHeight: 416 });
  });

  it('F31: never leaves the window and never lies over the words while there is room', () => {
    for (let top = 0; top < 680; top += 17) {
      for (let x = 0; x <= 1000; x += 50) {
        for (const height of [80, 300, 900]) {
          const place = placeCard({ words: words(x, top), x, card: { width: 360, height }, viewport });
          const bottom = place.top + Math.min(height, place.maxHeight);
          expect(place.left >= 8 && place.left + 360 <= 992 && place.top >= 8 && bottom <= 692).toBe(true);
          if (place.maxHeight > 160) expect(place.top >= top + 20 || bottom <= top).toBe(true);
        }
      }
    }
  });

  it('fits a window narrower than itself', () => {
    expect(placeCard({ words: words(10, 10), x: 10, card: { width: 360, height: 100 }, viewport: { width: 320, height: 480 } }).left).toBe(
      8,
    );
  });
});
