/** Weights of look-up and likeness: data from scripts/fit.ts, with what they were fitted on. */
import fitted from './weights.json' with { type: 'json' };

export interface Weights {
  readonly provenance: string;
  /** Logistic weights of "this is the claim meant": `rankFeatures` in its order, then the constant. */
  readonly rank: readonly number[];
  /** Logistic weights of "says the same": `sameFeatures` in its order, then the constant. */
  readonly same: readonly number[];
  /** Logistic weights of "is about the same matter": as `same`. */
  readonly topic: readonly number[];
}

export const WEIGHTS: Weights = fitted;
