/**
 * How much of the rarity of a claim's terms a candidate has, and the other way round. What depends on the candidate alone is summed once for
 * each state of the index, since the same records are candidates again and again.
 */
import type { CorpusClaim } from '../corpus/corpus.ts';
import type { Claim } from '../corpus/model.ts';
import type { ClaimIndex } from './claim-index.ts';
import { termsIn } from './corpus-readings.ts';

export interface TermShares {
  /** Cosine of the terms' rarities, title and statement together. */
  readonly cosine: number;
  /** Rarity of the terms in common over that of the title's, the statement's and the query's own terms. */
  readonly ofTitle: number;
  readonly ofStatement: number;
  readonly ofQuery: number;
}

interface Sums {
  readonly title: ReadonlySet<string>;
  readonly statement: ReadonlySet<string>;
  readonly ofTitle: number;
  readonly ofStatement: number;
  readonly squares: number;
}

const kept = new WeakMap<object, WeakMap<Claim, Sums>>();

function sumsOf(candidate: CorpusClaim, index: ClaimIndex): Sums {
  let known = kept.get(index.state);
  if (known === undefined) kept.set(index.state, (known = new WeakMap()));
  let sums = known.get(candidate.claim);
  if (sums !== undefined) return sums;
  const { title, statement } = termsIn(candidate);
  let [ofTitle, ofStatement, ofSquares] = [0, 0, 0];
  for (const term of title) {
    const idf = index.idf(term);
    ofTitle += idf;
    ofSquares += idf ** 2;
  }
  for (const term of statement) {
    const idf = index.idf(term);
    ofStatement += idf;
    if (!title.has(term)) ofSquares += idf ** 2;
  }
  sums = { title, statement, ofTitle, ofStatement, squares: ofSquares };
  known.set(candidate.claim, sums);
  return sums;
}

/** Shares of candidates in a query's terms. */
export function termShares(asked: ReadonlySet<string>, index: ClaimIndex): (candidate: CorpusClaim) => TermShares {
  const terms = [...asked].map((term) => ({ term, idf: index.idf(term) }));
  const own = terms.reduce((sum, { idf }) => sum + idf, 0);
  const ownSquares = terms.reduce((sum, { idf }) => sum + idf ** 2, 0);
  const share = (met: number, all: number): number => (all === 0 ? 0 : met / all);
  return (candidate) => {
    const sums = sumsOf(candidate, index);
    let [met, shared, inTitle, inStatement] = [0, 0, 0, 0];
    for (const { term, idf } of terms) {
      const [isInTitle, isInStatement] = [sums.title.has(term), sums.statement.has(term)];
      if (isInTitle) inTitle += idf;
      if (isInStatement) inStatement += idf;
      if (!isInTitle && !isInStatement) continue;
      met += idf;
      shared += idf ** 2;
    }
    return {
      cosine: shared === 0 ? 0 : shared / Math.sqrt(ownSquares * sums.squares),
      ofTitle: share(inTitle, sums.ofTitle),
      ofStatement: share(inStatement, sums.ofStatement),
      ofQuery: share(met, own),
    };
  };
}
