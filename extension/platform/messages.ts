/**
 * The contract between the contexts, as function signatures: what each may ask of another and what comes back.
 * Types only. Callers (`calls.ts`) and listeners (`listen.ts`) are derived from it; every message is parsed at the doors (`background-door.ts`, `page-door.ts`).
 * What is asked of a page stands in `page-messages.ts`, what of the shelf in `shelf-messages.ts`.
 * Answers to a content script hold public material only: the page's own words and the bundled corpus.
 */
import type { AnalysedClaim, PageAnalysis } from '../core/analysis.ts';
import type { PageClaim } from '../core/claims/claim.ts';
import type {
  ClaimPage,
  LookUpList,
  LookUpRequest,
  OfficialsList,
  OfficialsRequest,
  ReportPage,
  ReportsList,
  ReportsRequest,
} from '../core/coverage/browse.ts';
import type { ClaimCoverage, OfficialCoverage } from '../core/coverage/coverage.ts';
import type { KnownDate, PageBlocks } from '../core/page.ts';
import type { Relation } from '../core/corpus/model.ts';
import type { Rejection } from '../core/saved/rejection.ts';
import type { ClaimContext, DamagedRecord, SavedClaim } from '../core/saved/saved-claim.ts';
import type { CardPart, PageRole } from './card-part.ts';
import type { Settings, SettingsChange } from './settings.ts';
import type { ShelfCalls } from './shelf-messages.ts';
import type { SiteState } from './site.ts';

/** What the background must know of a page to cover or save one of its claims: `PageAnalysis['page']` fits as it is. */
export type PageFacts = PageAnalysis['page'];

export interface CoverOfficialRequest {
  /** Official id. */
  readonly official: string;
  /** The page's date: offices are told for it. */
  readonly published: KnownDate;
  /** The page, so that its own report is marked as such. */
  readonly page?: PageFacts;
  /** This page's claims of that official, when the time line is to be related to them. */
  readonly claims?: readonly AnalysedClaim[];
}

export interface OfficialCardRequest extends CoverOfficialRequest {
  /** How this page calls the official, and the roles it prints, so that the card can set them beside the reports'. */
  readonly forms: readonly string[];
  readonly roles: readonly PageRole[];
}

export interface CoverClaimRequest {
  readonly claim: PageClaim;
  readonly page: PageFacts;
  /** All claims of the page, when it is to be told what the page leaves out of a report. */
  readonly claims?: readonly AnalysedClaim[];
}

export interface SaveRequest {
  /** `crypto.randomUUID()` of the caller; the same id again is the same act again. */
  readonly id: string;
  readonly claim: PageClaim;
  readonly page: PageFacts;
  readonly context: ClaimContext;
}

/** "Not right": this match does not belong to these words. */
export interface RejectRequest {
  /** `crypto.randomUUID()` of the caller; the same id again is the same act again. */
  readonly id: string;
  readonly claim: PageClaim;
  readonly page: PageFacts;
  /** Report id of the rejected match. */
  readonly report: string;
  /** Full claim id of the rejected match. */
  readonly reportClaim: string;
  readonly relation: Relation;
}

/**
 * How a save ended; `id` is that of the stored claim. 'already-saved': the same claim of the same page is on the shelf.
 * A content script always gets 'saved', for the page can read the card: what was kept before is not the page's business.
 * `kept` 'memory': this browser keeps nothing on disk for us, the claim is gone when the browser closes; say so.
 */
export interface SaveResult {
  readonly state: 'saved' | 'already-saved';
  readonly id: string;
  readonly kept: Kept;
}

export type Kept = 'disk' | 'memory';

