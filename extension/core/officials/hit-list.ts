/** The scanner's output: a growing run of integers, so that a scan makes no objects. */

/** Hits as five integers each: start, end, state, quality bits, words that begin in lower case (bit n: the n-th). */
export class Hits {
  data = new Int32Array(1280);
  length = 0;
  push(start: number, end: number, state: number, quality: number, lower: number): void {
    let at = this.length;
    if (at + 5 > this.data.length) {
      const grown = new Int32Array(this.data.length * 2);
      grown.set(this.data);
      this.data = grown;
    }
    const data = this.data;
    data[at++] = start;
    data[at++] = end;
    data[at++] = state;
    data[at++] = quality;
    data[at++] = lower;
    this.length = at;
  }
}
