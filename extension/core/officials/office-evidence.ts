/** Office phrases as evidence for the name they stand beside, and whether name and office agree on the page's date. */
import type { Span } from '../text/span.ts';
import { isAbbreviation, isBlank, wordAfter, wordBefore } from './context.ts';
import type { OfficePhrase } from './office-phrases.ts';
import { holdersOf } from './offices-by-date.ts';
import type { PageState } from './page-state.ts';
import { ARTICLES, COURTESY, COURTESY_F, COURTESY_M, FORMER, NEUTRAL, NOT_HOLDER, TITLES } from './rules/context-words.ts';

/** An office phrase beside a name. Direct: nothing parts them; otherwise a comma, bracket or dash does. */
export interface Beside {
  readonly phrase: OfficePhrase;
  readonly direct: boolean;
}

/** Words that may stand between an office and its holder's name. */
const isFiller = (word: string): boolean =>
  TITLES.has(word) || COURTESY.has(word) || COURTESY_M.has(word) || COURTESY_F.has(word) || NEUTRAL.has(word);

/** The phrase that ends right before a name. */
export function phraseBefore(state: PageState, span: Span): Beside | null {
  const region = state.facts.regionAt(span.start);
  let edge = span.start;
  for (let step = 0; step < 4; step++) {
    const before = wordBefore(state.facts.text, edge, region);
    if (before === null) return null;
    // "Gov. Pence", but not the end of a sentence: "… met the French president. Sergio Mattarella …"
    const blank = isBlank(before.gap) || (/^\.\s$/.test(before.gap) && isAbbreviation(before));
    const parted = /^\s?[,(–—-]\s?$/.test(before.gap) || /^\s[–—-]\s$/.test(before.gap);
    if (!blank && !(parted && step === 0)) return null;
    const phrase = state.phraseEndingAt(before.end);
    if (phrase !== null) return { phrase, direct: blank };
    if (!isFiller(before.fold)) return null;
    edge = before.start;
  }
  return null;
}

/** The phrase that begins behind a name: ", the former NATO secretary general". */
export function phraseAfter(state: PageState, span: Span): Beside | null {
  const region = state.facts.regionAt(span.start);
  let edge = span.end;
  for (let step = 0; step < 5; step++) {
    const after = wordAfter(state.facts.text, edge, region);
    if (after === null) return null;
    if (
      step === 0
        ? !/^\s?[,(–—-]\s?$/.test(after.gap) && !/^\s[–—-]\s$/.test(after.gap)
        : !isBlank(after.gap) && after.gap !== '-' && !/^['’]$/.test(after.gap)
    )
      return null;
    const phrase = state.phraseStartingAt(after.start);
    if (phrase !== null) return { phrase, direct: false };
    if (!ARTICLES.has(after.fold) && !FORMER.has(after.fold) && !NEUTRAL.has(after.fold) && !NOT_HOLDER.has(after.fold)) return null;
    edge = after.end;
  }
  return null;
}

/** Whether the office fits the official on the page's date; null when the register says nothing of it. */
export function agrees(state: PageState, phrase: OfficePhrase, official: number): boolean | null {
  if (phrase.rows.length === 0) return null;
  const holders = holdersOf(state.register, phrase.rows, state.facts.days);
  if (state.facts.days === null) return holders.all.includes(official);
  if (phrase.time === 'former') return holders.past.includes(official) || holders.all.includes(official);
  return holders.held.includes(official) || holders.possible.includes(official);
}

/** Phrases that are evidence for a name, with direct ones first; those parted by a comma only where they agree. */
export function evidenceFor(state: PageState, span: Span, official: number): OfficePhrase[] {
  const beside = [phraseBefore(state, span), phraseAfter(state, span)].filter((each): each is Beside => each !== null);
  return beside.filter(({ phrase, direct }) => direct || agrees(state, phrase, official) === true).map(({ phrase }) => phrase);
}