/** What any context may ask of the background; all of it is stateless or harmless when repeated. */
export interface PublicCalls {
  /** Finds the officials and claims of a page, and what the bundled corpus has to match them. */
  analyse(page: PageBlocks): PageAnalysis;
  /** Tells how the reports of the bundled corpus describe and cover one official; 'not-found' when the register lacks the id. */
  coverOfficial(request: CoverOfficialRequest): OfficialCoverage;
  /** Tells which reports of the bundled corpus carry a claim, in which relation and by which chain. */
  coverClaim(request: CoverClaimRequest): ClaimCoverage;
  /** Keeps a claim on this device; answers only after the browser has written it. */
  save(request: SaveRequest): SaveResult;
  /** The card of an official, ready to be drawn. 'not-found' when the register lacks the id. */
  officialCard(request: OfficialCardRequest): CardPart;
  /** The card of a claim, ready to be drawn. */
  claimCard(request: CoverClaimRequest): CardPart;
  /** Leaves a match out of every later answer about the same words on the same page; `id` takes it back. */
  reject(request: RejectRequest): { readonly id: string };
  /** Undoes `reject` at once: by the id that the caller made and nobody else knows. False when there is no such rejection. */
  undoReject(request: { readonly id: string }): boolean;
  /** Opens the side panel over the asking tab; false where the browser has none, or opens it from its own interface alone. */
  openPanel(): boolean;
  /** Tells whether to work on the asking page at all, and how: switched off, paused, marks off, delays. The site is the sender's. */
  siteState(): SiteState;
  /** The card's style sheet, as text: a page whose marks nobody points at never carries it. */
  cardStyle(): string;
}

export interface SavedListRequest {
  /** Sequence to go on below; leave out for the newest. */
  readonly before?: number;
  /** Records a page of the list, 1 to 100; 20 when left out. */
  readonly limit?: number;
}

export interface SavedList {
  /** Newest first. */
  readonly claims: readonly SavedClaim[];
  /** All records on the shelf, damaged ones too. */
  readonly count: number;
  /** `before` of the next request, null at the end. */
  readonly next: number | null;
  /** Records of this page of the list that cannot be read; kept as they are. Those without a place in the order come with the first page. */
  readonly damaged: readonly DamagedRecord[];
  readonly kept: Kept;
}

export interface CorpusSummary {
  readonly revision: string;
  readonly reports: number;
  readonly outlets: number;
  readonly officials: number;
  readonly claims: number;
}

/**
 * Why a tab gives no answer, as far as it can be known without the right to see tabs.
 * 'older-than-extension': open since before the installation or update: reload it. 'withheld': the browser withholds sites from us.
 * 'unreachable': a page where extensions cannot run, or a page still loading.
 */
export type TabState = 'older-than-extension' | 'withheld' | 'unreachable';

/** A shortcut as the browser has it now. */
export interface Shortcut {
  readonly name: string;
  /** In the reader's language. */
  readonly description: string;
  /** "Alt+Shift+N"; '' where none is set. */
  readonly keys: string;
}

/** How the browser treats us. */
export interface BrowserState {
  readonly shortcuts: readonly Shortcut[];
  /** False where the browser withholds sites. */
  readonly seesAllSites: boolean;
}

/** What the reader's own packs that are switched on hold. */
export interface OwnSummary {
  readonly packs: number;
  readonly reports: number;
  readonly claims: number;
  /** Too many to be looked at all at once: those of a page's officials are. */
  readonly isSharded: boolean;
}

/** A page as the reader's own packs have it; `analysis` null where none is switched on. */
export interface OwnReading {
  readonly analysis: PageAnalysis | null;
  readonly packs: number;
  readonly reports: number;
}

