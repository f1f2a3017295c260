/** A speaker as the rules know one, made from the page's cast or from the words that stand for nobody named. It remembers nothing. */
import type { Span } from '../text/span.ts';
import type { Actor, Appearance } from './actor.ts';
import type { Phrase } from './noun-phrases.ts';
import type { ClaimRules, Gender } from './rules/model.ts';
import type { Token } from './tokens.ts';
import { isNounLike } from './word-classes.ts';

export interface Speaker {
  readonly official: string | null;
  readonly name: string;
  readonly kind: 'person' | 'body' | 'group';
  readonly gender: Gender | null;
  readonly key: string;
  /** Whether the page names him, her or it, beyond a role or a group. */
  readonly known: boolean;
}

export interface SpokenSentence {
  readonly index: number;
  readonly span: Span;
  readonly tokens: readonly Token[];
}

/** The account name in "one visitor, @mudfan": the source's own name where no other is given. */
export function handleAfter(tokens: readonly Token[], at: number): string | null {
  const word = tokens[at + 3];
  return tokens[at + 1]?.text === ',' && tokens[at + 2]?.text === '@' && word && !word.mark ? `@${word.text}` : null;
}

/** The latest actor with this role noun; one whose role holds the narrowing words too comes first, and "former" must be among them. */
export function bestByRole(
  seen: readonly Appearance[],
  head: string,
  narrowing: readonly string[],
  possessives: ReadonlySet<string>,
): Appearance | undefined {
  const bearers = seen.filter((a) => a.actor.roles.has(head) && (!narrowing.includes('former') || a.actor.roleWords.has('former')));
  const most = Math.max(0, ...bearers.map((a) => narrowing.filter((word) => a.actor.roleWords.has(word)).length));
  const best = bearers.find((a) => narrowing.filter((word) => a.actor.roleWords.has(word)).length === most);
  // "His attorney" is not "the city attorney".
  const owned = best && [...best.actor.roleWords].some((word) => possessives.has(word));
  return owned && narrowing.length > 0 && most === 0 ? undefined : best;
}

/** "The city attorney", where the page has none but "his attorney". */
export const isOwned = (
  seen: readonly Appearance[],
  head: string,
  narrowing: readonly string[],
  possessives: ReadonlySet<string>,
): boolean =>
  narrowing.length > 0 && seen.some(({ actor }) => actor.roles.has(head) && [...actor.roleWords].some((word) => possessives.has(word)));

export const fromActor = (actor: Actor): Speaker => ({
  official: actor.official,
  name: actor.name,
  kind: actor.kind,
  gender: actor.gender,
  key: actor.key,
  known: true,
});
export const nobody = (name: string): Speaker => ({
  official: null,
  name,
  kind: 'group',
  gender: null,
  key: name.toLowerCase(),
  known: false,
});

export function kindOf(words: readonly Token[], rules: ClaimRules): Speaker['kind'] {
  for (const word of words) {
    if (rules.linking.has(word.low) && !word.capital) break;
    const role = rules.roles[word.low];
    if (role && word === words[words.length - 1]) return role.kind;
  }
  const last = words.filter((w) => !w.mark).pop();
  const role = last ? rules.roles[last.low] : undefined;
  return role?.kind ?? (words.some((w) => w.capital) ? 'body' : 'group');
}

export function insideQuotes(sentence: SpokenSentence, span: Span): boolean {
  return sentence.tokens.some((t) => t.quoted && t.start < span.end && span.start < t.end);
}

export function followsPreposition(sentence: SpokenSentence, span: Span, rules: ClaimRules): boolean {
  const at = sentence.tokens.findIndex((t) => t.end > span.start);
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const token = sentence.tokens[i];
    if (!token || token.mark) return false;
    if (rules.prepositions.has(token.low)) return true;
    if (!token.capital && !(token.low in rules.roles) && !rules.determiners.has(token.low)) return false;
  }
  return false;
}

/** Where a sentence begins after "Asked about the prefect,": what somebody was asked about does not answer. */
export function afterAsked({ tokens, span }: SpokenSentence, rules: ClaimRules): number {
  const comma = rules.small.asked.has(tokens[0]?.low ?? '') ? tokens.find((t) => t.text === ',' && !t.quoted) : undefined;
  return comma?.end ?? span.start;
}

/** "The mayor, asked about the prefect": the phrase before what somebody was asked about. */
export function withoutAsked(tokens: readonly Token[], phrase: Phrase, rules: ClaimRules): Phrase {
  for (let i = phrase.from + 1; i < phrase.to; i++)
    if (tokens[i]?.text === ',' && rules.small.asked.has(tokens[i + 1]?.low ?? '')) return { from: phrase.from, to: i - 1 };
  return phrase;
}

/** "Hale's wife": whose something is, not who acts. */
export const isOwner = ({ tokens }: SpokenSentence, span: Span, rules: ClaimRules): boolean =>
  rules.small.possessive.has(tokens.find((t) => t.start >= span.end)?.low ?? '');

/** Tokens of the longest phrase with a role that a sentence begins with: "Hale's older sister". */
const LONGEST_ROLE = 5;

