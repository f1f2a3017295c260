/** Whether a surname that is also a word is that word on this page: a month, a town, a common noun, a sentence's first verb. */
import type { Span } from '../text/span.ts';
import { fold } from '../text/normal-form.ts';
import { beginsSentence, isBlank, isHyphen, type Neighbour, wordAfter, wordBefore } from './context.ts';
import type { NameHit } from './hits.ts';
import type { PageState } from './page-state.ts';
import { nameOf } from './register.ts';
import {
  ARTICLES,
  ATTRIBUTIVE,
  COMMON_WORDS,
  DAYS,
  MONTH_BEFORE,
  OPENERS,
  PLACE_PREPOSITIONS,
  PLACE_SURNAMES,
  SAYING,
  SETTLEMENTS,
  US_STATES,
  VERB_BEFORE,
  VERBS,
} from './rules/context-words.ts';
import { PARTICLES } from './rules/name-words.ts';

/** Whether a surname that is also a word is that word here: the month May, a sentence's "Will", the farmer Bauer, the city of Austin. */
export function isPlainWord(state: PageState, span: NameHit): boolean {
  const { text, regionAt, language } = state.facts;
  const word = fold(text.slice(span.start, span.end));
  const region = regionAt(span.start);
  const before = wordBefore(text, span.start, region);
  const after = wordAfter(text, span.end, region);
  if (DAYS.has(word) && isMonth(before, after)) return true;
  if (isTown(state, span)) {
    state.townWords.add(word);
    return true;
  }
  if (before !== null && !before.capital && isBlank(before.gap) && ARTICLES.has(before.fold) && leavesOutParticle(state, span)) return true;
  if (language === 'de' && before !== null && isBlank(before.gap) && ARTICLES.has(before.fold) && COMMON_WORDS.has(word)) return true;
  if (language === 'en' && isLabel(before, after)) return true;
  if (!beginsSentence(text, span.start, region) || after === null || !isBlank(after.gap) || after.capital) return false;
  return COMMON_WORDS.has(word) && VERB_BEFORE.has(after.fold) && MODALS.has(word);
}

function isMonth(before: Neighbour | null, after: Neighbour | null): boolean {
  const dated = (neighbour: Neighbour | null): boolean => neighbour !== null && /^\d/.test(neighbour.fold) && /^,?\s*$/.test(neighbour.gap);
  if (dated(before) || dated(after)) return true;
  if (before === null) return false;
  return (isBlank(before.gap) || isHyphen(before.gap)) && (MONTH_BEFORE.has(before.fold) || DAYS.has(before.fold));
}

/** Towns of a surname's letters: "in Austin"; "in Clinton, Iowa"; "the town of Clinton", "Comune di …", "die Stadt …". */
function isTown(state: PageState, span: Span): boolean {
  const { text, regionAt, language } = state.facts;
  const region = regionAt(span.start);
  const before = wordBefore(text, span.start, region);
  const after = wordAfter(text, span.end, region);
  const inState = after !== null && /^,\s$/.test(after.gap) && US_STATES.has(after.fold) && after.capital;
  const inPlace = before !== null && isBlank(before.gap) && PLACE_PREPOSITIONS.has(before.fold);
  if (PLACE_SURNAMES.has(fold(text.slice(span.start, span.end))) && (inState || inPlace)) return true;
  if (inState && inPlace) return true;
  if (before === null || !(isBlank(before.gap) || /^['’]$/.test(before.gap))) return false;
  if (language === 'de') return SETTLEMENTS.has(before.fold);
  if (!OF_WORDS.has(before.fold)) return false;
  const settlement = wordBefore(text, before.start, region);
  return settlement !== null && isBlank(settlement.gap) && SETTLEMENTS.has(settlement.fold);
}

/** Whether the span is the last word of surnames that are not whole without a particle: "Aue" of von der Aue. */
function leavesOutParticle(state: PageState, hit: NameHit): boolean {
  const word = fold(state.facts.text.slice(hit.start, hit.end));
  return hit.officials.every((official) => {
    const words = nameOf(state.register, official).split(' ').map(fold);
    return PARTICLES.has(words[words.lastIndexOf(word) - 1] ?? '');
  });
}

/** "The Harris poll": a name between article and noun is a label unless the noun is something that a person in office has. */
function isLabel(before: Neighbour | null, after: Neighbour | null): boolean {
  if (before === null || after === null || !isBlank(before.gap) || !isBlank(after.gap) || after.capital) return false;
  return (before.fold === 'the' || before.fold === 'a' || before.fold === 'an') && !ATTRIBUTIVE.has(after.fold) && !OPENERS.has(after.fold);
}

/** Common words that begin a sentence as verbs. */
const MODALS = new Set([
  'may',
  'will',
  'mark',
  'bill',
  'pat',
  'rob',
  'sue',
  'grant',
  'hope',
  'love',
  'chase',
  'drew',
  'price',
  'cook',
  'cash',
]);

/** Whether the page also uses the word as a common word, so that a capital at a sentence's start, or in German anywhere, shows nothing. */
export function isUsedAsWord(state: PageState, span: Span, plain: ReadonlySet<string>): boolean {
  const { text, regionAt, language } = state.facts;
  const printed = text.slice(span.start, span.end);
  const word = fold(printed);
  if (language === 'de') return plain.has(word);
  const region = regionAt(span.start);
  if (state.townWords.has(word)) {
    const before = wordBefore(text, span.start, region);
    return before !== null && isBlank(before.gap) && (TOWARDS.has(before.fold) || PLACE_PREPOSITIONS.has(before.fold));
  }
  if (PLACE_SURNAMES.has(word) && plain.has(word)) {
    const before = wordBefore(text, span.start, region);
    return before !== null && isBlank(before.gap) && OF_WORDS.has(before.fold);
  }
  if (!beginsSentence(text, span.start, region)) return false;
  const after = wordAfter(text, span.end, region);
  // A thing that can be counted takes an article: "Page's successor" is a person's.
  if (after?.fold === 's' && /^['’]$/.test(after.gap) && language === 'en' && !DAYS.has(word) && !SEASONS.has(word)) return false;
  if (after !== null && isBlank(after.gap) && isVerb(after, language)) return DAYS.has(word) && plain.has(word) && !SAYING.has(after.fold);
  if (language === 'en' && COMMON_WORDS.has(word) && word.endsWith('s') && after !== null && isBlank(after.gap) && PLACING.has(after.fold))
    return true;
  return plain.has(word) || state.standsInLowerCase(printed.toLowerCase());
}

/** Join a thing to a town: "le fromage de Hollande". */
const OF_WORDS = new Set(['de', 'd', 'of', 'di', 'von', 'aus']);

/** Before a town where the page has named it as one; before a person they say something else. */
const TOWARDS = new Set(['a', 'da', 'to', 'of', 'di', 'de', 'd']);

/** Behind a plural that begins a sentence: "Gates at the airport", "Woods near the lake". */
const PLACING = new Set(['at', 'in', 'of', 'on', 'near', 'from', 'for', 'with', 'around', 'along', 'across', 'outside', 'inside']);

/** Words without article before a possessive 's that are not persons: "Winter's end". */
const SEASONS = new Set(['spring', 'summer', 'autumn', 'winter', 'love', 'hope', 'faith', 'joy', 'nature', 'war', 'snow', 'church']);

/** What a person does, by ending or by list; other words behind a sentence's first word may belong to a common noun. */
const isVerb = (word: Neighbour, language: string): boolean =>
  SAYING.has(word.fold) || VERBS.has(word.fold) || (language === 'en' && /..ed$/.test(word.fold));
