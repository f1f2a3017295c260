/**
 * Measures look-up on claims that no report of the corpus prints: unseen.json holds claims of the bundled corpus as another outlet would
 * word them, and claims of other news that nothing in the corpus answers.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Corpus } from '../../extension/core/corpus/compile-corpus.ts';
import type { ClaimText } from '../../extension/core/coverage/match.ts';
import { matchClaim } from '../../extension/core/coverage/match-claim.ts';
import { topicsOf } from '../../extension/core/coverage/questions.ts';
import { readCorpus } from '../../scripts/read-corpus.ts';
import type { Measure } from './measure.ts';

interface UnseenClaim extends ClaimText {
  readonly id: string;
  /** Full ids of the claims that say what it says; empty for other news. */
  readonly answers: readonly string[];
}

const SHOWN_FROM = 0.5;
const TOP = 24;

const claims = JSON.parse(readFileSync(fileURLToPath(new URL('unseen.json', import.meta.url)), 'utf8')) as readonly UnseenClaim[];

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1_000) / 1_000);

/**
 * `hits`: claims for which one that says the same is shown; `onQuestion`: shown matches that answer a question of such a claim;
 * `falseShown`: claims of other news for which anything is shown.
 */
export function measureUnseen(half: 'check' | 'fit' = 'check', corpus: Corpus = readCorpus([], { bundle: true })): Measure {
  const errors: string[] = [];
  const tally = { known: 0, hits: 0, shown: 0, onQuestion: 0, other: 0, falseShown: 0 };
  const questionsOf = (id: string): readonly string[] => {
    const found = corpus.claims.get(id);
    return found === undefined ? [] : topicsOf(found.claim);
  };
  for (const { id, answers, ...claim } of claims.filter((each) => each.id.startsWith(half))) {
    const matches = matchClaim({ ...claim, attribution: claim.speaker === undefined ? 'unattributed' : 'indirect' }, corpus.index, {
      top: TOP,
    });
    const shown = matches.filter(({ confidence }) => confidence >= SHOWN_FROM);
    const names = matches.slice(0, 2).map((match) => `${match.claim} ${match.relation} ${match.confidence}`);
    if (answers.length === 0) {
      tally.other++;
      if (shown.length === 0) continue;
      tally.falseShown++;
      errors.push(`${id}: shown ${names.join(', ')}: ${claim.text}`);
      continue;
    }
    const questions = new Set(answers.flatMap(questionsOf));
    tally.known++;
    tally.shown += shown.length;
    tally.onQuestion += shown.filter((match) => questionsOf(match.claim).some((topic) => questions.has(topic))).length;
    if (shown.some((match) => answers.includes(match.claim))) tally.hits++;
    else errors.push(`${id}: ${answers[0]} missed, best ${names.join(', ')}: ${claim.text}`);
  }
  return {
    figures: {
      known: tally.known,
      hits: ratio(tally.hits, tally.known),
      shown: tally.shown,
      onQuestion: ratio(tally.onQuestion, tally.shown),
      other: tally.other,
      falseShown: ratio(tally.falseShown, tally.other),
    },
    errors,
  };
}
