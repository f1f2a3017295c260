/** Says who the words of a source mean: an official, a person or body of the page, or nobody it knows. It keeps who spoke last. */
import { speakingPlace } from './bodies.ts';
import type { Actor, Appearance } from './actor.ts';
import { type ActorNames, type Cast, namesOf } from './cast.ts';
import { startingIn } from './in-order.ts';
import { indexFrom } from '../text/span.ts';
import { namedActor } from './named-actor.ts';
import type { Phrase } from './noun-phrases.ts';
import type { ClaimRules, Gender } from './rules/model.ts';
import {
  afterAsked,
  bare,
  bestByRole,
  complementStart,
  followsPreposition,
  fromActor,
  handleAfter,
  headNoun,
  insideQuotes,
  isOwned,
  kindOf,
  nobody,
  isOwner,
  openingGroup,
  openingRole,
  printed,
  roleAlone,
  type Speaker,
  type SpokenSentence,
  withoutAsked,
} from './speaker.ts';
import type { Token } from './tokens.ts';

/** Sentences back that a pronoun looks for its person; a longer way is rarely meant in news. */
const PRONOUN_REACH = 6;

/** Names or speeches back that a role or pronoun is looked for; more are another part of the page. */
const NAME_REACH = 300;

export class SpeakerMemory {
  private readonly spoken: { readonly sentence: number; readonly speaker: Speaker }[] = [];
  private readonly cast: Cast;
  private readonly rules: ClaimRules;
  private readonly isKnown: (id: string) => boolean;
  private readonly sentences: readonly SpokenSentence[];

  private names: ActorNames | null = null;

  constructor(cast: Cast, rules: ClaimRules, isKnown: (id: string) => boolean, sentences: readonly SpokenSentence[]) {
    this.cast = cast;
    this.rules = rules;
    this.isKnown = isKnown;
    this.sentences = sentences;
  }

  /** Notes that `speaker` spoke in the sentence of this index. */
  note(sentence: number, speaker: Speaker): void {
    this.spoken.push({ sentence, speaker });
  }

  /** The speaker of the latest sentence before `sentence`, at most `reach` sentences back, of this gender where it is known. */
  last(sentence: number, reach: number, gender: Gender | null = null): Speaker | null {
    const fits = (speaker: Speaker): boolean => !gender || !this.genderOf(speaker) || this.genderOf(speaker) === gender;
    return this.recent((speaker, at) => at <= sentence && sentence - at <= reach && fits(speaker));
  }

  /** The speaker with the gender that a verb told, where the page gave none before. */
  learn(speaker: Speaker, gender: Gender | null): Speaker {
    if (!gender || speaker.gender) return speaker;
    const actor = this.cast.actors.find(({ key }) => key === speaker.key);
    if (actor) actor.gender ??= gender;
    return { ...speaker, gender };
  }

  private genderOf(speaker: Speaker): Gender | null {
    return speaker.gender ?? this.cast.actors.find(({ key }) => key === speaker.key)?.gender ?? null;
  }

  /** The person or body of a printed name or surname ("MR. BRANDVOLD"); the name as printed when the page has no fuller one. */
  byName(name: string): Speaker {
    const words = name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s'’-]/gu, '')
      .split(/\s+/);
    const surname = words[words.length - 1] ?? '';
    this.names ??= namesOf(this.cast.actors);
    const actor = this.names.whole.get(words.join(' ')) ?? this.names.surnames.get(surname);
    return actor ? fromActor(actor) : { ...nobody(name), kind: 'person', known: words.length > 1 };
  }

  /** The next person after an offset to whom the page gives the role that ends `role` ("city mayor"). */
  nextWithRole(role: string, offset: number): Speaker | null {
    const words = role.toLowerCase().split(/\s+/);
    const head = words[words.length - 1] ?? '';
    if (this.rules.roles[head]?.kind !== 'person') return null;
    const { appearances } = this.cast;
    const from = indexFrom(appearances, offset);
    const later = appearances.slice(from, from + NAME_REACH).filter((a) => a.actor.kind === 'person');
    const found = bestByRole(later, head, words.slice(0, -1), this.rules.possessives);
    return found ? fromActor(found.actor) : null;
  }

  /** The person named last before an offset, but none that starts at one of `but`: whom an introduction leads up to. */
  personBefore(offset: number, but: ReadonlySet<number> = new Set()): Speaker | null {
    const named = this.before(offset).filter((a) => a.actor.kind === 'person' && !but.has(a.start));
    const sentence = this.rules.tails && this.sentences.find(({ span }) => span.end > (named[0]?.start ?? Infinity));
    const last = sentence ? named.filter((a) => a.start >= sentence.span.start).pop() : named[0];
    return last ? fromActor(last.actor) : null;
  }

