/** The scanner's output: a growing run of integers, so that a scan makes no objects. */

/** Integers of a hit: start, end, state, then quality bits × 2^8 and the words that begin in lower case (bit n: the n-th). */
export const HIT = 4;

export class Hits {
  data = new Int32Array(1024);
  length = 0;

  push(start: number, end: number, state: number, quality: number, lower: number): void {
    const at = this.length;
    if (at + HIT > this.data.length) this.grow();
    const { data } = this;
    data[at] = start;
    data[at + 1] = end;
    data[at + 2] = state;
    data[at + 3] = (quality << 8) | lower;
    this.length = at + HIT;
  }

  private grow(): void {
    const grown = new Int32Array(this.data.length * 4);
    grown.set(this.data);
    this.data = grown;
  }
}
