/**
 * Shapes of what may come in from outside a context, checked against the engine's types: `unknown` in, plain data of known size out.
 * Unknown keys are dropped. A text too long for its place is cut where cutting is harmless and refused where it is not.
 */
import * as v from 'valibot';
import type { AnalysedClaim } from '../core/analysis.ts';
import type { PageClaim } from '../core/claims/claim.ts';
import { ATTRIBUTIONS, RELATIONS, STRENGTHS } from '../core/corpus/model.ts';
import type { Match } from '../core/coverage/match.ts';
import type { KnownDate, PageBlocks } from '../core/page.ts';
import type { ClaimContext } from '../core/saved/saved-claim.ts';
import type { Span } from '../core/text/span.ts';
import { LONGEST_ADDRESS } from '../core/text/web-address.ts';
import type { PageFacts } from './messages.ts';

/** A schema whose output is one of our types. */
export type SchemaOf<T> = v.GenericSchema<unknown, T>;

/** Twice what the engine reads (`LONGEST_TEXT`), so that a longer page is still told as partly read, and no more. */
const LONGEST_PAGE = 4_000_000;
/** One claim, note or statement; the threat model's cap for a claim (T22). */
const LONGEST_CLAIM = 8_000;
/** Words kept on each side of a saved claim. */
export const LONGEST_CONTEXT = 200;

const cut = (longest: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, longest)),
  );
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const confidence = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const isForward = (span: Span): boolean => span.start <= span.end;

const spanEntries = { start: offset, end: offset };

const spanSchema = v.pipe(
  v.object(spanEntries),
  v.check((span) => isForward(span), 'start lies after end'),
) satisfies SchemaOf<Span>;

export const knownDateSchema = v.object({
  value: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2})?$/))),
  precision: v.picklist(['day', 'month', 'unknown']),
  basis: cut(200),
}) satisfies SchemaOf<KnownDate>;

/** Attribution, strength and relation as the model lists them. */
const attributionSchema = v.picklist(ATTRIBUTIONS);
const strengthSchema = v.nullable(v.picklist(STRENGTHS));
export const relationSchema = v.picklist(RELATIONS);

export const officialIdSchema = text(200);

/** Counted with the line breaks between the blocks. */
const isNotTooLong = (page: PageBlocks): boolean => page.texts.reduce((sum, block) => sum + block.length + 1, 0) <= LONGEST_PAGE + 1;

export const pageBlocksSchema = v.pipe(
  v.object({
    texts: v.array(v.string()),
    kinds: v.array(v.picklist(['heading', 'paragraph', 'item', 'quotation', 'caption'])),
    url: v.exactOptional(cut(LONGEST_ADDRESS)),
    title: v.exactOptional(cut(1_000)),
    language: v.exactOptional(cut(100)),
    dates: v.exactOptional(v.array(v.object({ source: v.picklist(['given', 'json-ld', 'meta', 'time', 'dateline']), value: cut(200) }))),
  }),
  v.check((page) => page.texts.length === page.kinds.length, 'texts and kinds are not as many'),
  v.check((page) => isNotTooLong(page), 'texts are too long'),
) satisfies SchemaOf<PageBlocks>;

export const pageFactsSchema = v.object({
  title: v.nullable(cut(1_000)),
  url: v.nullable(cut(LONGEST_ADDRESS)),
  published: knownDateSchema,
  language: cut(100),
  words: offset,
  carries: v.exactOptional(v.pipe(v.array(cut(400)), v.maxLength(5_000))),
}) satisfies SchemaOf<PageFacts>;

const chainSchema = v.pipe(v.array(v.object({ outlet: cut(300), named: v.boolean(), basis: v.exactOptional(cut(500)) })), v.maxLength(20));

const claimEntries = {
  ...spanEntries,
  text: text(LONGEST_CLAIM),
  speaker: v.nullable(officialIdSchema),
  speakerText: cut(500),
  attribution: attributionSchema,
  strength: strengthSchema,
  source: v.exactOptional(spanSchema),
  cue: v.exactOptional(spanSchema),
  content: spanSchema,
  quoted: v.pipe(v.array(spanSchema), v.maxLength(200)),
  chain: v.exactOptional(chainSchema),
};

/** A claim's offsets must fit its words, or the asserted words could not be cut out of them. */
const fitsItsWords = (claim: PageClaim): boolean =>
  claim.end - claim.start === claim.text.length && claim.start <= claim.content.start && claim.content.end <= claim.end;

export const pageClaimSchema = v.pipe(
  v.object(claimEntries),
  v.check((claim) => fitsItsWords(claim), 'offsets do not fit the words'),
) satisfies SchemaOf<PageClaim>;

const matchSchema = v.object({
  report: text(200),
  claim: text(400),
  relation: relationSchema,
  confidence,
  because: v.pipe(
    v.array(v.object({ kind: cut(100), page: v.exactOptional(cut(LONGEST_CLAIM)), report: v.exactOptional(cut(LONGEST_CLAIM)) })),
    v.maxLength(100),
  ),
}) satisfies SchemaOf<Match>;

export const analysedClaimSchema = v.pipe(
  v.object({ ...claimEntries, matches: v.pipe(v.array(matchSchema), v.maxLength(200)) }),
  v.check((claim) => fitsItsWords(claim), 'offsets do not fit the words'),
) satisfies SchemaOf<AnalysedClaim>;

/** Context is cut to its length on the side away from the claim. */
export const contextSchema = v.object({
  before: v.pipe(
    v.string(),
    v.transform((before) => before.slice(-LONGEST_CONTEXT)),
  ),
  after: cut(LONGEST_CONTEXT),
}) satisfies SchemaOf<ClaimContext>;

/** An id made by the caller with `crypto.randomUUID()`. */
export const uuidSchema = v.pipe(v.string(), v.uuid());
