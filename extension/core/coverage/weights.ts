/** Weights and thresholds of the relation between two claims. Data: scripts/fit.ts gives the fitted ones, the note says on what. */

export interface RelationWeights {
  readonly provenance: string;
  /** Logistic weights of "says the same": features of `sameFeatures`, in its order, then the constant. */
  readonly same: readonly number[];
  /** Logistic weights of "is about the same matter". */
  readonly topic: readonly number[];
}

export const WEIGHTS: RelationWeights = {
  provenance: 'first form, set by hand',
  same: [1.5, 2, 2, 4, 3, 0.8, -1.0, 0.5, -1.5, -6.6],
  topic: [2.5, 2.5, 2, 1.5, 1, 0.3, 0, 0, 0, -3],
};
