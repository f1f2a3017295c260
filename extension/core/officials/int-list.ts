/** A growing list of integers, and the sizes of hash tables: what compiling a register counts with. */

/** Integers in one typed array that doubles when it is full; read `data` up to `length`. */
export class IntList {
  data = new Int32Array(1 << 12);
  length = 0;

  push(value: number): void {
    if (this.length === this.data.length) this.reserve(this.length + 1);
    this.data[this.length++] = value;
  }

  /** Makes the list at least `length` long, filled with `value`. */
  fillTo(length: number, value: number): void {
    if (length <= this.length) return;
    this.reserve(length);
    this.data.fill(value, this.length, length);
    this.length = length;
  }

  private reserve(length: number): void {
    if (length <= this.data.length) return;
    const grown = new Int32Array(powerOfTwo(length));
    grown.set(this.data);
    this.data = grown;
  }
}

/** Least power of two that is not below `least`, at least 16. */
export function powerOfTwo(least: number): number {
  let size = 16;
  while (size < least) size *= 2;
  return size;
}
