/** Long pages and changing pages in real browsers: marks follow the reader, hidden text stays unread, changed words are read again. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { NAMES, paintedWords } from '../../scripts/drive/marks.ts';
import { until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';
import { articleOf, waitUntilAnalysed } from './pages.ts';

const PARAGRAPHS = 400;
const FILLER = 'The session went on in the afternoon, and the delegates read out what they had written down about the harvest.';

const namesNear = (page: Page): Promise<readonly string[]> => paintedWords(page, NAMES);

eachBrowser('long and changing pages', (under) => {
  it.each([
    ['paragraphs', (lines: readonly string[]) => lines],
    ['lines of one paragraph', (lines: readonly string[]) => [lines.join('<br>')]],
  ])('paint the marks near the reader, wherever the reader goes: %s', async (_manner, blocksOf) => {
    const halves = ['Mark Rutte', 'Jens Stoltenberg'].flatMap((name) =>
      Array<string>(PARAGRAPHS / 2).fill(`${name} spoke again. ${FILLER}`),
    );
    const body = articleOf('The session', ...blocksOf(halves));
    const page = await under().openPage(under().web.serve('http://long.example/2025/08/25/session', body));
    const { analysis } = await waitUntilAnalysed(under(), page);
    expect(analysis.officials.map(({ mentions }) => mentions.length)).toEqual([PARAGRAPHS / 2, PARAGRAPHS / 2]);
    const above = await until(
      () => namesNear(page),
      (words) => words.length > 0,
    );
    expect(new Set(above)).toEqual(new Set(['Mark Rutte']));
    expect(above.length).toBeLessThan(PARAGRAPHS / 2);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const below = await until(
      () => namesNear(page),
      (words) => words.includes('Jens Stoltenberg') && !words.includes('Mark Rutte'),
    );
    expect(new Set(below)).toEqual(new Set(['Jens Stoltenberg']));
  });

  it('are not read where a rule hides paragraphs by their place', async () => {
    const hiding =
      '<style>article p:nth-of-type(n + 5) { display: none } article p:nth-of-type(3n + 1) em { color: #fff } article { background: #fff }</style>';
    const body = articleOf('Behind a wall', ...Array<string>(60).fill(`${FILLER} <em>Mark Rutte</em> said no.`)).replace(
      '<article>',
      `${hiding}<article>`,
    );
    const page = await under().openPage(under().web.serve('http://wall.example/2025/08/25/wall', body));
    const { analysis } = await waitUntilAnalysed(under(), page);
    expect(analysis.page.words).toBeLessThan(140);
    expect(analysis.officials.flatMap(({ mentions }) => mentions).length).toBeLessThanOrEqual(4);
  });

  it('are read again where they changed, and keep their other marks', async () => {
    const body = articleOf('The session', `Mark Rutte spoke first. ${FILLER}`, `Nobody spoke then. ${FILLER}`, FILLER);
    const page = await under().openPage(under().web.serve('http://changing.example/2025/08/25/session', body));
    await waitUntilAnalysed(under(), page);
    await page.evaluate(() => {
      document.querySelectorAll('p')[1]!.firstChild!.textContent = 'Jens Stoltenberg spoke then.';
    });
    const words = await until(
      () => namesNear(page),
      (all) => all.length > 1,
    );
    expect(words).toEqual(['Mark Rutte', 'Jens Stoltenberg']);
    expect(await under().consoleLines()).toEqual([]);
  });
});
