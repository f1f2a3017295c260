/** Suffixes that tell the bearers of one name apart: Jr., Sr., III. */
import { fold } from '../text/normal-form.ts';
import { wordAfter } from './context.ts';
import type { NameHit } from './hits.ts';
import { parseRegnal, typedWords } from './name-parts.ts';
import type { PageState } from './page-state.ts';
import { nameOf } from './register.ts';

const LONG_SUFFIXES: Readonly<Record<string, string>> = { junior: 'jr', senior: 'sr', мл: 'jr', ст: 'sr' };

/** The suffix that tells a name's bearers apart, folded and short: "jr", "iii"; '' for none. A degree is none. */
function suffixOf(name: string): string {
  // "Elizabeth II": a numeral behind a lone first name is the name's own.
  if (parseRegnal(name) !== null) return '';
  const last = fold(typedWords(name).at(-1) ?? '');
  const suffix = LONG_SUFFIXES[last] ?? last;
  return /^(jr|sr|ii|iii|iv)$/.test(suffix) ? suffix : '';
}

/** "Curtis Mandel Jr." is the one of that name in the register who bears the suffix, and "Curtis Mandel" the one who bears none, where it has both. */
export function withSuffix(state: PageState, hit: NameHit): NameHit {
  const { text, regionAt } = state.facts;
  const after = wordAfter(text, hit.end, regionAt(hit.start));
  const printed = after !== null && /^,?\s$/.test(after.gap) ? suffixOf(after.fold) : '';
  const bearers = hit.officials.filter((official) => suffixOf(nameOf(state.register, official)) === printed);
  if (bearers.length === 0) return hit;
  const end = printed === '' || after === null ? hit.end : after.end + (text.charAt(after.end) === '.' ? 1 : 0);
  return { ...hit, end, officials: bearers };
}
