/**
 * Which question a claim answers that nobody has sorted yet: each question of the corpus is known by the words of its records, and of its
 * own name, and a claim is held against those. It finds questions; whether a record says what the claim says is for others.
 */
import type { CorpusClaim } from '../corpus/corpus.ts';
import { termsOf } from '../text/terms.ts';
import { readingOf } from './corpus-readings.ts';
import { idfOf } from './rank-documents.ts';
import type { Reading } from './read-claim.ts';
import { wordRelationsOf } from './word-relations.ts';

/** How well a claim's words fit a question. */
export interface QuestionFit {
  /** Share of the weight of the claim's words that the question's records explain, 0..1. */
  readonly share: number;
  /** 0 for the question that fits best. */
  readonly place: number;
  /** Share over the best other question's; negative behind the best. */
  readonly ahead: number;
  /** 1 when one of its records has the claim's speaker. */
  readonly speaker: number;
}

export interface QuestionProfiles {
  /** Fit of a claim to each question that explains a word of it, best first. */
  fit(page: Reading, speaker: string | undefined): ReadonlyMap<string, QuestionFit>;
}

interface Profile {
  readonly topic: string;
  readonly speakers: ReadonlySet<string>;
}

/** How often the records of each question have a word, by the question's place. */
type Postings = Map<string, Map<number, number>>;

/** A record's words count whole for its main question, and so much for a further one. */
const FURTHER = 0.5;
/** Mentions of a word after which more add little. */
const SATURATION = 0.6;
/** Records read of one question: more say little new. */
const MOST_READ = 12;
/** Beyond so many questions their words no longer tell them apart, and they are found by their records alone. */
const MOST_QUESTIONS = 5000;

/** Profiles of questions from the claims under each. */
export function profileQuestions(topics: ReadonlyMap<string, readonly CorpusClaim[]>): QuestionProfiles {
  const postings: Postings = new Map();
  const profiles = [...topics].slice(0, MOST_QUESTIONS).map(([topic, claims], at): Profile => {
    for (const stem of termsOf(topic.replaceAll('-', ' '), 'en')) post(postings, stem, at, 1);
    for (const claim of claims.slice(0, MOST_READ)) {
      const share = claim.claim.topic === topic ? 1 : FURTHER;
      for (const stem of new Set(readingOf(claim).words.map((word) => word.stem))) post(postings, stem, at, share);
    }
    return { topic, speakers: new Set(claims.flatMap(({ claim: { speaker } }) => (speaker === undefined ? [] : [speaker]))) };
  });
  return { fit: (page, speaker) => fitTo(page, speaker, profiles, postings) };
}

function post(postings: Postings, stem: string, at: number, count: number): void {
  let known = postings.get(stem);
  if (known === undefined) postings.set(stem, (known = new Map()));
  known.set(at, (known.get(at) ?? 0) + count);
}

function fitTo(
  page: Reading,
  speaker: string | undefined,
  profiles: readonly Profile[],
  postings: Postings,
): ReadonlyMap<string, QuestionFit> {
  const shares = sharesOf(page, profiles.length, postings);
  const order = profiles
    .map(({ topic, speakers }, at) => ({ topic, share: shares[at] ?? 0, spoken: speaker !== undefined && speakers.has(speaker) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  return new Map(
    order.map(({ topic, share, spoken }, place) => [
      topic,
      { share, place, ahead: share - (order[place === 0 ? 1 : 0]?.share ?? 0), speaker: Number(spoken) },
    ]),
  );
}

/** Share of the claim's words that each question explains: a word counts by how few questions have it or a kindred one. */
function sharesOf(page: Reading, questions: number, postings: Postings): Float64Array {
  const relations = wordRelationsOf(page.language);
  const shares = new Float64Array(questions);
  if (questions === 0) return shares;
  const most = idfOf(0, questions);
  let all = 0;
  const met = new Map<number, number>();
  for (const word of page.words) {
    met.clear();
    const meet = (stem: string, kinship: number): void => {
      for (const [at, count] of postings.get(stem) ?? []) met.set(at, Math.max(met.get(at) ?? 0, (kinship * count) / (count + SATURATION)));
    };
    meet(word.stem, 1);
    for (const [stem, kinship] of relations.kin(word.stem)) meet(stem, kinship);
    const weight = (word.weight * idfOf(met.size, questions)) / most;
    all += weight;
    for (const [at, fit] of met) shares[at] = (shares[at] ?? 0) + weight * fit;
  }
  return all === 0 ? shares : shares.map((share) => share / all);
}
