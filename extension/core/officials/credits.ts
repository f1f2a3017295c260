/** Names of who made the page, not of whom it is about: reporters, editors, photographers. */
import type { Span } from '../text/span.ts';
import { isBlank, type Neighbour, wordAfter, wordBefore } from './context.ts';
import type { PageState } from './page-state.ts';
import { CREDIT_JOINERS, CREDIT_LABELS, CREDITED, PRESS } from './rules/context-words.ts';

/** A credit names hardly more people than these words hold. */
const LONGEST_CREDIT = 24;

/** The word before a name, or before the two that it is the second of: "Neighbors Ann Lee and Mike Young". */
export function wordBeforeNames(state: PageState, span: Span): Neighbour | null {
  const { text, regionAt } = state.facts;
  const region = regionAt(span.start);
  const first = wordBefore(text, span.start, region);
  if (first === null || !isBlank(first.gap)) return null;
  if (!CREDIT_JOINERS.has(first.fold)) return first;
  let at = first.start;
  for (let step = 0; step < 4; step++) {
    const before = wordBefore(text, at, region);
    if (before === null || !isBlank(before.gap)) return null;
    if (!before.capital || step === 3) return before;
    at = before.start;
    const further = wordBefore(text, at, region);
    // "Neighbors Ann Lee": the sentence begins with the occupation.
    if (further === null || !isBlank(further.gap)) return before;
  }
  return null;
}

/** "Reporting by Ann Lee in Paris; editing by Mike Young", "Photo: Ann Lee/AFP", "By Ann Lee and Mike Young, Associated Press". */
export function isCredited(state: PageState, span: Span): boolean {
  const { text, regionAt } = state.facts;
  const region = regionAt(span.start);
  let at = span.start;
  for (let step = 0; step < LONGEST_CREDIT; step++) {
    const before = wordBefore(text, at, region);
    if (before === null) return false;
    if (CREDIT_LABELS.has(before.fold) && /^(\s?:|\.)\s?$/.test(before.gap)) return endsCredit(text, span, region.end);
    if (before.fold === 'by') {
      const work = wordBefore(text, before.start, region);
      if (work !== null && isBlank(work.gap) && CREDITED.has(work.fold)) return true;
      if (work === null && isBlank(before.gap)) return isOfThePress(state, span);
    }
    if (!isOfCredit(before)) return false;
    at = before.start;
  }
  return false;
}

/** A word of a list of names: with a capital or joining two of them, and no sentence ending behind it. */
const isOfCredit = (word: Neighbour): boolean =>
  (word.capital || CREDIT_JOINERS.has(word.fold)) &&
  (/^(\s|,\s|\s?[/&]\s?|-)$/.test(word.gap) || (word.gap === '. ' && word.fold.length === 1));

/** A caption goes on behind the name of whom it shows: "Photo: Ann Lee arrives". A credit ends there, or an agency follows. */
const endsCredit = (text: string, span: Span, end: number): boolean =>
  span.end >= end || /^\s?[/)|;\n]/.test(text.slice(span.end, span.end + 2));

/** Whether an agency or a reporter's occupation follows a byline, in its line or at the start of the next. Without, an official may have written. */
function isOfThePress(state: PageState, span: Span): boolean {
  const { text } = state.facts;
  const whole = { start: span.end, end: Math.min(text.length, span.end + 80) };
  let at = span.end;
  for (let step = 0; step < 8; step++) {
    const after = wordAfter(text, at, whole);
    if (after === null) return false;
    if (PRESS.has(after.fold)) return true;
    if (!(after.capital || CREDIT_JOINERS.has(after.fold))) return false;
    at = after.end;
  }
  return false;
}
