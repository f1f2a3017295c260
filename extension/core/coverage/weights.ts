/** Weights of look-up and likeness: data from scripts/fit.ts, with what they were fitted on. */
import fitted from './weights.json' with { type: 'json' };

export interface Weights {
  /** What each part was fitted on. */
  readonly provenance: Readonly<Record<string, string>>;
  /** Logistic weights of "this is the claim meant": `rankFeatures` in its order, then the constant. */
  readonly rank: readonly number[];
  /** Logistic weights of "says the same": `sameFeatures` in its order, then the constant. */
  readonly same: readonly number[];
  /** Logistic weights of "this is the corpus's own record": `recordFeatures` in its order, then the constant. */
  readonly record: readonly number[];
  /** The same among all candidates: `recordPlaceFeatures` in its order, then the constant. */
  readonly recordPlace: readonly number[];
  /** Likewise, by itself, where the page is that record's own report. */
  readonly own: readonly number[];
  /** Logistic weights of "belongs to this record" by itself: `kindredFeatures` in its order, then the constant. */
  readonly akin: readonly number[];
  /** The same among all of its report: `placeFeatures` in its order, then the constant. */
  readonly kindred: readonly number[];
  /** Logistic weights of "is about the same matter": as `same`. */
  readonly topic: readonly number[];
}

export const WEIGHTS: Weights = fitted;
