/**
 * What a language says of a word wherever it stands: its stem, its weight and which groups of cue words it belongs to. A corpus repeats few words many
 * times, so each is asked for once; what a word does in its sentence is for `read-claim.ts`.
 */
import { byLanguage } from '../text/by-language.ts';
import { byWord } from '../text/by-word.ts';
import { stemOf } from '../text/stems.ts';
import { sayingWordsOf, stopWordsOf } from '../text/stop-words.ts';
import { cueWordsOf } from './cues/languages.ts';
import { wordRelationsOf } from './word-relations.ts';

export interface WordFacts {
  readonly stem: string;
  /** Weight of the stem by rarity. */
  readonly weight: number;
  readonly isStop: boolean;
  readonly isSaying: boolean;
  /** Whether it is a name even where it begins a sentence. */
  readonly isName: boolean;
  /** A small word of order in time: "before". */
  readonly isOrder: boolean;
  readonly isAuxiliary: boolean;
  /** Negates, denies or ends, or begins a phrase that does: it may turn the words around it. */
  readonly mayTurn: boolean;
  /** Belongs to a group of cue words that are listed as met, or begins a phrase that does. */
  readonly isCue: boolean;
}

/** A folded word in, what its language (BCP 47 tag) says of it out. */
export const wordFactsOf = byLanguage((base): ((fold: string) => WordFacts) => {
  const stem = stemOf(base);
  const [stops, saying] = [stopWordsOf(base), sayingWordsOf(base)];
  const cues = cueWordsOf(base);
  const relations = wordRelationsOf(base);
  const beginningsOf = (phrases: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...phrases].map((phrase) => phrase.split('-', 1)[0] ?? ''));
  const turning = [cues.negators, beginningsOf(cues.denierPhrases)];
  const turningStems = [cues.deniers, cues.enders];
  const listed = [
    cues.demands,
    beginningsOf(cues.demandPhrases),
    cues.hedges,
    cues.forecasts,
    cues.partials,
    cues.universals,
    cues.restrictions,
    cues.progress,
  ];
  const listedStems = [cues.stances, cues.periods, cues.readiness];
  const isIn = (groups: readonly ReadonlySet<string>[], word: string): boolean => groups.some((group) => group.has(word));
  return byWord((fold) => {
    const of = stem(fold);
    return {
      stem: of,
      weight: relations.weight(of),
      isStop: stops.has(fold),
      isSaying: saying.has(fold),
      isName: relations.isName(of),
      isOrder: cues.order.has(fold),
      isAuxiliary: cues.auxiliaries.has(fold),
      mayTurn: isIn(turning, fold) || isIn(turningStems, of),
      isCue: isIn(listed, fold) || isIn(listedStems, of),
    };
  });
});
