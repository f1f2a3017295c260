/** From a claim to the claims of the corpus that stand to it in some relation: candidates by words, then relation and confidence. */
import type { Relation } from '../corpus/model.ts';
import { byLikelihood, QUESTIONS_ASKED, RECORDS_ASKED, type ScoredCandidate, scoredCandidates } from './candidates.ts';
import type { ClaimIndex } from './claim-index.ts';
import { byWayOf, CUED, type Direct, merge, ofWhole, round, SHOWN_FROM, throughAnchor } from './by-way.ts';
import { daysBetween } from './days-between.ts';
import type { ClaimText, Match } from './match.ts';
import { recordChances, recordFeatures } from './record-of-claim.ts';
import { topicsOf } from './questions.ts';
import { judge, logistic, sameSpeaker } from './relate.ts';
import { WEIGHTS } from './weights.ts';

export interface MatchOptions {
  /** Most matches given; 10 when absent. */
  readonly top?: number;
  /** Id of a report whose claims are left out: the page's own. */
  readonly excludeReport?: string;
  /** Id of the report that the page is, where its address tells: its records are then the page's own. */
  readonly ownReport?: string;
  /** BCP 47 tag of the claim's text; "en" when absent. */
  readonly language?: string;
}

const TOP = 10;
/** Dates further apart than this are another occasion. */
const OTHER_OCCASION_DAYS = 120;

/** A direct match from here on is taken as the corpus's own record of the claim, by way of which further ones are found. */
const ANCHOR_FROM = 0.6;
const MOST_ANCHORS = 2;
/** Records of the page's own report count as the claim's from here on, each by how sure it is; a sentence may hold so many assertions. */
const OWN_ANCHOR_FROM = 0.2;
const MOST_OWN_ANCHORS = 4;
/** Below this chance of being the claim's record, what another record says anew is not what the claim says. */
const LEAST_SAID = 0.15;
/** What is merely on the same subject is "possibly related", never shown as a match. */
const SUBJECT_AT_MOST = 0.45;

/** Matches of a claim in the corpus, best first. Claims that share no subject stay at the end, with little confidence. */
export function matchClaim(claim: ClaimText, index: ClaimIndex, options: MatchOptions = {}): Match[] {
  const top = options.top ?? TOP;
  const candidates = byLikelihood(scoredCandidates(claim, index, options));
  const isAsked = ({ question }: ScoredCandidate, place: number): boolean =>
    place < RECORDS_ASKED || (question?.place ?? QUESTIONS_ASKED) < QUESTIONS_ASKED;
  const asked = candidates.filter(isAsked);
  const chances = recordChances(asked, index);
  const direct = candidates.map((candidate): Direct => {
    const record = chances[asked.indexOf(candidate)] ?? 0;
    return { found: candidate.claim, match: directMatch(candidate, record) };
  });
  const own = ownRecords(claim, index, options);
  const isKnown = own.some(({ match }) => match.confidence >= SHOWN_FROM);
  const anchors = isKnown ? own : direct.filter(isAnchor).slice(0, MOST_ANCHORS);
  if (anchors.length === 0) return direct.slice(0, top).map(({ match }) => match);
  const ways = anchors.map((anchor) => byWayOf(anchor, index, options));
  const questions = new Set(anchors.flatMap(({ found }) => topicsOf(found.claim)));
  const said = new Map(asked.map(({ claim: { id } }, at) => [id, chances[at] ?? 0]));
  if (!isKnown)
    return merge(
      direct.map((each) => ofQuestion(each, questions)),
      ways
        .flat()
        .map(throughAnchor)
        .map((match) => asSaid(match, said)),
      top,
    );
  const isOwn = new Set(own.map(({ found }) => found.id));
  const others = direct.filter(({ found }) => !isOwn.has(found.id));
  return merge([...own, ...others.map((each) => (knowQuestions(own, each) ? asSubject(each) : each))], ofWhole(ways), top);
}

