/**
 * Cuts a stream of JSON into its records without ever holding more than one: elements of a list, or of the named lists of one object. It finds where a
 * value ends; what the value says is for `JSON.parse` and the pack's door. Linear in its input; must not recurse.
 */

/** Deepest nesting and longest single record taken (threat model T22: depth 20; a report of 500,000 characters with its claims). */
export const DEEPEST = 20;
export const LONGEST_RECORD = 4_000_000;

/** One value of the stream. `place` reads like `reports[3]`, `[3]`, or `title` for a member of the object itself. */
export type JsonRecord = JsonText & {
  readonly place: string;
  /** Name of the list it stands in; '' for a list of its own, null for a member of the object. */
  readonly list: string | null;
};

/** The value's text; null when it was refused, and `reason` then says why. */
export type JsonText =
  { readonly json: string; readonly reason?: never } | { readonly json: null; readonly reason: 'too-deep' | 'too-long' | 'cut-off' };

export interface JsonCutter {
  /** Takes the next piece of text and gives the records that ended in it. */
  push(text: string): JsonRecord[];
  /** Ends the stream: a value that is still open is told as 'cut-off'. */
  end(): JsonRecord[];
}

const QUOTE = 34;
const BACKSLASH = 92;
const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
const opens = (code: number): boolean => code === 123 || code === 91;
const closes = (code: number): boolean => code === 125 || code === 93;

/** A value being read. */
class Value {
  private text = '';
  private depth = 0;
  private inString = false;
  private escaped = false;
  private deepest = 0;
  private length = 0;
  private begun = false;

  /** Reads from `at` on; gives where the value ended (after its last unit), or -1 when it goes on. */
  read(chunk: string, at: number): number {
    let i = at;
    for (; i < chunk.length; i++) {
      const code = chunk.charCodeAt(i);
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (code === BACKSLASH) this.escaped = true;
        else if (code === QUOTE) {
          this.inString = false;
          if (this.depth === 0) return this.take(chunk, at, i + 1);
        }
        continue;
      }
      if (code === QUOTE) {
        this.inString = true;
        this.begun = true;
      } else if (opens(code)) {
        this.depth++;
        if (this.depth > this.deepest) this.deepest = this.depth;
        this.begun = true;
      } else if (closes(code)) {
        // The bracket after a bare number or word belongs to what is around it.
        if (this.depth === 0) return this.take(chunk, at, i);
        this.depth--;
        if (this.depth === 0) return this.take(chunk, at, i + 1);
      } else if (this.depth === 0) {
        if (code === 44 || (this.begun && isBlank(code))) return this.take(chunk, at, i);
        this.begun = true;
      }
    }
    this.take(chunk, at, i);
    return -1;
  }

  private take(chunk: string, from: number, to: number): number {
    this.length += to - from;
    if (this.length <= LONGEST_RECORD) this.text += chunk.slice(from, to);
    else this.text = '';
    return to;
  }

  result(): JsonText {
    if (this.length > LONGEST_RECORD) return { json: null, reason: 'too-long' };
    return this.deepest > DEEPEST ? { json: null, reason: 'too-deep' } : { json: this.text };
  }
}

/** `lists`: members of the object whose elements are given one by one, every other member whole; leave it out for a list of records. */
export function createJsonCutter(lists?: readonly string[]): JsonCutter {
  let state: 'start' | 'member' | 'colon' | 'value' | 'element' | 'end' = 'start';
  let value: Value | null = null;
  let key = '';
  let list: string | null = null;
  let position = 0;
  const placeOf = (): string => (list === null ? key : `${list}[${position}]`);
  const step = (text: string, from: number, found: JsonRecord[]): number => {
    const code = text.charCodeAt(from);
    if (value === null && isBlank(code)) return from + 1;
    if (state === 'start') {
      state = lists === undefined ? 'element' : 'member';
      if (lists === undefined) list = '';
      return from + 1;
    }
    if (state === 'end') return text.length;
    if (value === null) {
      if (code === 44) return from + 1;
      if (state === 'colon') {
        if (code === 58) state = 'value';
        return from + 1;
      }
      if (closes(code)) {
        state = state === 'element' && lists !== undefined ? 'member' : 'end';
        list = null;
        return from + 1;
      }
      if (state === 'value' && code === 91 && lists?.includes(key) === true) {
        [state, list, position] = ['element', key, 0];
        return from + 1;
      }
      value = new Value();
    }
    const end = value.read(text, from);
    if (end < 0) return text.length;
    const result = value.result();
    value = null;
    if (state === 'member') {
      key = nameOf(result);
      state = 'colon';
      return end;
    }
    found.push({ place: placeOf(), list, ...result });
    if (state === 'element') position++;
    else state = 'member';
    // Not past the bracket or comma that ended it; a value takes at least one unit, so this goes on.
    return end;
  };
  return {
    push(text) {
      const found: JsonRecord[] = [];
      for (let at = 0; at < text.length;) at = step(text, at, found);
      return found;
    },
    end() {
      return state === 'end' ? [] : [{ place: placeOf(), list, json: null, reason: 'cut-off' }];
    },
  };
}

/** '' for what is no name. */
function nameOf({ json }: JsonText): string {
  try {
    return json === null ? '' : String(JSON.parse(json));
  } catch {
    return '';
  }
}
