/**
 * Claims of the corpus that belong to a claim of the corpus: what two records know of each other besides their words (topic, speaker, whom they
 * are about, date) tells more than words alone. A page's claim that is one of the corpus's claims meets these by way of it.
 */
import type { CorpusClaim } from '../corpus/corpus.ts';
import type { Relation } from '../corpus/model.ts';
import { clashOf } from './answers.ts';
import { alignClaims, type Alignment } from './align-claims.ts';
import type { ClaimIndex } from './claim-index.ts';
import { daysBetween } from './days-between.ts';
import type { Reason } from './match.ts';
import { queryOf, readingOf, toClaimText } from './corpus-readings.ts';
import { sharedQuestion, topicsOf } from './questions.ts';
import type { ContentWord, Reading } from './read-claim.ts';
import { judge, logistic, sameSpeaker } from './relate.ts';
import { WEIGHTS } from './weights.ts';

export interface Kindred {
  readonly claim: CorpusClaim;
  readonly relation: Relation;
  readonly confidence: number;
  readonly because: readonly Reason[];
}

/** Two records, read and aligned by the corpus's own rarities. */
export interface KindredCase {
  readonly own: CorpusClaim;
  readonly other: CorpusClaim;
  readonly page: Reading;
  readonly report: Reading;
  readonly alignment: Alignment;
  readonly idf: (stem: string) => number;
  /** Other answers to their questions: one of many belongs less surely than one of two. */
  readonly crowd: Crowd;
}

/** How many claims answer the other's main question in its own report, the own one's in the own report, and the shared one in all. */
export interface Crowd {
  readonly beside: number;
  readonly around: number;
  readonly all: number;
}

const CANDIDATES = 40;
/** A question with more answers than this is too coarse to go through them all. */
const OF_ONE_QUESTION = 100;
/** A difference of so many days is told as "updated": the matter has moved on, whatever the words. */
const UPDATE_DAYS = 120;
const SAME_DICE = 0.75;
const REPEAT_DICE = 0.9;

/** Features of "two records of one proposition, or of one that answers it", in the order of the weights. */
export function kindredFeatures({ own, other, page, report, alignment, idf, crowd }: KindredCase): number[] {
  const [a, b] = [own.claim, other.claim];
  const people = new Set([a.speaker, ...(a.about ?? [])].filter((id) => id !== undefined));
  const shared = [b.speaker, ...(b.about ?? [])].filter((id) => id !== undefined && people.has(id)).length;
  const { pageShare, reportShare, dice, predicate, grams, order, pairs } = alignment;
  const rarest = pairs.reduce((most, pair) => Math.max(most, pair.kinship * Math.min(idf(pair.page.stem), idf(pair.report.stem))), 0);
  const question = sharedQuestion(a, b);
  return [
    question.main,
    question.mainAndFurther,
    question.further,
    question.near,
    question.main * Math.log(crowd.beside),
    question.main * Math.log(crowd.around),
    question.main * Math.log(crowd.all),
    question.mainAndFurther * Math.log(crowd.beside),
    Number(a.origin !== undefined && a.origin === b.origin),
    sameSpeaker(toClaimText(own), toClaimText(other)),
    Math.min(shared, 2),
    Math.max(pageShare, reportShare),
    Math.min(pageShare, reportShare),
    dice,
    predicate,
    grams,
    order,
    rarest / (idf('') || 1),
    Number(page.cues.hedge.length > 0 !== report.cues.hedge.length > 0),
    Number(a.comment === true || b.comment === true),
    Number(a.attribution === 'unattributed' || b.attribution === 'unattributed'),
    Number(daysBetween(toClaimText(own).date, toClaimText(other).date) > UPDATE_DAYS),
  ];
}

const LEAST_RARITY = 0.05;

/** Weight of a word by its rarity in the corpus, never more than the lexicon gives it. */
export function rarityOf(index: Pick<ClaimIndex, 'idf'>): (word: ContentWord) => number {
  const most = index.idf('') || 1;
  return (word) => Math.max(LEAST_RARITY, Math.min(word.weight, index.idf(word.stem) / most));
}

/** Reads two records against each other. `idf('')`, a term no claim has, is the greatest there is. */
export function kindredCase(own: CorpusClaim, other: CorpusClaim, index: Pick<ClaimIndex, 'idf' | 'ofTopic'>): KindredCase {
  const page = readingOf(own);
  const report = readingOf(other);
  return {
    own,
    other,
    page,
    report,
    alignment: alignClaims(page, report, rarityOf(index)),
    idf: (stem) => index.idf(stem),
    crowd: crowdOf(own, other, index),
  };
}

function crowdOf(own: CorpusClaim, other: CorpusClaim, index: Pick<ClaimIndex, 'ofTopic'>): Crowd {
  const answers = ({ claim: { topic } }: CorpusClaim): readonly CorpusClaim[] =>
    topic === undefined ? [] : index.ofTopic(topic).filter(({ claim }) => claim.topic === topic);
  const inReport = (claim: CorpusClaim): number => answers(claim).filter(({ report }) => report.id === claim.report.id).length;
  return { beside: Math.max(1, inReport(other)), around: Math.max(1, inReport(own)), all: Math.max(1, answers(other).length) };
}