  /** Resolves a source phrase of a sentence. */
  resolve(sentence: SpokenSentence, given: Phrase): Speaker {
    const { tokens } = sentence;
    const { rules } = this;
    const phrase = withoutAsked(tokens, given, rules);
    const first = tokens[phrase.from];
    const words = tokens.slice(phrase.from, phrase.to + 1);
    if (!first) return nobody('');
    if (phrase.from === phrase.to) {
      const pronoun = rules.pronouns[first.low];
      if (pronoun === 'm' || pronoun === 'f') return this.person(sentence, first.start, pronoun) ?? nobody(first.text);
      if (pronoun === 'thing') return this.body(sentence) ?? nobody(first.text);
      if (pronoun === 'plural') return this.plural(sentence, phrase.from) ?? nobody(first.text);
      if (pronoun === 'self') return this.last(sentence.index, 3) ?? nobody(first.text);
    }
    if (phrase.from === phrase.to && rules.ownerGender[first.low]) {
      return this.person(sentence, first.start, rules.ownerGender[first.low] ?? 'm') ?? nobody(first.text);
    }
    const core = this.corePhrase(tokens, phrase);
    const place = speakingPlace(bare(tokens.slice(core.from, core.to + 1), rules), this.isKnown);
    if (place)
      return {
        official: place,
        name: printed(tokens.slice(core.from, core.to + 1), rules),
        kind: 'body',
        gender: null,
        key: place,
        known: true,
      };
    const handle = handleAfter(tokens, phrase.to);
    if (handle) return { ...nobody(handle), kind: 'person', known: true };
    const object = phrase.from === phrase.to ? rules.objectGender[first.low] : undefined;
    if (object) return this.person(sentence, first.start, object) ?? nobody(first.text);
    const named = namedActor(tokens, phrase, this.cast, this.rules);
    if (named) return fromActor(named);
    const owner = this.owner(words);
    if (owner) return fromActor(owner);
    const gender = rules.roles[headNoun(tokens, phrase, rules) ?? '']?.gender ?? null;
    return this.byRole(sentence, phrase) ?? { ...nobody(printed(words, rules)), kind: kindOf(words, rules), gender };
  }

  /** Whom a name as the owner of a noun means: "Brandts Behauptung". */
  private owner(words: readonly Token[]): Actor | undefined {
    const last = words[words.length - 1]?.low ?? '';
    if (!this.rules.tails?.ownerEnding.test(last)) return undefined;
    this.names ??= namesOf(this.cast.actors);
    const name = [...words.slice(0, -1).map(({ low }) => low), last.slice(0, -1)];
    return this.names.whole.get(name.join(' ')) ?? this.names.surnames.get(name[name.length - 1] ?? '');
  }

  /** The phrase without what follows a comma or a preposition. */
  private corePhrase(tokens: readonly Token[], phrase: Phrase): Phrase {
    for (let i = phrase.from + 1; i <= phrase.to; i++) if (tokens[i]?.text === ',') return { from: phrase.from, to: i - 1 };
    return phrase;
  }

  private person(sentence: SpokenSentence, before: number, gender: Gender): Speaker | null {
    const fits = (other: Gender | null): boolean => other === null || other === gender;
    for (let back = 0; back <= PRONOUN_REACH; back++) {
      const index = sentence.index - back;
      if (back > 0) {
        const spoke = this.spokenAt(index);
        if (spoke && fits(this.genderOf(spoke))) return this.learn(spoke, gender);
      }
      const other = this.sentences[index];
      if (!other) break;
      const from = afterAsked(other, this.rules);
      const inIt = startingIn(this.cast.appearances, from, Math.max(from, Math.min(other.span.end, before))).filter(
        (a) => a.actor.kind === 'person' && !insideQuotes(other, a),
      );
      const free = inIt.filter((a) => !followsPreposition(other, a, this.rules) && !isOwner(other, a, this.rules));
      const opening = free.length === 0 && back > 0 ? openingRole(other, gender, this.rules) : null;
      if (opening) return roleAlone(this.before(other.span.start), other, opening, this.rules);
      const subject =
        free.find((a) => a.actor.gender === gender) ?? free.find((a) => fits(a.actor.gender)) ?? inIt.find((a) => fits(a.actor.gender));
      if (subject) {
        subject.actor.gender ??= gender;
        return fromActor(subject.actor);
      }
    }
    return null;
  }

  private body(sentence: SpokenSentence): Speaker | null {
    return this.recent((speaker, at) => speaker.kind === 'body' && sentence.index - at <= PRONOUN_REACH);
  }

  private plural(sentence: SpokenSentence, at: number): Speaker | null {
    const opening = openingGroup(sentence.tokens, at, this.rules);
    if (opening) return nobody(opening);
    return this.recent((speaker, at) => speaker.kind === 'group' && sentence.index - at <= PRONOUN_REACH);
  }

