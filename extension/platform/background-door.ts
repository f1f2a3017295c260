/** The background's door: which calls it takes, from whom, and in which shape. A call of the contract without a row here does not compile. */
import * as v from 'valibot';
import { type CallHandlers, listen } from './listen.ts';
import type { BackgroundCalls, PrivateCalls, PublicCalls } from './messages.ts';
import { parsersOf, type RequestSchemas } from './request-schemas.ts';
import {
  analysedClaimSchema,
  contextSchema,
  knownDateSchema,
  officialIdSchema,
  pageBlocksSchema,
  pageClaimSchema,
  pageFactsSchema,
  relationSchema,
  uuidSchema,
} from './schemas.ts';
import { shelfSchemas } from './shelf-schemas.ts';
import { settingsChangeSchema, siteSchema } from './settings.ts';

const nothing = v.pipe(
  v.optional(v.unknown()),
  v.transform(() => undefined),
);
/** More claims than any page of news has. */
const pageClaims = v.exactOptional(v.pipe(v.array(analysedClaimSchema), v.maxLength(5_000)));
/** Ids as a match gives them. */
const reportIdSchema = v.pipe(v.string(), v.maxLength(200));
const claimIdSchema = v.pipe(v.string(), v.maxLength(400));
const byId = v.object({ id: v.pipe(v.string(), v.maxLength(200)) });
/** Words of a search field or a selection. */
const words = v.exactOptional(v.pipe(v.string(), v.maxLength(2_000)));
const outlet = v.exactOptional(v.pipe(v.string(), v.maxLength(500)));
const stretch = {
  own: v.exactOptional(v.boolean()),
  from: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  limit: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))),
};

const official = {
  official: officialIdSchema,
  published: knownDateSchema,
  page: v.exactOptional(pageFactsSchema),
  claims: pageClaims,
};
const claimSchema = v.object({ claim: pageClaimSchema, page: pageFactsSchema, claims: pageClaims });
/** A name or a role as a page prints it. */
const shortWords = v.pipe(v.string(), v.maxLength(500));
const pageRoles = v.pipe(v.array(v.object({ text: shortWords, agrees: v.boolean() })), v.maxLength(500));

/** Rule R1: what a content script may ask. */
export const publicSchemas: RequestSchemas<PublicCalls> = {
  analyse: pageBlocksSchema,
  coverOfficial: v.object(official),
  coverClaim: claimSchema,
  officialCard: v.object({ ...official, forms: v.pipe(v.array(shortWords), v.maxLength(500)), roles: pageRoles }),
  claimCard: claimSchema,
  save: v.object({ id: uuidSchema, claim: pageClaimSchema, page: pageFactsSchema, context: contextSchema }),
  reject: v.object({
    id: uuidSchema,
    claim: pageClaimSchema,
    page: pageFactsSchema,
    report: reportIdSchema,
    reportClaim: claimIdSchema,
    relation: relationSchema,
  }),
  undoReject: v.object({ id: uuidSchema }),
  openPanel: nothing,
  siteState: nothing,
  cardStyle: nothing,
};

/** Rule R2: what only our own pages may ask. */
export const privateSchemas: RequestSchemas<PrivateCalls> = {
  settings: nothing,
  changeSettings: settingsChangeSchema,
  switchSite: v.object({ site: siteSchema, off: v.boolean() }),
  savedList: v.object({
    before: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    limit: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  }),
  savedOf: v.object({ page: pageFactsSchema, claims: v.pipe(v.array(pageClaimSchema), v.maxLength(5_000)) }),
  ...shelfSchemas,
  savedDelete: byId,
  savedRestore: byId,
  savedClear: nothing,
  rejections: nothing,
  takeBackRejection: byId,
  corpusSummary: nothing,
  ownSummary: nothing,
  ownReading: pageBlocksSchema,
  ownCoverage: v.object({
    claim: pageClaimSchema,
    page: pageFactsSchema,
    officials: v.pipe(v.array(officialIdSchema), v.maxLength(5_000)),
  }),
  ownOfficial: v.object({ official: officialIdSchema, published: knownDateSchema, page: v.exactOptional(pageFactsSchema) }),
  tabState: v.object({ tabId: v.pipe(v.number(), v.integer()) }),
  corpusOfficials: v.object({ ...stretch, words, outlet, kind: v.exactOptional(v.picklist(['person', 'body'])) }),
  corpusReports: v.object({ ...stretch, words, outlet }),
  corpusReport: v.object({ id: reportIdSchema }),
  corpusLookUp: v.object({
    ...stretch,
    words,
    official: v.exactOptional(officialIdSchema),
    report: v.exactOptional(reportIdSchema),
    relation: v.exactOptional(relationSchema),
    topic: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  }),
  corpusClaim: v.object({ id: claimIdSchema }),
  browserState: nothing,
  openShortcutSettings: nothing,
  forgetEverything: nothing,
};

/** Opens the door; call it before the first await. */
export const listenInBackground = (handlers: CallHandlers<BackgroundCalls>): (() => void) =>
  listen({
    to: 'second-source/background',
    parsers: parsersOf<BackgroundCalls>({ ...publicSchemas, ...privateSchemas }),
    handlers,
    privateCalls: new Set(Object.keys(privateSchemas)),
  });