/** Claims of other reports that may belong to `own`: those of its questions, and those that share words. */
function kindredCandidates(own: CorpusClaim, index: ClaimIndex): readonly CorpusClaim[] {
  const other = ({ report }: CorpusClaim): boolean => report.id !== own.report.id;
  const byWords = index.find(queryOf(toClaimText(own), own.report.language), CANDIDATES, other).map(({ claim }) => claim);
  const byQuestion = topicsOf(own.claim).flatMap((topic) => index.ofTopic(topic).filter(other).slice(0, OF_ONE_QUESTION));
  return [...new Set([...byQuestion, ...byWords])];
}

/** A candidate with how likely it is by itself that it belongs. */
interface Akin {
  readonly found: KindredCase;
  readonly chance: number;
}

/**
 * Features of "of its report, this is the claim that belongs", in the order of the weights: the log odds by itself, its place among the
 * report's claims, and how far it is ahead of the next or behind the first. `among` is best first.
 */
export function placeFeatures(chance: number, place: number, among: readonly number[]): number[] {
  const odds = (p: number): number => Math.log(Math.max(p, LEAST_CHANCE) / Math.max(1 - p, LEAST_CHANCE));
  const rival = among[place === 0 ? 1 : 0];
  const ahead = rival === undefined ? MOST_AHEAD : odds(chance) - odds(rival);
  return [odds(chance), 1 / (place + 1), Math.max(-MOST_AHEAD, Math.min(MOST_AHEAD, ahead))];
}

const LEAST_CHANCE = 1e-6;
const MOST_AHEAD = 3;

/**
 * Claims of other reports that belong to `own`, best first, from a probability of `least` on. Where a report says one thing twice, in a
 * headline and again below, its surer claim stands for both.
 */
export function findKindred(own: CorpusClaim, index: ClaimIndex, least: number): Kindred[] {
  const byReport = new Map<string, Akin[]>();
  for (const claim of kindredCandidates(own, index)) {
    const found = kindredCase(own, claim, index);
    const akin = { found, chance: logistic(kindredFeatures(found), WEIGHTS.akin) };
    const of = byReport.get(claim.report.id);
    if (of === undefined) byReport.set(claim.report.id, [akin]);
    else of.push(akin);
  }
  return [...byReport.values()].flatMap((of) => bestOf(of, least)).sort((a, b) => b.confidence - a.confidence);
}

/** The claims of one report that belong, repeats left out. */
function bestOf(report: readonly Akin[], least: number): Kindred[] {
  const sorted = [...report].sort((a, b) => b.chance - a.chance);
  const single = sorted.filter(({ found }, place) => !sorted.slice(0, place).some((surer) => isRepeat(found.other, surer.found.other)));
  const chances = single.map(({ chance }) => chance);
  return single.flatMap(({ found, chance }, place) => {
    const confidence = logistic(placeFeatures(chance, place, chances), WEIGHTS.kindred);
    const stands = relationOf(found);
    const sure = Math.max(confidence, stands.cue ?? 0);
    return sure < least ? [] : [{ claim: found.other, confidence: sure, relation: stands.relation, because: stands.because }];
  });
}

/** Whether two claims are one report's saying one thing twice. */
const isRepeat = (a: CorpusClaim, b: CorpusClaim): boolean =>
  a.report.id === b.report.id && a.claim.speaker === b.claim.speaker && alignClaims(readingOf(a), readingOf(b)).dice >= REPEAT_DICE;

/** The relation of two kindred records: a cue decides, then the dates, then how much the words agree. */
interface Standing {
  readonly relation: Relation;
  readonly because: readonly Reason[];
  /** How sure a cue of conflict is by itself. */
  readonly cue?: number;
}

function relationOf(found: KindredCase): Standing {
  const a = toClaimText(found.own);
  const b = toClaimText(found.other);
  const clash = clashOf({ ...found.own, reading: found.page }, { ...found.other, reading: found.report });
  if (clash !== null) return clash;
  const judged = judge({ a, b, page: found.page, report: found.report, alignment: found.alignment });
  if (judged.relation === 'conflicting-position') return { relation: judged.relation, because: judged.because, cue: judged.confidence };
  if (judged.relation !== null && judged.relation !== 'complementary') return { relation: judged.relation, because: judged.because };
  if (daysBetween(a.date, b.date) > UPDATE_DAYS) {
    return {
      relation: 'updated',
      because: [
        ...judged.because,
        { kind: 'date', ...(a.date === undefined ? {} : { page: a.date }), ...(b.date === undefined ? {} : { report: b.date }) },
      ],
    };
  }
  return { relation: found.alignment.dice >= SAME_DICE ? 'same' : 'reworded', because: judged.because };
}
