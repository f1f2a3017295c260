/** What is known of one page while it is linked: its hits, whom it has named, and the mentions found so far. */
import type { Span } from '../text/span.ts';
import { isBlank, type Region, standsInLowerCase, wordBefore } from './context.ts';
import type { NameHit, SortedHits } from './hits.ts';
import type { Mention, MentionVia, RoleFinding } from './mention.ts';
import type { OfficePhrase } from './office-phrases.ts';
import type { Days } from './offices-by-date.ts';
import { idOf, type Register } from './register.ts';

export interface PageFacts {
  readonly text: string;
  /** Two letters. */
  readonly language: string;
  readonly days: Days | null;
  readonly published: string | null;
  readonly regionAt: (at: number) => Region;
  readonly sorted: SortedHits;
  readonly phrases: readonly OfficePhrase[];
}

/** A mention under way; `official` is the register's number. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly official: number;
  readonly via: MentionVia;
  readonly confidence: number;
  readonly because: string;
}

/** Where the page means an official beyond doubt, ascending, and where first by more than the bare surname. */
export interface Named {
  readonly places: number[];
  first: number;
}

/** Below this a mention is uncertain: listed, never painted. */
export const CERTAIN = 0.5;

export class PageState {
  readonly named = new Map<number, Named>();
  /** Surname spans that name somebody outside the register, by folded surname: where, ascending. */
  readonly namesakes = new Map<string, number[]>();
  /** Folded case forms of such surnames: the genitive of a man's is the nominative of a woman's. */
  readonly declinedNamesakes = new Set<string>();
  /** Where the first namesake of each sex stands, by folded surname: of no known one, a man, a woman. */
  private readonly firstNamesakes = new Map<string, readonly number[]>();
  /** Sexes that the page's courtesy titles give to officials of whom the register knows none. */
  private readonly learned = new Map<number, number>();
  /** Officials whom the page calls by a courtesy title and surname: Mrs Clinton. */
  readonly courteous = new Set<number>();
  /** Officials before whose whole name the page prints an office or rank. */
  readonly titled = new Set<number>();
  /** Folded surnames that the page also uses as a month, a town or a common noun. */
  readonly plainWords = new Set<string>();
  /** Folded surnames by which the page also calls a firm. */
  readonly firmWords = new Set<string>();
  /** Folded surnames that the page also uses as a town's name. */
  readonly townWords = new Set<string>();
  private readonly found: Found[] = [];
  private readonly findings: RoleFinding[] = [];
  /** 1 for each unit of the text that is spoken for or ruled out. */
  private readonly taken: Uint8Array;
  /** Where first names begin, and where surnames or whole names do. */
  readonly givenStarts: ReadonlySet<number>;
  readonly surnameStarts: ReadonlySet<number>;
  private readonly fullStarts: ReadonlySet<number>;
  private readonly surnamesByStart: ReadonlyMap<number, NameHit>;
  private readonly bearersByEnd: ReadonlyMap<number, number>;
  private readonly phraseWords: Uint8Array;
  private readonly lowerWords = new Map<string, boolean>();
  private readonly phrasesByStart: ReadonlyMap<number, OfficePhrase>;
  private readonly phrasesByEnd: ReadonlyMap<number, OfficePhrase>;

  constructor(
    readonly register: Register,
    readonly facts: PageFacts,
  ) {
    const { sorted, text } = facts;
    this.taken = new Uint8Array(text.length);
    this.phraseWords = new Uint8Array(text.length);
    for (const hit of sorted.places) this.phraseWords.fill(1, hit.start, hit.end);
    for (const hit of sorted.roles) this.phraseWords.fill(1, hit.start, hit.end);
    this.phrasesByStart = new Map(facts.phrases.map((phrase) => [phrase.start, phrase]));
    this.phrasesByEnd = new Map(facts.phrases.map((phrase) => [phrase.end, phrase]));
    this.givenStarts = new Set(sorted.givens.map((hit) => hit.start));
    this.fullStarts = new Set(sorted.full.map((hit) => hit.start));
    this.surnamesByStart = new Map(sorted.surnames.map((hit) => [hit.start, hit]));
    this.bearersByEnd = new Map(sorted.surnames.map((hit) => [hit.end, hit.officials.length]));
    this.surnameStarts = new Set([...sorted.surnames.map((hit) => hit.start), ...this.fullStarts]);
  }

  /** Office phrase whose last word ends at `at`, or whose first begins there. */
  phraseEndingAt(at: number): OfficePhrase | null {
    return this.phrasesByEnd.get(at) ?? null;
  }

  phraseStartingAt(at: number): OfficePhrase | null {
    return this.phrasesByStart.get(at) ?? null;
  }

  /** Whether a whole name begins at `at`. */
  beginsKnown(at: number): boolean {
    return this.fullStarts.has(at);
  }

  /** Whether a whole name begins at `at`, or a surname of whom the page has named: of a large register's surnames many are others' first names. */
  beginsNamed(at: number): boolean {
    return this.fullStarts.has(at) || (this.surnamesByStart.get(at)?.officials.some((official) => this.named.has(official)) ?? false);
  }

