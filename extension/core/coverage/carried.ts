/** Which claims of the corpus a page carries, told by the matches of its claims: what it leaves out of a report follows from it. */
import type { AnalysedClaim } from '../analysis.ts';
import type { Relation } from '../corpus/model.ts';

const SHOWN_FROM = 0.5;

/** Relations under which a page counts as carrying or contradicting a claim. */
export const CARRIES: ReadonlySet<Relation> = new Set(['same', 'reworded', 'updated', 'conflicting-fact', 'conflicting-position']);

/** Full ids of the corpus claims that these claims carry or contradict, each once, in the order met. */
export const carriedBy = (claims: readonly Pick<AnalysedClaim, 'matches'>[]): readonly string[] => [
  ...new Set(
    claims.flatMap(({ matches }) =>
      matches.filter(({ confidence, relation }) => confidence >= SHOWN_FROM && CARRIES.has(relation)).map(({ claim }) => claim),
    ),
  ),
];
