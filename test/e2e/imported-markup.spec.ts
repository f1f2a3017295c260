/** T25 F25: files full of things that run or load are read, kept and shown, and nothing of them runs or loads; a page closed midway leaves no half. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { linesOf, textOf } from '../imports/samples.ts';
import { until } from './browser.ts';
import { chooseFiles, openPacks, pressWords, untilShown } from './drive-library.ts';
import { eachBrowser } from './each-browser.ts';
import { pause } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'second-source-markup-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** Every element that runs or loads something, with a host of its own that serves nothing. */
const ACTIVE = `<script>globalThis.ran = 'script'</script><script src="http://script.test/x.js"></script><img src="http://img.test/x" srcset="http://srcset.test/x 2x" onerror="globalThis.ran='img'">
  <svg onload="globalThis.ran='svg'"><image href="http://svg.test/x"/><use href="http://use.test/x#a"/></svg><iframe src="http://frame.test/" srcdoc="<script>parent.ran='frame'</script>"></iframe>
  <link rel="stylesheet" href="http://style.test/x.css"><style>@import 'http://import.test/x.css'; body { background: url(http://background.test/x) }</style>
  <video src="http://video.test/x" poster="http://poster.test/x" autoplay></video><audio src="http://audio.test/x" autoplay></audio><object data="http://object.test/x"></object>
  <embed src="http://embed.test/x"><input type="image" src="http://input.test/x" autofocus onfocus="globalThis.ran='focus'"><body background="http://body.test/x" onload="globalThis.ran='body'">
  <p style="background:url(http://inline.test/x)">x</p><form action="http://form.test/"><button>x</button></form><a href="javascript:globalThis.ran='link'" ping="http://ping.test/">x</a>`;
/** As much as a title takes. */
const SHORT = ACTIVE.slice(0, 200);
const HEAD = `<base href="http://base.test/"><meta http-equiv="refresh" content="0;url=http://refresh.test/"><link rel="preload" href="http://preload.test/x" as="script">
  <link rel="dns-prefetch" href="http://prefetch.test/"><link rel="icon" href="http://icon.test/x">`;
const words = (n: number): string =>
  textOf(n)
    .split('\n')
    .map((line) => `<p>${line} ${'The council met for two hours in the old hall and heard many people speak about it. '.repeat(3)}</p>`)
    .join(ACTIVE);
const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const FILES = [
  file(
    'active.html',
    `<!doctype html><html lang="en"><head><title>Active page</title>${HEAD}</head><body><article><h1>Active page</h1>${words(2)}${ACTIVE}</article></body></html>`,
  ),
  file(
    'active.rss',
    `<?xml version="1.0"?><?xml-stylesheet href="http://sheet.test/x.xsl" type="text/xsl"?><rss version="2.0"><channel><title>${escaped(SHORT)}</title><link>https://f.example</link>
     <item><title>${escaped(`Active item ${SHORT}`)}</title><link>https://f.example/1</link><description>${escaped(words(3))}</description></item></channel></rss>`,
  ),
  file(
    'active.jsonl',
    `${JSON.stringify({ id: 'active', title: `Active record ${SHORT}`, outlet: SHORT, language: 'en', text: `${ACTIVE}\n${textOf(5)}` })}\n`,
  ),
];
const MANY = file('many.jsonl', linesOf(400));

eachBrowser('imported files', (under) => {
  it('T25: run nothing and load nothing, while they are read, kept and shown', async () => {
    const library = await openPacks(under());
    await chooseFiles(library, ...FILES);
    await untilShown(library, 'What would be added');
    await pressWords(library, 'Keep');
    await until(
      () => under().askBackground('ownSummary'),
      (answer) => answer.ok && answer.value.reports === 3,
    );
    const reports = await under().askBackground('corpusReports', { own: true });
    if (!reports.ok) throw new Error(reports.error.message);
    expect(reports.value.rows).toHaveLength(3);
    for (const { report } of reports.value.rows) {
      await library.evaluate((id) => void (location.hash = `#/reports/${encodeURIComponent(id)}`), report.id);
      await untilShown(library, report.outlet.slice(0, 20));
      await pause(200);
      expect(
        await library.evaluate(() =>
          [...document.querySelectorAll('main :is(script, img, iframe, object, embed, video, style, base, form)')].map(
            (one) => one.tagName,
          ),
        ),
      ).toEqual([]);
    }
    expect(await library.evaluate('globalThis.ran ?? null')).toBe(null);
    expect(under().web.requests.filter(({ host }) => host.includes('.test'))).toEqual([]);
    expect(under().web.strangeRequests()).toEqual([]);
    await library.close();
  });

  it('F25: leave no half when the page is closed midway', async () => {
    const library = await openPacks(under());
    await chooseFiles(library, MANY);
    await untilShown(library, 'Finding officials and claims');
    await library.close();
    expect(await under().askBackground('ownSummary')).toMatchObject({ ok: true, value: { reports: 3 } });
    await untilShown(await openPacks(under()), 'Reading was interrupted');
  });

  it('P12: said nothing on the consoles', async () => {
    expect(await under().consoleLines()).toEqual([]);
  });
});