/** What only our own pages may ask of the background, besides `PublicCalls`. */
export interface PrivateCalls extends ShelfCalls {
  /** The settings in force. */
  settings(): Settings;
  /** Changes some settings; every page hears `settingsChanged`. */
  changeSettings(change: SettingsChange): Settings;
  /** Switches one site off or on; `site` is `PageState.site`. */
  switchSite(request: { readonly site: string; readonly off: boolean }): Settings;
  /** Ids of the saved claims with the words of these claims of this page, in their order; null for what is not on the shelf. */
  savedOf(request: { readonly page: PageFacts; readonly claims: readonly PageClaim[] }): readonly (string | null)[];
  /** One page of the saved claims, newest first. */
  savedList(request: SavedListRequest): SavedList;
  /** Takes one claim off the shelf; `savedRestore` brings the last one back until the browser closes. False when it was not there. */
  savedDelete(request: { readonly id: string }): boolean;
  /** Undoes the last `savedDelete` of that id, false when there is nothing to bring back. */
  savedRestore(request: { readonly id: string }): boolean;
  /** Deletes every saved claim, damaged records included; cannot be undone. Gives how many records went. */
  savedClear(): number;
  /** What the reader has called not right, newest first. */
  rejections(): readonly Rejection[];
  /** Lets a rejected match be shown again; false when there is no such rejection. */
  takeBackRejection(request: { readonly id: string }): boolean;
  /** What the corpus holds, in figures. */
  corpusSummary(): CorpusSummary;
  /** What the reader's own packs that are switched on hold, in figures. */
  ownSummary(): OwnSummary;
  /** Finds the officials and claims of a page once more, matched against the reader's own packs: to be shown as "yours", apart from the bundle's. */
  ownReading(page: PageBlocks): OwnReading;
  /** How the reader's own reports stand to a claim; null without any. `officials`: those of the page, who say where to look. */
  ownCoverage(request: CoverClaimRequest & { readonly officials: readonly string[] }): ClaimCoverage | null;
  /** How the reader's own reports cover one official; null without any, 'not-found' for one they do not know. */
  ownOfficial(request: CoverOfficialRequest): OfficialCoverage | null;
  /** Why a tab gives no answer. */
  tabState(request: { readonly tabId: number }): TabState;
  /** Officials of the corpus, a stretch of the list. */
  corpusOfficials(request: OfficialsRequest): OfficialsList;
  /** Reports of the corpus, a stretch of the list. */
  corpusReports(request: ReportsRequest): ReportsList;
  /** One report with its claims; 'not-found' when the corpus lacks it. */
  corpusReport(request: { readonly id: string }): ReportPage;
  /** Looks claims up by words and filters. */
  corpusLookUp(request: LookUpRequest): LookUpList;
  /** One claim with what other reports say beside it; `id` is the full one. 'not-found' when the corpus lacks it. */
  corpusClaim(request: { readonly id: string }): ClaimPage;
  /** Shortcuts, and whether sites are withheld. */
  browserState(): BrowserState;
  /** Opens the browser's own page of shortcuts; false where it has none to open. */
  openShortcutSettings(): boolean;
  /** Deletes everything kept on this device: saved claims, rejections, imported reports, settings. Cannot be undone. */
  forgetEverything(): null;
}

export type BackgroundCalls = PublicCalls & PrivateCalls;

/**
 * 'bad-request': the message is not as the contract says. 'not-allowed': this sender may not ask that. 'not-found': no such thing.
 * 'no-answer': nobody listens there. 'orphaned': this context outlived its extension (an update); fall silent. 'storage-full': no room left, and `message` is the number of bytes free, '' where nobody knows.
 * 'failed': the rest, see `message`.
 */
export type ErrorCode = 'bad-request' | 'not-allowed' | 'not-found' | 'no-answer' | 'orphaned' | 'storage-full' | 'failed';

export interface CallError {
  readonly code: ErrorCode;
  /** For developers, in English, but for 'storage-full'; never holds words of a page. */
  readonly message: string;
}

/** Failures cross contexts as data, because an `Error` may not survive the way. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError };

/** A map of calls: name to a function of at most one plain-data argument. */
export type CallMap<Calls> = { readonly [Name in keyof Calls]: (request: never) => unknown };

export type RequestOf<Calls extends CallMap<Calls>, Name extends keyof Calls> = Parameters<Calls[Name]>;
export type ValueOf<Calls extends CallMap<Calls>, Name extends keyof Calls> = ReturnType<Calls[Name]>;
