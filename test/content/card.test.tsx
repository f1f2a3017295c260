/** The card as drawn: what it says of a save, of what it has no room for, and of the grade of a report's words. */
import { parseHTML } from 'linkedom';
import { h } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import type { QuoteGrade } from '../../extension/core/coverage/coverage.ts';
import { Card } from '../../extension/ui/card/card.tsx';
import type { SaveState } from '../../extension/ui/card/card-content.ts';
import { render } from '../../extension/ui/card/draw.ts';
import { toPieces } from '../../extension/ui/card/tree.ts';
import { gradeText } from '../../extension/ui/wording.ts';
import { claimContent } from '../popup/card-states.ts';
import { group, makeClaimCoverage, makeEntry } from '../popup/sample-coverage.ts';

vi.mock('webextension-polyfill', () => import('../popup/fake-browser.ts'));

const drawClaims = (...drawings: readonly { coverage?: ReturnType<typeof makeClaimCoverage>; save?: SaveState }[]) => {
  const { document, window } = parseHTML('<!doctype html><html><body></body></html>');
  Object.assign(globalThis, { document, window, Element: window.Element });
  const saves = drawings.map(({ coverage = makeClaimCoverage(), save = 'ready' }) => {
    render(toPieces(h(Card, { content: claimContent(save, coverage) })), document.body);
    return document.querySelector('[data-act="save"]');
  });
  return { body: document.body as unknown as HTMLElement, saves };
};

const wordsOf = (coverage: ReturnType<typeof makeClaimCoverage>): string =>
  drawClaims({ coverage }).body.textContent.replaceAll(/\s+/g, ' ');

describe('the Save button', () => {
  it.each<readonly [SaveState, string, string]>([
    ['ready', 'Save claim', 'false'],
    ['checking', 'Checking', 'true'],
    ['saving', 'Saving', 'true'],
    ['saved', 'Saved', 'true'],
    ['early', 'Save claim', 'false'],
    ['covered', 'Save claim', 'false'],
  ])('%s: %s', (save, label, busy) => {
    const { saves } = drawClaims({ save });
    expect([saves[0]?.textContent, saves[0]?.getAttribute('aria-disabled')]).toEqual([label, busy]);
  });

  it('blames the page for a cover alone, not for a press that came early', () => {
    const noteOf = (save: SaveState): string => drawClaims({ save }).body.querySelector('[role="alert"]')?.textContent ?? '';
    expect(noteOf('covered')).toContain('covers');
    expect(noteOf('early')).toContain('once more');
    expect(noteOf('early')).not.toContain('cover');
    expect(noteOf('checking')).toBe('');
  });

  it('stays the same element when a note comes, so that it keeps the focus', () => {
    const { saves } = drawClaims({ save: 'ready' }, { save: 'checking' }, { save: 'early' });
    expect(new Set(saves).size).toBe(1);
  });
});

describe('what the card has no room for', () => {
  it('is told as the best few of so many, never as a flood', () => {
    const possible = (count: number) =>
      makeClaimCoverage({ possible: Array.from({ length: count }, (_, index) => makeEntry({ claim: `a#${index}`, confidence: 0.3 })) });
    expect(wordsOf(possible(22))).toContain('Possibly related: the best 5 of 22');
    expect(wordsOf(possible(5))).toContain('Possibly related: 5');
    expect(wordsOf(possible(0))).not.toContain('Possibly related');
  });
});

describe('the closest report', () => {
  it.each<readonly [QuoteGrade, string]>([
    ['verbatim', 'quoted, no translation known'],
    ['translated', 'quoted in translation'],
    ['translated-back', 'quoted, translated and translated back'],
    ['mixed', 'quoted in part'],
    ['unmarked', 'first person without quotation marks'],
    ['reported', 'reported, not quoted'],
  ])('has the grade of its words told: %s', (grade, words) => {
    expect(gradeText(grade)).toBe(words);
    expect(wordsOf(makeClaimCoverage({ groups: [group('reworded', makeEntry({ grade }))] }))).toContain(words);
  });

  it('prints fragments of a quotation apart', () => {
    const entry = makeEntry({ quoted: ['we have not', 'discussed a second terminal'] });
    expect(wordsOf(makeClaimCoverage({ groups: [group('reworded', entry)] }))).toContain('we have not … discussed a second terminal');
  });
});
