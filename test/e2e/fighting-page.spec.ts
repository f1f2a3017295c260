/** T08: a page that throws our element out, moves it, renames it and restyles it sixty times a second; we give way, quietly. */
import { expect, it } from 'vitest';
import { NAMES, boxOfPainted } from '../../scripts/drive/marks.ts';
import { eachBrowser } from './each-browser.ts';
import { fixture, pause, waitUntilAnalysed } from './pages.ts';

/** What a page does to every element beside head and body, at each frame; `returns` holds when one came, in milliseconds. */
const FIGHT: Readonly<Record<string, string>> = {
  'moves and removes': 'if (n++ % 2) document.body.append(host); host.remove()',
  'strips, renames and restyles':
    "host.removeAttribute('popover'); host.style.cssText = 'display:none !important'; host.id = 'x' + n++; host.hidden = true",
};
const fighting = (act: string): string => `<script>
  var returns = [], frames = 0, n = 0, errors = [];
  addEventListener('error', function (event) { errors.push(event.message); });
  new MutationObserver(function (records) {
    records.forEach(function (record) { record.addedNodes.forEach(function (node) { if (node.nodeType === 1) returns.push(performance.now()); }); });
  }).observe(document.documentElement, { childList: true });
  (function fight() {
    frames++;
    document.querySelectorAll('html > :not(head, body)').forEach(function (host) { ${act}; });
    requestAnimationFrame(fight);
  })();
</script>`;
/** Returns allowed in any stretch of five seconds: the first coming and three more. */
const MOST = 4;
const STRETCH_MS = 5_000;
/** Ten seconds of them. */
const HOVERS = 15;

eachBrowser('a fighting page', (under) => {
  it.each(Object.entries(FIGHT))('T08: that %s our element sees it come back three times at most, then not', async (_, act) => {
    const html = fixture('01-demonstration').replace('</body>', `${fighting(act)}</body>`);
    const page = await under().openPage(under().web.serve(`http://fight-${act.length}.example/a`, html));
    await waitUntilAnalysed(under(), page);
    const box = (await boxOfPainted(page, NAMES, 'Mark Rutte'))!;
    for (let hover = 0; hover < HOVERS; hover++) {
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + (hover % 2), { steps: 2 });
      await pause(350);
      await page.mouse.move(2, 2);
      await pause(340);
    }
    const seen = (await page.evaluate('({ returns: returns, frames: frames, errors: errors })')) as {
      readonly returns: readonly number[];
      readonly frames: number;
      readonly errors: readonly string[];
    };
    expect(seen.errors).toEqual([]);
    expect(seen.returns.length, 'the card was tried').toBeGreaterThan(0);
    for (const start of seen.returns)
      expect(seen.returns.filter((time) => time >= start && time < start + STRETCH_MS).length).toBeLessThanOrEqual(MOST);
    expect(seen.frames).toBeGreaterThan(50);
    await page.close();
  });

  it('T08: heard nothing from us on its console', async () => {
    expect(await under().consoleLines()).toEqual([]);
  });
});
