/** Firefox's sidebar, opened from the popup as a reader opens it. Our pages run in the browser's own process here, where a test can press their buttons as a reader does. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { inFirefoxWindow } from '../../scripts/drive/bidi.ts';
import { startUnderTest, until, type UnderTest } from './browser.ts';
import { type Analysed, articleOf, fixture, waitUntilAnalysed } from './pages.ts';
import './build-first.ts';

let under: UnderTest;
let page: Page;
let state: Analysed;
beforeAll(async () => {
  under = await startUnderTest('firefox', inject('extensions').firefox, { preferences: { 'extensions.webextensions.remote': false } });
  page = await under.openPage(under.web.serve('http://courier.example/2025/08/25/force', fixture('01-demonstration')));
  state = await waitUntilAnalysed(under, page);
});
afterAll(() => under.close());

const inWindow = (expression: string): Promise<string> => inFirefoxWindow(under.session().browser, expression);

/** Presses the last button at the foot of the popup, as a reader's own act: Firefox opens a sidebar for nothing else. */
const PRESS_PANEL = `(() => {
  const { contentWindow } = document.querySelector('browser[webextension-view-type=popup]');
  const button = [...contentWindow.document.querySelectorAll('.foot .way')].at(-1);
  const act = contentWindow.windowUtils.setHandlingUserInput(true);
  try { button.click(); } finally { act.destruct(); }
  return button.textContent;
})()`;

const IN_SIDEBAR = `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')?.contentDocument?.body?.innerText ?? ''`;

it('is not open before it is asked for', async () => {
  expect(await inWindow('String(SidebarController.isOpen)')).toBe('false');
});

it('opens from the popup, which closes, and lists the page in front', async () => {
  const popup = await under.openRealPopup(page);
  await popup.contentAt();
  expect(await inWindow(PRESS_PANEL)).toBe('Side panel');
  expect(
    await until(
      () => inWindow('String(SidebarController.isOpen)'),
      (open) => open === 'true',
    ),
  ).toBe('true');
  expect(await inWindow('SidebarController.currentID')).toContain('second-source');
  expect(
    await until(
      () => inWindow(`String(document.querySelector('browser[webextension-view-type=popup]'))`),
      (popup) => popup === 'null',
    ),
  ).toBe('null');
  const { name } = state.analysis.officials[0]!;
  expect(
    await until(
      () => inWindow(IN_SIDEBAR),
      (words) => words.includes(name),
    ),
  ).toContain(name);
});

it('follows the tab in front', async () => {
  const other = await under.openPage(
    under.web.serve(
      'http://other.example/b',
      articleOf('A garden fair', ...Array.from({ length: 6 }, () => 'The fair opened on Saturday with flowers. '.repeat(12))),
    ),
  );
  await other.bringToFront();
  const said = await until(
    () => inWindow(IN_SIDEBAR),
    (words) => words.includes('other.example'),
  );
  expect(said).toContain('other.example');
  await page.bringToFront();
  expect(
    await until(
      () => inWindow(IN_SIDEBAR),
      (words) => words.includes('courier.example'),
    ),
  ).toContain('courier.example');
});
