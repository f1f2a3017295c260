/**
 * Claims of the corpus that belong to a claim of the corpus: what two records know of each other besides their words (topic, speaker, whom they
 * are about, date) tells more than words alone. A page's claim that is one of the corpus's claims meets these by way of it.
 */
import type { CorpusClaim } from '../corpus/corpus.ts';
import type { Relation } from '../corpus/model.ts';
import { alignClaims, type Alignment } from './align-claims.ts';
import type { ClaimIndex } from './claim-index.ts';
import type { Reason } from './match.ts';
import { queryOf, readingOf, toClaimText } from './corpus-readings.ts';
import type { ContentWord, Reading } from './read-claim.ts';
import { daysBetween, judge, logistic, sameSpeaker } from './relate.ts';
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
}

const CANDIDATES = 40;
/** A difference of so many days is told as "updated": the matter has moved on, whatever the words. */
const UPDATE_DAYS = 120;
const SAME_DICE = 0.75;

/** Features of "two records of one proposition, or of one that answers it", in the order of the weights. */
export function kindredFeatures({ own, other, page, report, alignment, idf }: KindredCase): number[] {
  const [a, b] = [own.claim, other.claim];
  const people = new Set([a.speaker, ...(a.about ?? [])].filter((id) => id !== undefined));
  const shared = [b.speaker, ...(b.about ?? [])].filter((id) => id !== undefined && people.has(id)).length;
  const { pageShare, reportShare, dice, predicate, grams, order, pairs } = alignment;
  const rarest = pairs.reduce((most, pair) => Math.max(most, pair.kinship * Math.min(idf(pair.page.stem), idf(pair.report.stem))), 0);
  return [
    Number(a.topic !== undefined && a.topic === b.topic),
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
  ];
}

const LEAST_RARITY = 0.05;

/** Weight of a word by its rarity in the corpus, never more than the lexicon gives it. */
export function rarityOf(index: Pick<ClaimIndex, 'idf'>): (word: ContentWord) => number {
  const most = index.idf('') || 1;
  return (word) => Math.max(LEAST_RARITY, Math.min(word.weight, index.idf(word.stem) / most));
}

/** Reads two records against each other. `idf('')`, a term no claim has, is the greatest there is. */
export function kindredCase(own: CorpusClaim, other: CorpusClaim, index: Pick<ClaimIndex, 'idf'>): KindredCase {
  const page = readingOf(own);
  const report = readingOf(other);
  return { own, other, page, report, alignment: alignClaims(page, report, rarityOf(index)), idf: (stem) => index.idf(stem) };
}

/** Claims of other reports that belong to `own`, best first, from a probability of `least` on. */
export function findKindred(own: CorpusClaim, index: ClaimIndex, least: number): Kindred[] {
  const candidates = index.find(queryOf(toClaimText(own), own.report.language), CANDIDATES, ({ report }) => report.id !== own.report.id);
  return candidates
    .flatMap(({ claim }) => {
      const found = kindredCase(own, claim, index);
      const confidence = logistic(kindredFeatures(found), WEIGHTS.kindred);
      return confidence < least ? [] : [{ claim, confidence, ...relationOf(found) }];
    })
    .sort((a, b) => b.confidence - a.confidence);
}

/** The relation of two kindred records: a cue decides, then the dates, then how much the words agree. */
function relationOf(found: KindredCase): { relation: Relation; because: readonly Reason[] } {
  const a = toClaimText(found.own);
  const b = toClaimText(found.other);
  const judged = judge({ a, b, page: found.page, report: found.report, alignment: found.alignment });
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
