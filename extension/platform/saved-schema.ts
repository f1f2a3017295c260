/** The shape of a stored saved claim. What comes out of the database is foreign until it has passed here: an older bug or a bad disk may have written it. */
import * as v from 'valibot';
import type { SavedClaim } from '../core/saved/saved-claim.ts';
import { attributionSchema, chainSchema, knownDateSchema, relationSchema, type SchemaOf, strengthSchema } from './schemas.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const savedMatchSchema = v.object({
  claim: v.string(),
  relation: relationSchema,
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  statement: v.string(),
  report: v.object({ title: v.string(), outlet: v.string(), url: v.nullable(v.string()), published: knownDateSchema }),
});

const savedClaimSchema = v.object({
  id: v.string(),
  key: v.string(),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  text: v.string(),
  before: v.string(),
  after: v.string(),
  content: v.string(),
  speaker: v.object({ id: v.nullable(v.string()), text: v.string() }),
  attribution: attributionSchema,
  strength: strengthSchema,
  chain: chainSchema,
  page: v.object({
    url: v.nullable(v.string()),
    title: v.nullable(v.string()),
    outlet: v.string(),
    published: knownDateSchema,
    language: v.string(),
  }),
  coverage: v.object({ corpusRevision: v.string(), reports: count, origins: count, matches: v.array(savedMatchSchema) }),
  note: v.string(),
  tags: v.array(v.string()),
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
}) satisfies SchemaOf<SavedClaim>;

export type ParsedClaim = { readonly claim: SavedClaim } | { readonly problem: string };

/** A stored record as a saved claim, or what is wrong with it and where. Never throws. */
export const parseSavedClaim = (record: unknown): ParsedClaim => {
  const result = v.safeParse(savedClaimSchema, record, { abortEarly: true });
  if (result.success) return { claim: result.output };
  const [issue] = result.issues;
  return { problem: `${v.getDotPath(issue) ?? 'record'}: ${issue.message}` };
};