  /** The latest speaker that fits, among those who spoke last. */
  private recent(fits: (speaker: Speaker, sentence: number) => boolean): Speaker | null {
    const from = Math.max(0, this.spoken.length - NAME_REACH);
    for (let i = this.spoken.length - 1; i >= from; i--) {
      const entry = this.spoken[i];
      if (entry && fits(entry.speaker, entry.sentence)) return entry.speaker;
    }
    return null;
  }

  /** The person who spoke in a sentence. */
  private spokenAt(index: number): Speaker | null {
    return this.recent((speaker, at) => at === index && speaker.kind === 'person');
  }

  /** Appearances before an offset, latest first. */
  private before(offset: number): Appearance[] {
    const to = indexFrom(this.cast.appearances, offset);
    return this.cast.appearances.slice(Math.max(0, to - NAME_REACH), to).reverse();
  }

  /** "The admiral", "the company": the actor whose role the page gave so; else, for one person, who is spoken of last. */
  private byRole(sentence: SpokenSentence, phrase: Phrase): Speaker | null {
    const { tokens } = sentence;
    const first = tokens[phrase.from]?.low ?? '';
    const definite =
      this.rules.small.the.has(first) ||
      this.rules.possessives.has(first) ||
      (this.rules.articleless && (first in this.rules.roles || this.rules.roleForms.has(first)));
    const head = headNoun(tokens, phrase, this.rules);
    const role = head ? this.rules.roles[head] : undefined;
    if (!head || !role || !definite) return null;
    const before = tokens[phrase.from]?.start ?? 0;
    const complement = complementStart(tokens, phrase, this.rules) <= phrase.to;
    const seen = this.before(before);
    const narrowing = tokens
      .slice(phrase.from, complementStart(tokens, phrase, this.rules))
      .filter((t) => !t.mark)
      .map((t) => t.low)
      .map((low) => this.rules.roleForms.get(low) ?? low)
      .filter((low) => low !== head && low !== first);
    const byRole = bestByRole(seen, head, narrowing, this.rules.possessives);
    if (role.kind === 'person') {
      if (byRole?.actor.kind === 'person') return fromActor(byRole.actor);
      if (!complement && this.rules.tails?.anaphors.has(head)) return this.lastPerson(sentence) ?? this.personIn(sentence);
      if (this.rules.articleless && role.gender && phrase.from === phrase.to) return this.bareRole(sentence, role.gender);
      if (
        complement ||
        this.rules.articleless ||
        this.rules.possessives.has(first) ||
        (!byRole && isOwned(seen, head, narrowing, this.rules.possessives))
      )
        return null;
      const gender = role.gender ?? this.lastGender(sentence) ?? 'm';
      return this.person(sentence, before, gender) ?? (role.gender ? null : this.person(sentence, before, gender === 'm' ? 'f' : 'm'));
    }
    if (role.kind !== 'body' || complement || this.rules.possessives.has(first)) return null;
    const fits = (name: string): boolean => [head, ...narrowing].every((word) => name.toLowerCase().includes(word));
    const body = seen.find((a) => a.actor.kind !== 'person' && fits(a.actor.name)) ?? (narrowing.length ? undefined : byRole);
    if (body) return fromActor(body.actor);
    const spoken = this.recent((speaker) => speaker.kind === 'body' && fits(speaker.name));
    if (spoken) return spoken;
    if (!this.rules.companyNouns.has(head) || narrowing.length > 0) return null;
    return this.company(seen) ?? (this.rules.tails ? this.body(sentence) : null);
  }

  /** "Речниця" of nobody in particular: who spoke last, unless of the other sex. */
  private bareRole(sentence: SpokenSentence, gender: Gender): Speaker | null {
    const last = this.lastPerson(sentence) ?? this.personIn(sentence);
    const known = last && this.genderOf(last);
    return last && (known === null || known === gender) ? last : null;
  }

  /** The person who spoke last, a few sentences back at most. */
  private lastPerson(sentence: SpokenSentence): Speaker | null {
    return this.recent((speaker, at) => speaker.kind === 'person' && at < sentence.index && sentence.index - at <= PRONOUN_REACH / 2);
  }

  /** The person named last before a sentence, in the one before it. */
  private personIn(sentence: SpokenSentence): Speaker | null {
    const from = this.sentences[sentence.index - 1]?.span.start ?? sentence.span.start;
    const named = startingIn(this.cast.appearances, from, sentence.span.start).filter((a) => a.actor.kind === 'person');
    const last = named[named.length - 1];
    return last ? fromActor(last.actor) : null;
  }

  /** "The company" without a name of its own: the body named last. */
  private company(seen: readonly Appearance[]): Speaker | null {
    const found = seen.find((a) => a.actor.kind === 'body' && !a.actor.official);
    return found ? fromActor(found.actor) : null;
  }

  private lastGender(sentence: SpokenSentence): Gender | null {
    return this.last(sentence.index, PRONOUN_REACH)?.gender ?? null;
  }
}
