/** Shapes of what is saved. What comes out of a database or a file is foreign until it has passed here. Unknown keys are dropped. */
import * as v from 'valibot';
import { type Attribution, ATTRIBUTIONS, type ChainStep, type Relation, RELATIONS, type Strength, STRENGTHS } from '../corpus/model.ts';
import type { KnownDate } from '../page.ts';
import type { Rejection } from './rejection.ts';
import type { SavedClaim } from './saved-claim.ts';

type SchemaOf<T> = v.GenericSchema<unknown, T>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const moment = v.pipe(v.string(), v.isoTimestamp());

const dateSchema = v.object({
  value: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2})?$/))),
  precision: v.picklist(['day', 'month', 'unknown']),
  basis: v.string(),
}) satisfies SchemaOf<KnownDate>;

const attribution = v.picklist(ATTRIBUTIONS) satisfies SchemaOf<Attribution>;
const strength = v.nullable(v.picklist(STRENGTHS)) satisfies SchemaOf<Strength | null>;
const relation = v.picklist(RELATIONS) satisfies SchemaOf<Relation>;
const chain = v.array(v.object({ outlet: v.string(), named: v.boolean(), basis: v.exactOptional(v.string()) })) satisfies SchemaOf<
  ChainStep[]
>;

const match = v.object({
  claim: v.string(),
  relation,
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  statement: v.string(),
  report: v.object({ title: v.string(), outlet: v.string(), url: v.nullable(v.string()), published: dateSchema }),
});

/** What a saved claim says, without what the store alone gives it. */
const saidEntries = {
  id: v.string(),
  text: v.string(),
  before: v.string(),
  after: v.string(),
  content: v.string(),
  speaker: v.object({ id: v.nullable(v.string()), text: v.string() }),
  attribution,
  strength,
  chain,
  page: v.object({
    url: v.nullable(v.string()),
    title: v.nullable(v.string()),
    outlet: v.string(),
    published: dateSchema,
    language: v.string(),
  }),
  coverage: v.object({ corpusRevision: v.string(), reports: count, origins: count, matches: v.array(match) }),
  note: v.string(),
  otherNotes: v.exactOptional(v.array(v.string())),
  tags: v.array(v.string()),
  savedAt: moment,
};

/** A saved claim as the store keeps it. */
export const savedClaimSchema = v.object({
  key: v.string(),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  ...saidEntries,
  revision: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
}) satisfies SchemaOf<SavedClaim>;

/** A saved claim as a file carries it: key, order and revision are the store's own and are made anew. */
export type CarriedClaim = Omit<SavedClaim, 'key' | 'sequence' | 'revision'>;
export const carriedClaimSchema = v.object(saidEntries) satisfies SchemaOf<CarriedClaim>;

export const rejectionSchema = v.object({
  id: v.string(),
  key: v.string(),
  text: v.string(),
  page: v.object({ url: v.nullable(v.string()), title: v.nullable(v.string()) }),
  report: v.string(),
  claim: v.string(),
  relation,
  rejectedAt: moment,
}) satisfies SchemaOf<Rejection>;

/** The value in its shape, or what is wrong with it and where: "page.url: …". Never throws. */
export const readAs = <T>(schema: SchemaOf<T>, value: unknown): { readonly value: T } | { readonly problem: string } => {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return { value: result.output };
  const [issue] = result.issues;
  return { problem: `${v.getDotPath(issue) ?? 'record'}: ${issue.message}` };
};
