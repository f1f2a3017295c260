/** Links bodies: their names, acronyms and the words that the register lists for them, where nothing longer has taken the span. */
import { inAddress, isBlank, isHyphen, wordAfter, wordBefore } from './context.ts';
import { longest } from './hits.ts';
import type { PageState } from './page-state.ts';
import { BUILDING_AFTER, INDEFINITE, US_STATES } from './rules/context-words.ts';

const SURE = { body: 0.95, shared: 0.4 } as const;

/** Adds the page's mentions of bodies. */
export function linkBodies(state: PageState): void {
  const { text, sorted, regionAt } = state.facts;
  for (const hit of longest(sorted.bodies)) {
    if (state.isTaken(hit) || inAddress(text, hit)) continue;
    const after = wordAfter(text, hit.end, regionAt(hit.start));
    if (after !== null && (isBlank(after.gap) || isHyphen(after.gap) || /^['’]s\s$/.test(after.gap)) && BUILDING_AFTER.has(after.fold))
      continue;
    if (after !== null && /^,\s$/.test(after.gap) && after.capital && US_STATES.has(after.fold)) continue;
    const before = wordBefore(text, hit.start, regionAt(hit.start));
    if (before !== null && isBlankOrQuote(before.gap) && INDEFINITE.has(before.fold) && isLowerCase(text.charAt(hit.start))) continue;
    const confidence = hit.officials.length === 1 ? SURE.body : SURE.shared;
    for (const official of hit.officials)
      state.add({ start: hit.start, end: hit.end, official, via: 'body', confidence, because: 'name of the body' });
  }
}

const isBlankOrQuote = (gap: string): boolean => /^\s["'“”«„]?$/.test(gap);
const isLowerCase = (letter: string): boolean => letter !== letter.toUpperCase();
