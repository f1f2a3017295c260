/** A question asked before the view that needs its answer was drawn. */
export interface Early<T> {
  readonly answer: Promise<T>;
  /** The answer, where it was there before the drawing. */
  readonly here: T | null;
}
