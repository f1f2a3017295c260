/** Claims of the corpus looked up by words and filters, and one claim whole with what other reports say beside it. */
import type { CorpusClaim, CorpusData } from '../corpus/corpus.ts';
import type { Claim, Relation } from '../corpus/model.ts';
import type { ClaimPage, ClaimRow, Facet, LookUpList, LookUpRequest, LookUpRow } from './browse.ts';
import { holdsWords, LIST_LENGTH, searchWords } from './browse-officials.ts';
import { claimRow } from './browse-reports.ts';
import { toClaimText } from './corpus-readings.ts';
import { coverClaim, type SearchableCorpus } from './cover-claim.ts';
import { chainOf, originOf, publishedOf, speakerRef } from './describe-claim.ts';
import type { Match } from './match.ts';
import { matchClaim } from './match-claim.ts';
import { topicName } from './topic-names.ts';

/** Claims the engine is asked for: as many as it looks at closely. */
const MOST_MATCHES = 50;
const SHOWN_FROM = 0.5;
/** Values of a filter that are offered; a corpus of many reports has thousands. */
const MOST_FACETS = 40;
/** Matches kept for the page of a claim, as for a claim of a page. */
const MOST_RELATED = 24;

/** A claim that the words find: by the engine, or because it holds them. */
interface Hit {
  readonly found: CorpusClaim;
  readonly match: Match | null;
}

const dateOf = ({ claim, report }: CorpusClaim): string => claim.said ?? publishedOf(report).value ?? '';

const isSure = ({ match }: Hit): boolean => match !== null && match.confidence >= SHOWN_FROM;

const holds = (words: readonly string[], { claim, report }: CorpusClaim, corpus: CorpusData): boolean =>
  holdsWords(words, [claim.statement, ...(claim.quoted ?? []), speakerRef(claim.speaker, claim.speakerText, corpus).name, report.outlet]);

/** Sure matches first, then claims that hold each word, then what the engine takes for possibly related. */
const findByWords = (words: string, corpus: SearchableCorpus): readonly Hit[] => {
  const matches = matchClaim({ text: words }, corpus.index, { top: MOST_MATCHES });
  const byEngine = matches.flatMap((match): Hit[] => {
    const found = corpus.claims.get(match.claim);
    return found === undefined ? [] : [{ found, match }];
  });
  const wanted = searchWords(words);
  const matched = new Map(byEngine.map((hit) => [hit.found.id, hit]));
  const sure = byEngine.filter(isSure);
  const literal = [...corpus.claims.values()]
    .filter((found) => holds(wanted, found, corpus))
    .map((found): Hit => matched.get(found.id) ?? { found, match: null })
    .filter((hit) => !isSure(hit));
  const held = new Set(literal.map(({ found }) => found.id));
  return [...sure, ...literal, ...byEngine.filter((hit) => !isSure(hit) && !held.has(hit.found.id))];
};

const listAll = (corpus: CorpusData): readonly Hit[] =>
  [...corpus.claims.values()].map((found) => ({ found, match: null })).sort((a, b) => dateOf(b.found).localeCompare(dateOf(a.found)));

const officialsOf = ({ speaker, about = [] }: Claim): readonly string[] => [
  ...new Set([...(speaker === undefined ? [] : [speaker]), ...about]),
];
const topicsOf = ({ topic, alsoTopics = [] }: Claim): readonly string[] => [...(topic === undefined ? [] : [topic]), ...alsoTopics];

const fits = ({ found, match }: Hit, { official, report, relation, topic }: LookUpRequest): boolean =>
  (official === undefined || officialsOf(found.claim).includes(official)) &&
  (report === undefined || found.report.id === report) &&
  (relation === undefined || (match?.relation === relation && match.confidence >= SHOWN_FROM)) &&
  (topic === undefined || topicsOf(found.claim).includes(topic));

/** How many hits each value has, most first. */
const facetsOf = (hits: readonly Hit[], valuesOf: (hit: Hit) => readonly string[], nameOf: (id: string) => string): readonly Facet[] => {
  const counts = new Map<string, number>();
  for (const hit of hits) for (const id of valuesOf(hit)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, name: nameOf(id), count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
    .slice(0, MOST_FACETS);
};

const lookUpRow = ({ found, match }: Hit, corpus: CorpusData): LookUpRow => ({
  ...claimRow(found, corpus),
  relation: match?.relation ?? null,
  confidence: match?.confidence ?? null,
});

const sureRelation = (hit: Hit): readonly Relation[] => (hit.match !== null && isSure(hit) ? [hit.match.relation] : []);

/** Claims that the request finds. Filters are offered as the words alone find them, so that one choice does not hide the others. */
export function lookUpClaims(request: LookUpRequest, corpus: SearchableCorpus): LookUpList {
  const { words = '', from = 0, limit = LIST_LENGTH } = request;
  const hits = words.trim() === '' ? listAll(corpus) : findByWords(words, corpus);
  const rows = hits.filter((hit) => fits(hit, request));
  return {
    rows: rows.slice(from, from + limit).map((hit) => lookUpRow(hit, corpus)),
    count: rows.length,
    officials: facetsOf(
      hits,
      ({ found }) => officialsOf(found.claim),
      (id) => corpus.officials.get(id)?.name ?? id,
    ),
    reports: facetsOf(
      hits,
      ({ found }) => [found.report.id],
      (id) => corpus.reports.get(id)?.outlet ?? id,
    ),
    topics: facetsOf(
      hits,
      ({ found }) => topicsOf(found.claim),
      (id) => topicName(id, corpus),
    ),
    relations: facetsOf(hits, sureRelation, (id) => id),
  };
}

/** A record of the corpus as a claim of a page whose text is its statement alone. */
const asPageClaim = ({ claim }: CorpusClaim, { speaker }: ClaimRow) => {
  const span = { start: 0, end: claim.statement.length };
  return {
    ...span,
    text: claim.statement,
    speaker: speaker.id,
    speakerText: speaker.name,
    attribution: claim.attribution,
    strength: claim.strength ?? null,
    content: span,
    quoted: [],
  };
};

/** One claim whole; null when the corpus lacks it. */
export function describeClaim(id: string, corpus: SearchableCorpus): ClaimPage | null {
  const found = corpus.claims.get(id);
  if (found === undefined) return null;
  const { claim, report } = found;
  const row = claimRow(found, corpus);
  const { language } = report;
  const matches = matchClaim(toClaimText(found), corpus.index, { top: MOST_RELATED, language, ownReport: report.id }).filter(
    (match) => match.report !== report.id,
  );
  const page = { title: report.title, url: report.url ?? null, published: publishedOf(report), language, words: 0 };
  return {
    claim: row,
    chain: chainOf(found),
    origin: originOf(found),
    about: (claim.about ?? []).map((official) => speakerRef(official, official, corpus)),
    comment: claim.comment ?? false,
    coverage: coverClaim({ claim: { ...asPageClaim(found, row), matches }, page }, corpus),
  };
}
