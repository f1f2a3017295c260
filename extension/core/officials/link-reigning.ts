/** Links who reigns by the first name: "King Hussein" of Jordan, "Felipe VI". */
import { fold } from '../text/normal-form.ts';
import type { NameHit } from './hits.ts';
import { findPlace, type PlacePhrase, PLACES } from './lexicon.ts';
import { parseRegnal, type RegnalName } from './name-parts.ts';
import { isBehind, type PageState } from './page-state.ts';
import { nameOf } from './register.ts';
import { PRINCES, REIGNING } from './rules/context-words.ts';
import { isFirstName } from './spellings.ts';
import { SURE } from './sureness.ts';

/**
 * Takes a first name of who reigns and links it to the one of that name whose realm the page names. "King Hussein" is not Saddam Hussein, whether
 * the register has the king or not. False for what is no such name.
 */
export function linkReigning(state: PageState, hit: NameHit): boolean {
  const printed = state.facts.text.slice(hit.start, hit.end);
  const numeral = /\s([IVX]+)$/.exec(printed)?.[1] ?? '';
  const titled = isBehind(state, hit, REIGNING);
  if (numeral === '' && !(titled && isFirstName(fold(printed)))) {
    if (!titled || !hit.officials.some((official) => parseRegnal(nameOf(state.register, official)) !== null)) return false;
  }
  const official = sovereignOf(state, hit, numeral);
  if (official === null) {
    state.take(hit);
    state.noteNamesake(fold(printed), hit.start);
    return true;
  }
  const span = { start: hit.start, end: hit.end };
  state.add({ ...span, official, via: 'variant', confidence: SURE.title, because: 'name of who reigns over a state that the page names' });
  return true;
}

/** The one of a regnal name whose realm the page names or the register does not; of several the last who bore it, for news are of today. */
function sovereignOf(state: PageState, hit: NameHit, numeral: string): number | null {
  const prince = isBehind(state, hit, PRINCES);
  const fitting = hit.officials.flatMap((official) => {
    const regnal = parseRegnal(nameOf(state.register, official));
    if (regnal === null || (numeral !== '' && regnal.numeral !== numeral) || (prince && !regnal.prince)) return [];
    return isRealmOnPage(state, regnal) ? [{ official, numeral: numberOf(regnal.numeral), realm: regnal.realm }] : [];
  });
  const realms = new Set(fitting.map(({ realm }) => findPlace(realm)).filter((place) => place >= 0));
  if (realms.size > 1) return null;
  const last = Math.max(...fitting.map((each) => each.numeral));
  const best = fitting.filter((each) => each.numeral === last);
  return best.length === 1 ? (best[0]?.official ?? null) : null;
}

function isRealmOnPage(state: PageState, { realm }: RegnalName): boolean {
  const { text, sorted } = state.facts;
  if (realm === '' || text.includes(realm)) return true;
  const place = findPlace(realm);
  if (sorted.places.some(({ value }) => value === place)) return true;
  return PLACES[place]?.phrases().some((phrase) => phrase.language === state.facts.language && text.includes(stemOf(phrase))) ?? false;
}

/** What all case forms of a place have in common, near enough: "Йорданія", "Йорданії", "йорданський". */
const stemOf = ({ text, declined }: PlacePhrase): string => (declined && text.length > 5 ? text.slice(0, -2) : text);

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** 16 of XVI, 0 of ''. */
function numberOf(numeral: string): number {
  const letters = [...numeral.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return letters.reduce((sum, value, i) => sum + (value < (letters[i + 1] ?? 0) ? -value : value), 0);
}