  /** How many in the register bear the surname that ends at `at`. */
  bearersAt(at: number): number {
    return this.bearersByEnd.get(at) ?? 0;
  }

  /** Whether a word is part of a title or of a place's name. */
  placeOrRoleAt(word: Span): boolean {
    return this.phraseWords[word.start] === 1 && this.phraseWords[word.end - 1] === 1;
  }

  /** Adds a mention; a certain one also establishes its official. */
  add(found: Found): void {
    this.list(found);
    if (found.confidence >= CERTAIN) this.establish(found.official, found.start);
  }

  /** Adds a mention by the bare surname: it counts for its official, but leans on a name elsewhere and is not the first of them. */
  addLeaning(found: Found): void {
    this.list(found);
    const named = this.named.get(found.official);
    if (named !== undefined && found.confidence >= CERTAIN) insert(named.places, found.start);
  }

  private list(found: Found): void {
    this.found.push(found);
    this.take(found);
  }

  establish(official: number, at: number): void {
    const named = this.named.get(official);
    if (named === undefined) this.named.set(official, { places: [at], first: at });
    else {
      insert(named.places, at);
      named.first = Math.min(named.first, at);
    }
  }

  /** How often the page has meant an official before a place; everywhere without one. */
  countOf(official: number, before = Infinity): number {
    return countBelow(this.named.get(official)?.places ?? [], before);
  }

  /** Where the page meant an official last before a place; -1 for nowhere. */
  lastPlaceOf(official: number, before: number): number {
    const places = this.named.get(official)?.places ?? [];
    return places[countBelow(places, before) - 1] ?? -1;
  }

  /** Sex of an official: 1 a man, 2 a woman, 0 unknown. */
  sexOf(official: number): number {
    const known = this.register.sexes[official] ?? 0;
    return known === 0 ? (this.learned.get(official) ?? 0) : known;
  }

  learnSex(official: number, sex: number): void {
    this.learned.set(official, sex);
  }

  /** Notes that a folded surname at a place is a namesake's, of a known sex or 0; `declined` for a case form of what is printed there. */
  noteNamesake(surname: string, at: number, sex = 0, declined = false): void {
    const known = this.namesakes.get(surname);
    if (declined) this.declinedNamesakes.add(surname);
    if (known === undefined) this.namesakes.set(surname, [at]);
    else if (known[countBelow(known, at)] !== at) insert(known, at);
    const firsts = this.firstNamesakes.get(surname) ?? [Infinity, Infinity, Infinity];
    this.firstNamesakes.set(
      surname,
      firsts.map((first, each) => (each === sex ? Math.min(first, at) : first)),
    );
  }

  /** Whether the page has a namesake before a place who may be of this sex. */
  hasNamesake(surname: string, before: number, sex: number): boolean {
    const firsts = this.firstNamesakes.get(surname) ?? [];
    return firsts.some((first, each) => each !== otherSex(sex) && first < before);
  }

  /** Marks a span as spoken for, so that nothing shorter in it is linked. */
  take(span: Span): void {
    this.taken.fill(1, span.start, span.end);
  }

  isTaken(span: Span): boolean {
    for (let i = span.start; i < span.end; i++) if (this.taken[i] === 1) return true;
    return false;
  }

  addRole(official: number, span: Span, agrees: boolean): void {
    const id = idOf(this.register, official);
    if (this.findings.some((finding) => finding.official === id && finding.start === span.start && finding.end === span.end)) return;
    this.findings.push({ start: span.start, end: span.end, official: id, text: this.facts.text.slice(span.start, span.end), agrees });
  }

  /** Whether a word stands in lower case anywhere on the page; looked up once for each word. */
  standsInLowerCase(lower: string): boolean {
    let stands = this.lowerWords.get(lower);
    if (stands === undefined) {
      stands = standsInLowerCase(this.facts.text, lower);
      this.lowerWords.set(lower, stands);
    }
    return stands;
  }

  /** Persons linked by name without doubt, in order of linking. */
  certainPersons(): Found[] {
    return this.found.filter((found) => found.confidence >= CERTAIN && found.via !== 'office' && found.via !== 'body');
  }

  mentions(): Mention[] {
    return this.found
      .map(({ start, end, official, via, confidence, because }) => ({
        start,
        end,
        text: this.facts.text.slice(start, end),
        official: idOf(this.register, official),
        via,
        confidence,
        because,
      }))
      .sort((a, b) => a.start - b.start || b.confidence - a.confidence);
  }

  roles(): RoleFinding[] {
    return this.findings.sort((a, b) => a.start - b.start);
  }
}

/** The other one of 1 and 2; of 0 none. */
export const otherSex = (sex: number): number => (sex === 0 ? -1 : 3 - sex);

/** Puts a place into an ascending list; most come in order. */
function insert(places: number[], at: number): void {
  places.splice(countBelow(places, at), 0, at);
}

/** How many of `places`, ascending, lie before `end`. */
export function countBelow(places: readonly number[], end: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? end) < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one of the words stands right before a span. */
export function isBehind(state: PageState, span: Span, words: ReadonlySet<string>): boolean {
  const before = wordBefore(state.facts.text, span.start, state.facts.regionAt(span.start));
  return before !== null && isBlank(before.gap) && words.has(before.fold);
}
