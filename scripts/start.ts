/**
 * `npm start`: builds the extension and shows it at work on the demonstration article. With a display: in a window, built and loaded anew on
 * every change. Without: headless, one look, the page's coverage and pictures. `-- --headless` and `-- --browser firefox` choose.
 */
import { mkdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { analyze } from '../extension/core/analyze.ts';
import { findBrowser, findOrGetBrowser, type FoundBrowser, NoBrowser } from './browsers.ts';
import { buildFor } from './build.ts';
import { DEMO_ARTICLE, startDemoServer } from './demo-server.ts';
import { pointAt, waitForCard } from './drive/marks.ts';
import { type Session, startSession } from './drive/session.ts';
import { until } from './drive/until.ts';
import { type Target, TARGETS } from './manifest.ts';
import { coverageLines } from './print-coverage.ts';
import { readCorpus } from './read-corpus.ts';
import { readHtml } from './read-html.ts';
import { ROOT } from './root.ts';

const PICTURES = join(ROOT, '.cache/screenshots');
const PROFILE = join(ROOT, '.cache/profile');
/** Folders whose change means another extension. */
const SOURCES = ['extension', 'background', 'content-scripts', 'popup', 'manifest.json'];
/** Editors write a file in several steps; they are through in a fraction of this. */
const SETTLE_MS = 150;
/** A name of the article that the corpus knows. */
const FIRST_OFFICIAL = 'Giuseppe Cavo Dragone';

const say = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);
const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

const hasDisplay = (): boolean => {
  if (process.platform !== 'linux') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((display) => display !== undefined && display !== '');
};

/** The wanted browser; else any that is installed, Chromium first; else a Chromium that is got now. */
const chooseBrowser = async (wanted: Target | null): Promise<FoundBrowser> => {
  if (wanted !== null) return findOrGetBrowser(wanted);
  for (const target of TARGETS) {
    const found = await findBrowser(target);
    if (found !== null) return found;
  }
  return findOrGetBrowser('chromium');
};

/** What can be shown without any browser: the engine's coverage of the same article. */
const showWithoutBrowser = (reason: string): void => {
  const analysis = analyze(readHtml(readFileSync(DEMO_ARTICLE, 'utf8')), readCorpus([], { bundle: true }));
  say(...coverageLines(analysis, readCorpus([], { bundle: true })), '');
  process.stderr.write(
    [
      reason,
      'The lines above come from the engine alone. To see the extension, install a browser and start again:',
      '  Debian, as root:  apt-get install chromium   (or firefox-esr)',
      '  elsewhere:        install Chrome, Chromium, Edge or Firefox, or set CHROME_PATH or FIREFOX_PATH',
      '',
    ].join('\n'),
  );
};

/** The card over the first name; a picture shows it as the reader sees it. */
const hoverName = async (session: Session, page: Page): Promise<void> => {
  await pointAt(page, FIRST_OFFICIAL);
  await waitForCard(session, page, FIRST_OFFICIAL);
};

/** The popup as the toolbar opens it; a browser without a window may refuse, then as a page. */
const showPopup = async (session: Session, page: Page, picture: string): Promise<void> => {
  const popup = await session.openPopupFor(page);
  const isFilled = (): Promise<unknown> => popup.evaluate('document.body.innerText.trim().length > 0');
  if ((await until(isFilled, (filled) => filled === true)) !== true) throw new Error('the popup stayed empty');
  await popup.setViewport({ width: 420, height: 600 }).catch(() => undefined);
  await popup.screenshot({ path: picture as `${string}.png` });
};

const showHeadless = async (session: Session, address: string): Promise<void> => {
  mkdirSync(PICTURES, { recursive: true });
  const [card, popup] = ['page-with-card.png', 'popup.png'].map((name) => join(PICTURES, `${session.target}-${name}`));
  const page = await session.openPage(address);
  const state = await session.waitUntilRead(page);
  if (state.kind !== 'analysed') throw new Error(`the article was not read: ${state.kind}`);
  await hoverName(session, page);
  await page.screenshot({ path: card as `${string}.png` });
  await showPopup(session, page, popup ?? '');
  say(...coverageLines(state.analysis, readCorpus([], { bundle: true })), '', 'Screenshots:', `  ${card}`, `  ${popup}`);
};

/** Builds and loads anew on every change, one build at a time, until the browser is closed. A build that fails is told and the old one stays. */
const rebuildOnChange = (session: Session, page: Page): void => {
  let timer: NodeJS.Timeout | undefined;
  let building: Promise<void> = Promise.resolve();
  const rebuild = async (): Promise<void> => {
    try {
      const started = performance.now();
      await buildFor(session.target, { sourceMaps: true });
      await session.reload();
      await page.reload();
      say(`built and loaded anew in ${Math.round(performance.now() - started)} ms`);
    } catch (thrown) {
      say(`not loaded anew: ${reasonOf(thrown)}`);
    }
  };
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(rebuild);
    }, SETTLE_MS);
  };
  for (const source of SOURCES) watch(join(ROOT, source), { recursive: source !== 'manifest.json' }, changed);
};

const showInWindow = async (session: Session, address: string): Promise<void> => {
  const page = await session.openPage(address);
  rebuildOnChange(session, page);
  say(
    `${address} is open: point at an underlined name or sentence, or press the toolbar button.`,
    'Close the browser or press Ctrl+C to end.',
  );
  await new Promise<void>((resolve) => {
    session.browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
  });
};

const show = async (found: FoundBrowser, headless: boolean): Promise<void> => {
  const server = await startDemoServer();
  const extension = await buildFor(found.target, { sourceMaps: !headless });
  const profile = `${PROFILE}-${found.target}${headless ? '-headless' : ''}`;
  if (headless) rmSync(profile, { recursive: true, force: true });
  say(`${found.version} (${found.path})${headless ? ', without a window' : ''}`);
  const session = await startSession({ found, extension, profile, headless });
  try {
    await (headless ? showHeadless(session, server.address) : showInWindow(session, server.address));
  } finally {
    await session.browser.close().catch(() => undefined);
    server.close();
  }
};

const { values } = parseArgs({ options: { headless: { type: 'boolean' }, browser: { type: 'string' } } });
const wanted = TARGETS.find((target) => target === values.browser) ?? null;
if (values.browser !== undefined && wanted === null) {
  process.stderr.write(`--browser is one of ${TARGETS.join(', ')}\n`);
  process.exit(2);
}
try {
  await show(await chooseBrowser(wanted), values.headless ?? !hasDisplay());
  process.exit(0);
} catch (thrown) {
  if (thrown instanceof NoBrowser) showWithoutBrowser(thrown.message);
  else process.stderr.write(`${reasonOf(thrown)}\n`);
  process.exit(1);
}
