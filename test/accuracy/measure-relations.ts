/** Measures how two claims are related, on pairs this repository wrote for itself. */
import type { Relation } from '../../extension/core/corpus/model.ts';
import type { ClaimText } from '../../extension/core/coverage/match.ts';
import { relate } from '../../extension/core/coverage/relate.ts';
import { type Measure, ratio, readJson } from './measure.ts';

interface RelationPair {
  readonly id: string;
  readonly a: ClaimText;
  readonly b: ClaimText;
  readonly relation: Relation | null;
  /** BCP 47 tag; English when absent. */
  readonly language?: string;
}

/** Relations of the checking half of test/accuracy/relations.json; weights are fitted on the other half only. */
export function measureRelations(half: 'check' | 'fit' = 'check'): Measure {
  return measurePairs(readJson<RelationPair[]>('accuracy', 'relations.json').filter(({ id }) => id.startsWith(half)));
}

/** Relations in one of the further languages, from test/accuracy/relations-languages.json; no weight is fitted on them. */
export const measureRelationsIn = (language: string): Measure =>
  measurePairs(readJson<RelationPair[]>('accuracy', 'relations-languages.json').filter((pair) => pair.language === language));

interface ClashPair {
  readonly id: string;
  readonly clash: boolean;
  readonly a: string;
  readonly b: string;
}

/**
 * Whether a clash of two short English sentences is noticed, from test/accuracy/clashes.json. The opposites in `cues/` were added while looking at
 * the fitting half; the checking half was written after them and scored once before anything was mended for it: 14 of 20, none of 10 in vain.
 */
export function measureClashes(half: 'check' | 'fit' = 'check'): Measure {
  const pairs = readJson<ClashPair[]>('accuracy', 'clashes.json').filter(({ id }) => id.startsWith(half));
  const judged = pairs.map((pair) => ({ ...pair, found: isConflict(relate({ text: pair.a }, { text: pair.b }).relation) }));
  const shown = judged.filter(({ found }) => found).length;
  const right = judged.filter(({ found, clash }) => found && clash).length;
  return {
    figures: {
      pairs: pairs.length,
      precision: ratio(right, shown),
      recall: ratio(right, pairs.filter(({ clash }) => clash).length),
    },
    errors: judged.filter(({ found, clash }) => found !== clash).map(({ id, a, b }) => `${id}: ${a} / ${b}`),
  };
}

const isConflict = (relation: Relation | null): boolean => relation?.startsWith('conflicting') ?? false;

function measurePairs(pairs: readonly RelationPair[]): Measure {
  let exact = 0;
  let shown = 0;
  let shownRight = 0;
  let scopeAsConflict = 0;
  const errors: string[] = [];
  for (const { id, a, b, relation, language } of pairs) {
    const found = relate(a, b, language === undefined ? {} : { language }).relation;
    if (found === relation) exact++;
    else errors.push(`${id}: ${found} for ${relation}: ${a.text} / ${b.text}`);
    if (!isConflict(found)) continue;
    shown++;
    if (isConflict(relation)) shownRight++;
    if (relation === 'different-scope') scopeAsConflict++;
  }
  const conflicts = pairs.filter(({ relation }) => isConflict(relation)).length;
  return {
    figures: {
      pairs: pairs.length,
      exact: ratio(exact, pairs.length),
      conflictPrecision: ratio(shownRight, shown),
      conflictRecall: ratio(shownRight, conflicts),
      scopeAsConflict,
    },
    errors,
  };
}