/** "The governor has been no help.": the person by role alone that a sentence begins with, where the sex fits. */
export function openingRole({ tokens }: SpokenSentence, gender: Gender, rules: ClaimRules): Phrase | null {
  const to = tokens.slice(0, LONGEST_ROLE).findIndex((t) => rules.roles[t.low]?.kind === 'person');
  if (rules.tails || to < 1 || (rules.roles[tokens[to]?.low ?? '']?.gender ?? gender) !== gender) return null;
  const words = tokens.slice(0, to);
  const opens =
    rules.determiners.has(words[0]?.low ?? '') ||
    rules.possessives.has(words[0]?.low ?? '') ||
    words.some((t) => rules.small.possessive.has(t.low));
  const next = tokens[to + 1];
  const named = next?.capital === true || rules.small.possessive.has(next?.low ?? '');
  const plain = words.every(
    (t) => rules.small.possessive.has(t.low) || rules.determiners.has(t.low) || rules.possessives.has(t.low) || isNounLike(t, rules),
  );
  return opens && plain && !named ? { from: 0, to } : null;
}

/** Who is meant by the role that a sentence begins with: its bearer on the page, else nobody named. */
export function roleAlone(seen: readonly Appearance[], { tokens }: SpokenSentence, phrase: Phrase, rules: ClaimRules): Speaker {
  const head = tokens[phrase.to]?.low ?? '';
  const bearer = bestByRole(seen, head, [], rules.possessives)?.actor;
  if (bearer?.kind === 'person') return fromActor(bearer);
  return { ...nobody(printed(tokens.slice(phrase.from, phrase.to + 1), rules)), kind: 'person', gender: rules.roles[head]?.gender ?? null };
}

export function splitAt(tokens: readonly Token[], phrase: Phrase): Phrase[] {
  const chunks: Phrase[] = [];
  let from = phrase.from;
  for (let i = phrase.from; i <= phrase.to + 1; i++)
    if (i > phrase.to || (tokens[i]?.text === ',' && !tokens[i]?.quoted)) {
      if (i > from) chunks.push({ from, to: i - 1 });
      from = i + 1;
    }
  return chunks;
}

/** Only marks, initials and a country's or party's brackets follow. */
export function isName(tokens: readonly Token[], from: number, to: number, rules: ClaimRules): boolean {
  for (let i = from; i <= to; i++) {
    const token = tokens[i];
    if (!token || token.mark || token.capital || rules.days.has(token.low)) continue;
    return false;
  }
  return from > to || tokens[from]?.mark === true;
}

/** The words without a leading article, as printed. */
export function printed(words: readonly Token[], rules: ClaimRules): string {
  const first = words[0];
  const rest = first && rules.small.articles.has(first.low) ? words.slice(1) : words;
  let out = '';
  let end = rest[0]?.start ?? 0;
  for (const word of rest) {
    out += (word.start > end && out ? ' ' : '') + word.text;
    end = word.end;
  }
  return out;
}

export const bare = (words: readonly Token[], rules: ClaimRules): string => printed(words, rules).toLowerCase();

/** First token of what is tied to a phrase's head by "of", "for": its end where there is none. */
export function complementStart(tokens: readonly Token[], phrase: Phrase, rules: ClaimRules): number {
  for (let i = phrase.from + 1; i <= phrase.to; i++) {
    const token = tokens[i];
    if (token && !token.capital && (rules.linking.has(token.low) || rules.small.who.has(token.low))) return i;
  }
  return phrase.to + 1;
}

/** The role noun that ends a phrase's head; null where another word does. */
export function headNoun(tokens: readonly Token[], phrase: Phrase, rules: ClaimRules): string | null {
  const stop = complementStart(tokens, phrase, rules);
  for (let i = stop - 1; i > phrase.from - 1; i--) {
    const low = tokens[i]?.low ?? '';
    if (low in rules.roles) return low;
    const noun = rules.roleForms.get(low);
    const tied = noun && tokens.slice(phrase.from, i).some((t) => t.low in rules.roles || rules.roleForms.has(t.low));
    if (tied) continue;
    if (noun) return noun;
    if (tokens[i] && !tokens[i]?.mark) return null;
  }
  return null;
}

/** Tokens at a sentence's head among which a group is its subject: "Two Senate investigators". */
const LONGEST_GROUP = 4;

/** The group that a sentence begins with, before `at`: whom "they" means in it. */
export function openingGroup(tokens: readonly Token[], at: number, rules: ClaimRules): string | null {
  const head = tokens
    .slice(0, Math.min(at, LONGEST_GROUP))
    .map((t) => rules.roles[t.low]?.kind === 'group')
    .lastIndexOf(true);
  const opens = head >= 0 && tokens.slice(0, head).every((t) => isNounLike(t, rules) || rules.determiners.has(t.low));
  return opens ? printed(tokens.slice(0, head + 1), rules) : null;
}

/** Letters of a noun that all its cases share. */
const HEAD_STEM = 4;

/** Whether a headline's words for a body or group ("company", "the city council") may mean a speaker of the text: a company of any name, else one with that word in its name. */
export function isMeant(words: string, speaker: Speaker, rules: ClaimRules): boolean {
  const head = words.toLowerCase().split(/\s+/u).pop() ?? '';
  if (rules.companyNouns.has(rules.roleForms.get(head) ?? head)) return speaker.kind === 'body';
  return speaker.name.toLowerCase().includes(head.slice(0, Math.max(HEAD_STEM, head.length - 2)));
}
