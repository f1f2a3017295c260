/** The content script's wiring: gate, reading, marks, card, door. Everything hangs on one signal, and ends when the extension does. The build has it wait for the page (when-loaded.ts). */
import type { Span } from '../extension/core/text/span.ts';
import { isOrphaned } from '../extension/platform/calls.ts';
import { isFirefox } from '../extension/platform/engine.ts';
import type { PageState } from '../extension/platform/page-messages.ts';
import { listenInPage } from '../extension/platform/page-door.ts';
import { createCardController } from './card-controller.ts';
import { delaysOf } from './hover.ts';
import { createPainter } from './paint.ts';
import { listenToReader } from './pointer.ts';
import { createReading } from './reading.ts';
import { bringIntoView, createWalk } from './walk-marks.ts';
import { watchPage } from './watch.ts';

/** Words shown from the popup stay marked for so long: time to look up and find them. */
const REVEAL_MS = 2_500;

/** How often an open card looks whether the extension is still there. */
const ORPHAN_CHECK_MS = 1_000;

/** Firefox ends the script of an older version without a word to it and starts this one: a card left open is taken away. */
const removeOldCards = (): void => {
  for (const element of document.querySelectorAll(':root > *')) {
    const { openOrClosedShadowRoot: root } = element as Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
    if (root?.querySelector('.second-source')) element.remove();
  }
};

const begin = (): void => {
  removeOldCards();
  const life = new AbortController();
  const { signal } = life;
  const end = (): void => life.abort();
  // After an update nobody reaches this script any more: it notices by itself, at the reader's next move or while a card is open.
  const endIfOrphaned = (): void => {
    if (isOrphaned()) end();
  };
  for (const kind of ['pointermove', 'keydown', 'scroll', 'visibilitychange'])
    document.addEventListener(kind, endIfOrphaned, { signal, passive: true });
  let orphanCheck = 0;
  signal.addEventListener('abort', () => window.clearInterval(orphanCheck));
  const painter = createPainter(window, signal);
  let analysis: unknown = null;
  /** Words whose entry the reader asked to see in the panel. */
  let wanted: Span | null = null;
  /** Where the reader was before words were shown from popup or panel. */
  let placeBefore: number | null = null;

  const areMarksOn = (): boolean => reading.site?.marks === true && reading.page !== null;

  const draw = (): void => {
    const { page } = reading;
    if (page?.analysis !== analysis) {
      analysis = page?.analysis;
      card.forget();
    }
    if (page === null || !areMarksOn()) painter.clear();
    else painter.paint(page.analysis, page.places, reading.site?.markStyle ?? 'standard');
  };

  const reading = createReading({ document, view: window, signal, own: () => card.host.element, onChange: draw, onOrphaned: end });

  const card = createCardController({
    document,
    view: window,
    signal,
    page: () => reading.page,
    delays: () => delaysOf(reading.site ?? { dwellMs: 500, graceMs: 300 }),
    contextOf: (mark) => reading.contextOf(mark),
    onShow: (mark) => {
      painter.point(mark);
      window.clearInterval(orphanCheck);
      orphanCheck = window.setInterval(endIfOrphaned, ORPHAN_CHECK_MS);
    },
    onHide: () => {
      painter.point(null);
      window.clearInterval(orphanCheck);
    },
    onCorrected: () => void reading.reread(true),
    onWanted: ({ start, end: wantedEnd }) => {
      wanted = { start, end: wantedEnd };
    },
    canPanel: !isFirefox(),
    onOrphaned: end,
  });
  const walk = createWalk({ document, view: window, page: () => reading.page, card });

  listenToReader({ document, view: window, signal, page: () => reading.page, card, areMarksOn, onEscape: walk.end });

  const reveal = (span: Span): boolean => {
    const { page } = reading;
    const from = scrollY;
    if (page === null || !bringIntoView(document, window, span, page.places)) return false;
    placeBefore ??= from;
    painter.point(span);
    setTimeout(() => {
      if (!signal.aborted && !card.host.isOpen) painter.point(null);
    }, REVEAL_MS);
    return true;
  };

  const goBack = (): boolean => {
    if (placeBefore === null) return false;
    scrollTo({ top: placeBefore, behavior: 'instant' });
    placeBefore = null;
    return true;
  };

  const pageState = (): PageState => {
    const { state } = reading;
    if (wanted === null || state.kind !== 'analysed') return state;
    const told = { ...state, wanted };
    wanted = null;
    return told;
  };

  const close = listenInPage({
    pageState,
    goBack,
    source: () => reading.source,
    refresh: () => reading.reread(true),
    reveal,
    context: (span) => reading.contextOf(span),
    settingsChanged: () => {
      void reading.start();
      return null;
    },
    walk: ({ direction }) => walk.go(direction),
  });
  signal.addEventListener('abort', () => {
    // An orphaned script has no runtime left to take its listener from.
    try {
      close();
    } catch {
      /* nothing listens any more */
    }
  });

  const roots = (): readonly Element[] => reading.page?.roots ?? [];
  const watch = (): void => {
    const onRoute = (): void => void reading.reread(true);
    const onText = (): void => void reading.reread(false);
    watchPage({ document, view: window, signal, rootsOf: roots, onText, onRecords: reading.noteChanges, onRoute });
  };
  // A page that comes back from the browser's memory may have missed changed settings.
  addEventListener('pageshow', (event) => event.persisted && void reading.start(), { signal });
  void reading.start().then(watch);
};

begin();
