/** The page stays its own: no change by us before the first hover and one element after it, and what the page does later is followed. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { CLAIMS, isOpen, NAMES, paintedWords, pointAt, pointAway, waitForCard, waitUntilClosed } from '../../scripts/drive/marks.ts';
import { until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';
import { articleOf, countHosts, fixture, fixtureNames, pause, waitUntilAnalysed } from './pages.ts';

/** First in the head: writes down every change of the document from its start, and those of the parser apart. */
const WATCHER = `<script>
  var changes = [], atStart = '';
  (function () {
    function say(record) {
      var names = [].map.call(record.addedNodes, function (node) { return node.nodeName; }).concat([].map.call(record.removedNodes, function (node) { return '-' + node.nodeName; }));
      return record.type + ' ' + record.target.nodeName + ' ' + (record.attributeName || names.join());
    }
    var observer = new MutationObserver(function (records) { changes.push.apply(changes, records.map(say)); });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    document.addEventListener('DOMContentLoaded', function () {
      observer.takeRecords();
      changes.length = 0;
      atStart = document.documentElement.outerHTML;
    });
  })();
</script>`;

const watched = (html: string): string => {
  if (!html.includes('<head>')) throw new Error('the page has no head to watch from');
  return html.replace('<head>', `<head>${WATCHER}`);
};

interface Seen {
  readonly changes: readonly string[];
  readonly isSame: boolean;
}

const seenBy = (page: Page): Promise<Seen> =>
  page.evaluate(`({ changes: changes, isSame: document.documentElement.outerHTML === atStart })`) as Promise<Seen>;

/** Time in which a careless extension would have marked, and ours has. */
const AFTER_READING_MS = 300;