/** A record found by way of another says the claim anew only when the claim's own words bear it out; else it adds to the subject. */
const asSaid = (match: Match, said: ReadonlyMap<string, number>): Match =>
  (match.relation === 'same' || match.relation === 'reworded') && (said.get(match.claim) ?? 0) < LEAST_SAID
    ? { ...match, relation: 'complementary', confidence: Math.min(match.confidence, SUBJECT_AT_MOST) }
    : match;

/** A cue of conflict between answers to different questions is a likeness of words: where both questions are known, it counts for little. */
const ofQuestion = (each: Direct, questions: ReadonlySet<string>): Direct =>
  questions.size === 0 ||
  !CUED.has(each.match.relation) ||
  each.found.claim.topic === undefined ||
  topicsOf(each.found.claim).some((topic) => questions.has(topic))
    ? each
    : asSubject(each);

/** The records of this very claim where the page is a report of the corpus, surest first. */
function ownRecords(claim: ClaimText, index: ClaimIndex, { ownReport, language }: MatchOptions): Direct[] {
  if (ownReport === undefined) return [];
  const sentence = { ...claim, text: claim.sentence ?? claim.text };
  return scoredCandidates(sentence, index, { onlyReport: ownReport, ...(language === undefined ? {} : { language }) })
    .map((candidate): Direct => {
      const record = logistic(recordFeatures(candidate, index), WEIGHTS.own);
      return { found: candidate.claim, match: { ...directMatch(candidate, record), confidence: round(record) } };
    })
    .filter(({ match: { confidence } }) => confidence >= OWN_ANCHOR_FROM)
    .sort((a, b) => b.match.confidence - a.match.confidence)
    .slice(0, MOST_OWN_ANCHORS);
}

const isAnchor = ({ match }: Direct): boolean =>
  (match.relation === 'same' || match.relation === 'reworded') && match.confidence >= ANCHOR_FROM;

/** Whether the questions of the page's own record and of another's are known: they tell better than words what belongs together. */
const knowQuestions = (own: readonly Direct[], { found }: Direct): boolean =>
  topicsOf(found.claim).length > 0 && own.some((record) => topicsOf(record.found.claim).length > 0);

/** The same as a mere possibility. */
const asSubject = ({ found, match }: Direct): Direct => ({
  found,
  match: { ...match, confidence: Math.min(match.confidence, SUBJECT_AT_MOST) },
});

/** `record`: how likely the candidate is the corpus's own record of the claim; a cue of conflict is heard all the same. */
function directMatch(candidate: ScoredCandidate, record: number): Match {
  const judged = judge(candidate);
  const to = (relation: Relation, confidence: number): Match => ({
    report: candidate.claim.report.id,
    claim: candidate.claim.id,
    relation,
    confidence: round(confidence),
    because: judged.because,
  });
  const { relation, confidence } = judged;
  if (relation !== 'same' && record >= SHOWN_FROM && isOneVoice(candidate) && !differInFigures(candidate)) return to('reworded', record);
  if (relation === 'same' || relation === 'reworded' || relation === 'updated') return to(relation, byWords(candidate, confidence, record));
  if (record >= SHOWN_FROM && (relation === null || relation === 'complementary')) return to('reworded', record);
  if (relation === null) return to('complementary', (1 - confidence) / 2);
  return to(relation, relation === 'complementary' ? Math.min(confidence, SUBJECT_AT_MOST) : confidence);
}

/** Where nobody has said which question a record answers, as in imported reports, likeness of words must do. */
const byWords = ({ claim }: ScoredCandidate, likeness: number, record: number): number =>
  claim.claim.topic === undefined ? Math.max(likeness, record) : record;

const differInFigures = ({ alignment }: ScoredCandidate): boolean => alignment.figures.some(({ standing }) => standing === 'different');

/** One speaker on one occasion: what differs is the wording, not the matter. */
const isOneVoice = ({ a, b }: ScoredCandidate): boolean => sameSpeaker(a, b) === 1 && daysBetween(a.date, b.date) <= OTHER_OCCASION_DAYS;
