/**
 * One page as it stands: whether it may be read, its text and places, its analysis. Asks the background, keeps the newest answer, and drops
 * what comes for an older question. It draws nothing.
 */
import type { PageAnalysis } from '../extension/core/analysis.ts';
import type { ClaimContext } from '../extension/core/saved/saved-claim.ts';
import type { Span } from '../extension/core/text/span.ts';
import { askBackground } from '../extension/platform/calls.ts';
import { text } from '../extension/platform/i18n.ts';
import type { CallError } from '../extension/platform/messages.ts';
import type { PageSource, PageState } from '../extension/platform/page-messages.ts';
import { type SiteState, siteOf } from '../extension/platform/site.ts';
import { findShutReason, gateSteps, type ShutReason } from './gate.ts';
import { BlockMemory } from './read/block-memory.ts';
import { type ReadArticle, readArticleSteps } from './read/read-article.ts';
import { rest, runInSlices, untilDrawn } from './rest.ts';

/** Longest markup given away for adding a page, in UTF-16 units; messages hold 64 MB at most. */
const LONGEST_MARKUP = 5_000_000;
/** Words on each side that a saved claim keeps, UTF-16 units. */
const CONTEXT_CHARS = 200;

export interface ReadPage extends ReadArticle {
  readonly analysis: PageAnalysis;
}

export interface Reading {
  readonly state: PageState;
  /** The analysed page; null in every other state. */
  readonly page: ReadPage | null;
  readonly site: SiteState | null;
  /** The page for the reader's own reports: as it was read; where it was not taken for an article, its markup. */
  readonly source: PageSource;
  /** Asks for the site's state, then reads. Gives the state it ends in. */
  start(): Promise<PageState>;
  /** Reads again; unless `forced` only what changed, and the page is analysed anew only when its text did. */
  reread(forced: boolean): Promise<PageState>;
  /** Changes inside the article: what they touch is read anew next time. */
  noteChanges(records: readonly MutationRecord[]): void;
  contextOf(span: Span): ClaimContext | null;
}

export interface ReadingOptions {
  readonly document: Document;
  readonly view: Window;
  readonly signal: AbortSignal;
  readonly own: () => Element | null;
  /** Called after each change of `state`, `page` or `site`. */
  readonly onChange: () => void;
  /** This script outlived its extension. */
  readonly onOrphaned: () => void;
}

/** Words around a span, exact. */
export const contextIn = (whole: string, span: Span): ClaimContext => ({
  before: whole.slice(Math.max(0, span.start - CONTEXT_CHARS), span.start),
  after: whole.slice(span.end, span.end + CONTEXT_CHARS),
});

/** Whether the text and the address are those of before. */
const areSame = ({ page: was }: ReadArticle, { page: is }: ReadArticle): boolean =>
  was.url === is.url && was.texts.length === is.texts.length && was.texts.every((text, index) => text === is.texts[index]);

export const createReading = ({ document, view, signal, own, onChange, onOrphaned }: ReadingOptions): Reading => {
  const site = (): string => siteOf(view.location.href) ?? '';
  let state: PageState = { kind: 'working', site: site() };
  let page: ReadPage | null = null;
  let siteState: SiteState | null = null;
  let round = 0;
  const memory = new BlockMemory();

  const become = (next: PageState, read: ReadPage | null): PageState => {
    state = next;
    page = read;
    onChange();
    return next;
  };

  const fail = (error: CallError): PageState => {
    if (error.code === 'orphaned') onOrphaned();
    return become({ kind: 'failed', site: site(), message: text('card_page_failed') }, null);
  };

  const analysed = (read: ReadPage): PageState =>
    become({ kind: 'analysed', site: site(), analysis: read.analysis, marks: siteState?.marks ?? true }, read);

  /** Whether the page says it is in a language that the reader has switched off. */
  const isOff = ({ page: { language = '' } }: ReadArticle): boolean =>
    siteState?.offLanguages.includes(language.toLowerCase().replace(/[-_][^]*/, '')) === true;

  const analyse = async (article: ReadArticle, token: number): Promise<PageState> => {
    // To write down and to read a long page's message takes the browser a turn each, whole.
    await rest();
    if (token !== round || signal.aborted) return state;
    if (page === null) become({ kind: 'working', site: site(), step: 'comparing' }, null);
    const answer = await askBackground('analyse', article.page);
    if (token !== round || signal.aborted) return state;
    if (!answer.ok) return fail(answer.error);
    await rest();
    if (token !== round || signal.aborted) return state;
    const analysis = { ...answer.value, partial: answer.value.partial || article.partial };
    return analysed({ ...article, analysis });
  };

  /** Gate and reading as one run of steps, so that they share the turns. */
  function* steps(): Generator<undefined, { readonly why: ShutReason } | ReadArticle> {
    const gate = yield* gateSteps(document, view.location);
    if (!gate.open) return gate;
    if (page === null) become({ kind: 'working', site: site() }, null);
    yield;
    return yield* readArticleSteps(document, { view, root: gate.root, own: own(), memory });
  }

  const read = async (forced: boolean): Promise<PageState> => {
    round += 1;
    const token = round;
    if (forced) memory.clear();
    await untilDrawn(view);
    if (token !== round || signal.aborted) return state;
    const outcome = await runInSlices(steps(), signal);
    if (outcome === null || token !== round) return state;
    if ('why' in outcome) return become({ kind: 'not-article', site: site(), why: outcome.why }, null);
    const article = outcome;
    if (article.page.texts.every((text) => text.trim() === '')) return become({ kind: 'not-article', site: site(), why: 'empty' }, null);
    if (isOff(article))
      return become({ kind: 'not-article', site: site(), why: 'no-article', offLanguage: article.page.language ?? '' }, null);
    if (page !== null && !forced && areSame(page, article)) return analysed({ ...page, ...article });
    return analyse(article, token);
  };

  const readSafely = async (forced: boolean): Promise<PageState> => {
    try {
      return await read(forced);
    } catch {
      return fail({ code: 'failed', message: 'the page could not be read' });
    }
  };

  const reread = async (forced: boolean): Promise<PageState> => (siteState?.state === 'on' ? readSafely(forced) : state);

  return {
    get state() {
      return state;
    },
    get page() {
      return page;
    },
    get site() {
      return siteState;
    },
    start: async () => {
      round += 1;
      const token = round;
      const reason = findShutReason(document, view.location);
      if (reason === 'protected') return become({ kind: 'not-article', site: site(), why: reason }, null);
      const answer = await askBackground('siteState');
      if (token !== round || signal.aborted) return state;
      if (!answer.ok) return fail(answer.error);
      siteState = answer.value;
      if (siteState.state !== 'on') return become({ kind: siteState.state, site: site() }, null);
      return page === null || isOff(page) ? reread(true) : analysed(page);
    },
    get source() {
      const why = state.kind === 'not-article' ? state.why : null;
      const markup = why === 'no-article' ? new XMLSerializer().serializeToString(document) : null;
      return { page: page?.page ?? null, markup: markup !== null && markup.length > LONGEST_MARKUP ? null : markup };
    },
    reread,
    noteChanges: (records) => memory.note(records),
    contextOf: (span) => {
      if (page === null || page.places.rangeOf(span) === null) return null;
      return contextIn(page.page.texts.join('\n'), span);
    },
  };
};