// Pages stay open: Firefox cuts off what runs in a tab that is being closed, and says so on its console.
eachBrowser('the page', (under) => {
  it('is not changed by reading and marking it', async () => {
    for (const name of fixtureNames()) {
      const page = await under().openPage(under().web.serve(`http://${name}.example/a`, watched(fixture(name))));
      await under().waitUntilRead(page);
      await pause(AFTER_READING_MS);
      expect(await seenBy(page), name).toEqual({ changes: [], isSame: true });
    }
  });

  it('gets one element at the first hover, and nothing at the next', async () => {
    const page = await under().openPage(under().web.serve('http://watched.example/a', watched(fixture('01-demonstration'))));
    await waitUntilAnalysed(under(), page);
    expect((await paintedWords(page, NAMES)).length).toBeGreaterThan(5);
    expect(await seenBy(page)).toEqual({ changes: [], isSame: true });
    await pointAt(page, 'Mark Rutte');
    const card = await waitForCard(under(), page, 'Mark Rutte');
    expect(await countHosts(page)).toBe(1);
    const outsideHost = ({ changes }: Seen): readonly string[] => changes.filter((change) => !change.startsWith('attributes DIV '));
    expect(outsideHost(await seenBy(page))).toEqual(['childList HTML DIV']);
    await pointAway(page);
    await waitUntilClosed(card);
    await pointAt(page, 'Karoline Leavitt');
    await waitForCard(under(), page, 'Karoline Leavitt');
    expect(outsideHost(await seenBy(page))).toEqual(['childList HTML DIV']);
    expect(await countHosts(page)).toBe(1);
    // Without the host the document is byte for byte what it was.
    const rest = await page.evaluate(
      `(() => { document.querySelector('html > :not(head, body)').remove(); return document.documentElement.outerHTML === atStart; })()`,
    );
    expect(rest).toBe(true);
  });

  describe('that goes on changing', () => {
    const CALM =
      'A quiet day in the harbour: the ferry came and went, the gulls sat on the crane, and nobody said a word to the press about anything ' +
      'at all. Towards noon a painter set up his easel beside the fish market and was left in peace by everybody.';

    const PEOPLE = [
      'Mark Rutte',
      'Jens Stoltenberg',
      'Karoline Leavitt',
      'Andriy Yermak',
      'Sergey Lavrov',
      'Donald Trump',
      'Julianne Smith',
    ];

    it('has its later text read and marked', async () => {
      const page = await under().openPage(under().web.serve('http://later.example/a', articleOf('Harbour', CALM)));
      await waitUntilAnalysed(under(), page);
      expect(await paintedWords(page, NAMES)).toEqual([]);
      await page.evaluate(() => {
        const late = document.createElement('p');
        late.textContent = 'In the evening NATO Secretary General Mark Rutte arrived and shook hands with everybody on the pier.';
        document.querySelector('article')?.append(late);
      });
      const words = await until(
        () => paintedWords(page, NAMES),
        (found) => found.length > 0,
      );
      expect(words).toContain('Mark Rutte');
    });

    it('F28: loses marks and card of the old route, and gets those of the new one', async () => {
      const page = await under().openPage(under().web.serve('http://routes.example/a', fixture('01-demonstration')));
      await waitUntilAnalysed(under(), page);
      await pointAt(page, 'Mark Rutte');
      const card = await waitForCard(under(), page, 'Mark Rutte');
      await page.evaluate((calm) => {
        history.pushState(null, '', '/b');
        document.title = 'Another story';
        document.querySelector('main')!.innerHTML =
          `<article><h1>Another story</h1><p>${calm}</p><p>Jens Stoltenberg opened a museum of knots.</p></article>`;
      }, CALM);
      const words = await until(
        () => paintedWords(page, NAMES),
        (found) => found.length === 1,
      );
      expect(words).toEqual(['Jens Stoltenberg']);
      expect(await paintedWords(page, CLAIMS)).toEqual([]);
      expect(await isOpen(card)).toBe(false);
      const state = await waitUntilAnalysed(under(), page);
      expect(state.analysis.page.url).toBe('http://routes.example/b');
    });

    it('F28: paints and shows nothing of the two hundred routes that are gone', async () => {
      const page = await under().openPage(under().web.serve('http://hurry.example/a', fixture('01-demonstration')));
      await waitUntilAnalysed(under(), page);
      const wrong = await page.evaluate(
        async (people, calm, marks) => {
          const found: string[] = [];
          const live = (): readonly string[] =>
            [...(CSS.highlights.get(marks) ?? [])].flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
              if (!startContainer.isConnected || !endContainer.isConnected) return [];
              const range = document.createRange();
              range.setStart(startContainer, startOffset);
              range.setEnd(endContainer, endOffset);
              return [range.toString()];
            });
          for (let n = 0; n < 200; n += 1) {
            const person = people[n % people.length]!;
            history.pushState(null, '', `/route-${n}`);
            document.querySelector('main')!.innerHTML =
              `<article><h1>Story ${n}</h1><p>${calm}</p><p>${person} opened museum ${n} of knots.</p></article>`;
            // Answers to earlier routes arrive at any time: now and then they get the time to.
            for (const end = performance.now() + ((n * 37) % 90); performance.now() < end;) {
              await new Promise(requestAnimationFrame);
              found.push(...live().filter((words) => words !== person));
            }
          }
          return found;
        },
        PEOPLE,
        CALM,
        NAMES,
      );
      expect(wrong).toEqual([]);
      const last = PEOPLE[199 % PEOPLE.length]!;
      expect(
        await until(
          () => paintedWords(page, NAMES),
          (words) => words.length === 1 && words[0] === last,
        ),
      ).toEqual([last]);
      const state = await waitUntilAnalysed(under(), page);
      expect(state.analysis.page.url).toBe('http://hurry.example/route-199');
      await page.bringToFront();
      await pointAt(page, last);
      const card = await waitForCard(under(), page, last);
      for (const other of PEOPLE) if (other !== last) expect(await card.text()).not.toContain(`${other} opened`);
    });

    it('loses its marks when the new route is no article, and has them again on the way back', async () => {
      const page = await under().openPage(under().web.serve('http://front.example/a', fixture('01-demonstration')));
      await waitUntilAnalysed(under(), page);
      await page.evaluate(() => {
        const main = document.querySelector('main')!;
        const article = main.innerHTML;
        addEventListener('popstate', () => (main.innerHTML = article));
        history.pushState(null, '', '/');
        main.innerHTML = '<ul><li><a href="#">Harbour</a></li><li><a href="#">Weather with Mark Rutte</a></li></ul>';
      });
      const state = await until(
        () => under().waitUntilRead(page),
        ({ kind }) => kind === 'not-article',
      );
      expect(state.kind).toBe('not-article');
      expect(await paintedWords(page, NAMES)).toEqual([]);
      await page.evaluate(() => history.back());
      const words = await until(
        () => paintedWords(page, NAMES),
        (found) => found.length > 5,
      );
      expect(words).toContain('Mark Rutte');
    });
  });

  it('made no request of ours: each page was fetched once, by the reader', () => {
    expect(under().web.strangeRequests()).toEqual([]);
    const fetched = under().web.requests.filter(({ host, path }) => host.endsWith('.example') && path !== '/favicon.ico');
    expect(fetched.filter(({ method }) => method !== 'GET')).toEqual([]);
    const counts = new Map<string, number>();
    for (const { host, path } of fetched) counts.set(host + path, (counts.get(host + path) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 1)).toEqual([]);
  });

  it('heard nothing from us on its console, nor did the background', async () => {
    expect(await under().consoleLines()).toEqual([]);
  });
});
