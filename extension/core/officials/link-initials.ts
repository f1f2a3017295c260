/** Links surnames behind initials: "V. Putin", "В. В. Путин", the brothers of a scoreboard. */
import { fold } from '../text/normal-form.ts';
import { wordBefore } from './context.ts';
import type { NameHit } from './hits.ts';
import { isMonsieur } from './link-titles.ts';
import { parseName } from './name-parts.ts';
import { officesOf } from './offices-by-date.ts';
import type { PageState } from './page-state.ts';
import { nameOf } from './register.ts';
import { givenForms, isFirstName } from './spellings.ts';
import { COMMON_WORDS } from './rules/context-words.ts';
import { COMMON_SURNAMES } from './rules/name-words.ts';
import { SURE } from './sureness.ts';

/** A surname with the initials before it. */
interface Initialled {
  readonly hit: NameHit;
  /** Where the first initial stands. */
  readonly start: number;
  /** Officials of the surname whose first name begins so. */
  readonly fitting: readonly number[];
}

/**
 * Links surnames behind initials and returns those that it leaves to other rules: without initials, or of several whom the page names. An initial of
 * none of them is somebody else's: "D. Smith" after Adam Smith.
 */
export function linkByInitials(state: PageState, open: readonly NameHit[]): NameHit[] {
  const rest: NameHit[] = [];
  const initialled: Initialled[] = [];
  for (const hit of open) {
    const found = initialsBefore(state, hit);
    if (found === null) rest.push(hit);
    else initialled.push(found);
  }
  const apart = toldApart(state, initialled);
  for (const each of initialled) if (!linkInitialled(state, each, apart)) rest.push(each.hit);
  return rest.sort((a, b) => a.start - b.start);
}

function initialsBefore(state: PageState, hit: NameHit): Initialled | null {
  const { text, regionAt } = state.facts;
  let first = '';
  let start = hit.start;
  for (let step = 0; step < 3; step++) {
    const before = wordBefore(text, start, regionAt(hit.start));
    if (before === null || !before.capital || before.fold.length !== 1 || !/^\.\s?$/.test(before.gap)) break;
    first = before.fold;
    start = before.start;
  }
  if (first === '' || isMonsieur(state, first)) return null;
  return { hit, start, fitting: hit.officials.filter((official) => initialsOf(state, official).has(first)) };
}

function linkInitialled(state: PageState, { hit, start, fitting }: Initialled, apart: ReadonlySet<string>): boolean {
  const word = wordOf(state, hit);
  const known = fitting.filter((official) => state.named.has(official));
  const able = known.length > 0 ? known : fitting.filter((official) => apart.has(word) || officesOf(state.register, official).length > 0);
  const [official] = able;
  if (able.length !== 1 || official === undefined) {
    if (known.length > 0) return false;
    state.noteNamesake(word, hit.start);
    state.take(hit);
    return true;
  }
  const confidence = known.length > 0 ? SURE.surname : SURE.initial;
  state.add({ start, end: hit.end, official, via: 'variant', confidence, because: 'initial and surname' });
  return true;
}

/** Bearers of a surname beyond whom the register does not show that an initial is one of theirs. */
const FEW_BEARERS = 3;

/**
 * Folded rare surnames that the page prints with initials because two of the register bear them, each of whom one initial or whole name means: the
 * scoreboard's "M. Waugh" and "S. Waugh".
 */
function toldApart(state: PageState, initialled: readonly Initialled[]): ReadonlySet<string> {
  const meant = new Map<string, Set<number>>();
  for (const { hit, fitting } of initialled) {
    const word = wordOf(state, hit);
    if (hit.officials.length > FEW_BEARERS || COMMON_SURNAMES.has(word) || COMMON_WORDS.has(word) || isFirstName(word)) continue;
    const bearers = meant.get(word) ?? new Set(hit.officials.filter((official) => state.named.has(official)));
    if (fitting.length === 1) for (const official of fitting) bearers.add(official);
    meant.set(word, bearers);
  }
  return new Set([...meant].filter(([, bearers]) => bearers.size > 1).map(([word]) => word));
}

const wordOf = (state: PageState, hit: NameHit): string => fold(state.facts.text.slice(hit.start, hit.end));

/** Folded first letters of an official's first name in all its forms. */
function initialsOf(state: PageState, official: number): ReadonlySet<string> {
  const given = fold(parseName(nameOf(state.register, official))?.given[0] ?? '');
  return new Set([given, ...givenForms(given)].map((form) => form.charAt(0)));
}
