/** A claim as a file carries it, field by field in one order: what the store alone gives (key, order, revision) stays behind. Pure. */
import type { Rejection } from '../rejection.ts';
import type { SavedClaim } from '../saved-claim.ts';
import type { CarriedClaim } from '../schema.ts';

const dateOf = ({ value, precision, basis }: SavedClaim['page']['published']): SavedClaim['page']['published'] => ({
  value,
  precision,
  basis,
});

const coverageOf = ({ corpusRevision, reports, origins, matches }: SavedClaim['coverage']): SavedClaim['coverage'] => ({
  corpusRevision,
  reports,
  origins,
  matches: matches.map(({ claim, relation, confidence, statement, report }) => ({
    claim,
    relation,
    confidence,
    statement,
    report: { title: report.title, outlet: report.outlet, url: report.url, published: dateOf(report.published) },
  })),
});

/** Same claim, same bytes: the order of the fields is the order of this function. */
export const toCarried = (claim: CarriedClaim): CarriedClaim => {
  const { page, speaker } = claim;
  return {
    id: claim.id,
    savedAt: claim.savedAt,
    text: claim.text,
    before: claim.before,
    after: claim.after,
    content: claim.content,
    speaker: { id: speaker.id, text: speaker.text },
    attribution: claim.attribution,
    strength: claim.strength,
    chain: claim.chain.map(({ outlet, named, basis }) => ({ outlet, named, ...(basis === undefined ? {} : { basis }) })),
    page: { url: page.url, title: page.title, outlet: page.outlet, published: dateOf(page.published), language: page.language },
    coverage: coverageOf(claim.coverage),
    note: claim.note,
    ...(claim.otherNotes === undefined || claim.otherNotes.length === 0 ? {} : { otherNotes: claim.otherNotes }),
    tags: claim.tags,
  };
};

/** A rejection in one order of its fields. The key stays: it was made from the page's claim, which the rejection does not hold whole. */
export const toCarriedRejection = ({ id, key, text, page, report, claim, relation, rejectedAt }: Rejection): Rejection => ({
  id,
  key,
  text,
  page: { url: page.url, title: page.title },
  report,
  claim,
  relation,
  rejectedAt,
});
