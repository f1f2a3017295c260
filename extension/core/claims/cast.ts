/** Who is on the page: the persons and bodies it names, with their fullest name, gender and roles as far as its words tell. It decides no claim. */
import type { Mention } from '../officials/mention.ts';
import { type Actor, type Appearance, canBeName, newActor } from './actor.ts';
import { overlapping } from './in-order.ts';
import { isPast } from './word-classes.ts';
import { NameCases } from './name-cases.ts';
import { namedBodies } from './named-bodies.ts';
import type { ClaimRules, Gender } from './rules/model.ts';
import type { Token } from './tokens.ts';

export interface Cast {
  /** In text order. */
  readonly appearances: readonly Appearance[];
  readonly actors: readonly Actor[];
}

const PARTICLES = new Set([
  'de',
  'da',
  'di',
  'del',
  'della',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'el',
  'la',
  'le',
  'du',
  'ter',
  'ten',
]);
/** Words from which a line full of capitals is read as a headline; a shorter one may name two people. */
const SHORTEST_HEADLINE = 7;
/** Share of capital words over which a line is a headline in capitals, whose words are no names. */
const HEADLINE_CAPITALS = 0.7;

const isTitle = (token: Token, rules: ClaimRules): boolean =>
  token.low in rules.titles || (token.low in rules.roles && rules.roles[token.low]?.kind === 'person');

const opensName = (token: Token | undefined, rules: ClaimRules): boolean =>
  !!token && (isTitle(token, rules) || rules.nameOpeners.has(token.low));

/** Runs of capital words that read like a person's name of two words or more. */
function nameRuns(tokens: readonly Token[], rules: ClaimRules): { from: number; to: number }[] {
  const words = tokens.filter((t) => !t.mark && /\p{L}/u.test(t.text));
  if (words.length > SHORTEST_HEADLINE && words.filter((t) => t.capital).length / words.length > HEADLINE_CAPITALS) return [];
  const runs: { from: number; to: number }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!canBeName(tokens, i, rules)) continue;
    let to = i;
    while (to + 1 < tokens.length) {
      const next = tokens[to + 1];
      if (next && canBeName(tokens, to + 1, rules) && !isTitle(next, rules)) to++;
      else if (next && PARTICLES.has(next.low) && !next.mark && canBeName(tokens, to + 2, rules)) to += 2;
      else if (next?.text === '.' && (tokens[to]?.text.length ?? 9) <= 2 && canBeName(tokens, to + 2, rules)) to += 2;
      else break;
    }
    let from = i;
    while (from < to && opensName(tokens[from], rules)) from += tokens[from + 1]?.text === '.' ? 2 : 1;
    if (to > from) runs.push({ from, to });
    i = to;
  }
  return runs;
}

function genderOf(tokens: readonly Token[], from: number, to: number, rules: ClaimRules): Gender | null {
  for (let i = Math.max(0, from - 4); i < from; i++) {
    const token = tokens[i];
    if (!token || token.mark) continue;
    const title = rules.titles[token.low] ?? rules.roles[rules.roleForms.get(token.low) ?? token.low]?.gender;
    if (title && i >= from - 3) return title;
  }
  for (let i = from; i <= Math.min(to, from + 1); i++) {
    const low = tokens[i]?.low ?? '';
    if (rules.givenNames.f.has(low)) return 'f';
    if (rules.givenNames.m.has(low)) return 'm';
  }
  return null;
}

/** Words of the role right before a name, and of the apposition or "is the …" after it; empty without a role noun. */
function rolesBeside(tokens: readonly Token[], from: number, to: number, rules: ClaimRules): string[] {
  const before: string[] = [];
  for (let i = from - 1; i >= Math.max(0, from - 8); i--) {
    const token = tokens[i];
    if (!token || (token.mark && token.text !== '.' && !(token.text === ',' && i === from - 1)) || rules.finite.has(token.low)) break;
    if (rules.prepositions.has(token.low) && !before.length) break;
    if (rules.tails && i < from - 1 && token.capital && tokens[i - 1]?.capital && !isTitle(token, rules)) break;
    if (!token.mark) before.push(token.low);
    if (!rules.tails && rules.small.the.has(token.low) && tokens[from - 1]?.text !== ',') break;
  }
  const after: string[] = [];
  const next = tokens[to + 1];
  if (next && (next.text === ',' || rules.small.be.has(next.low)))
    for (let i = to + 2; i < Math.min(tokens.length, to + 12); i++) {
      const token = tokens[i];
      if (token && next.text === ',' && (rules.finite.has(token.low) || isPast(token, rules))) after.length = 0;
      if (
        !token ||
        (token.mark && token.text !== '-' && token.text !== "'") ||
        rules.relatives.has(token.low) ||
        rules.finite.has(token.low) ||
        isPast(token, rules)
      )
        break;
      if (rules.small.complement.has(token.low)) break;
      after.push(token.low);
    }
  const isRole = (word: string): boolean => word in rules.roles || rules.roleForms.has(word);
  return [...(before.some(isRole) ? before : []), ...(after.some(isRole) ? after : [])];
}

/** Whether "which" follows a name: then it is a body's. */
const isThing = (tokens: readonly Token[], to: number, rules: ClaimRules): boolean =>
  tokens[to + 1]?.text === ',' && rules.small.which.has(tokens[to + 2]?.low ?? '');

/** Confidence from which a mention counts as the official it points at when it speaks; lower ones are guesses by a bare surname. */
const SURE_MENTION = 0.3;

/** The officials of the page, each under the longest name that it prints; offices and bare surnames are no names. */
function officialActors(mentions: readonly Mention[], nameOf: (id: string) => string): Map<string, Actor> {
  const actors = new Map<string, Actor>();
  for (const mention of mentions) {
    const printed = mention.via === 'office' || mention.via === 'surname' ? '' : mention.text;
    const actor =
      actors.get(mention.official) ?? newActor(mention.official, mention.official, '', mention.via === 'body' ? 'body' : 'person');
    if (printed.length > actor.name.length) actor.name = printed;
    actors.set(mention.official, actor);
  }
  for (const actor of actors.values()) if (!actor.name) actor.name = nameOf(actor.official ?? '');
  return actors;
}

/** Collects the cast from the sentences' tokens and the mentions of officials; a mention wins over a run of capitals that it overlaps. */
export function gatherCast(
  sentences: readonly (readonly Token[])[],
  mentions: readonly Mention[],
  nameOf: (id: string) => string,
  rules: ClaimRules,
): Cast {
  const sure = mentions.filter((m) => m.confidence >= SURE_MENTION).sort((a, b) => a.start - b.start);
  const actors = officialActors(sure, nameOf);
  const appearances: Appearance[] = sure.map((m) => ({ start: m.start, end: m.end, actor: actors.get(m.official) as Actor }));
  const cases = new NameCases<Actor>();
  for (const tokens of sentences)
    for (const run of nameRuns(tokens, rules)) {
      const span = { start: tokens[run.from]?.start ?? 0, end: tokens[run.to]?.end ?? 0 };
      const owner = overlapping(sure, span);
      const official = owner && owner.via !== 'office' && owner.via !== 'body' ? actors.get(owner.official) : undefined;
      if (owner && !official && owner.end >= span.end) continue;
      const actor = official ?? actorOf(tokens, run, actors, cases, rules);
      actor.gender ??= genderOf(tokens, run.from, run.to, rules);
      for (const word of rolesBeside(tokens, run.from, run.to, rules)) {
        const role = rules.roleForms.get(word) ?? word;
        actor.roleWords.add(role);
        if (role in rules.roles) actor.roles.add(role);
      }
      if (!official) appearances.push({ ...span, actor });
    }
  if (rules.tails) for (const tokens of sentences) appearances.push(...namedBodies(tokens, actors, sure, rules));
  if (rules.tails) addOfficeRoles(sure, actors, rules);
  appearances.sort((a, b) => a.start - b.start);
  const lone = loneSurnames(sentences, surnames(actors.values()), appearances, rules);
  return { appearances: [...appearances, ...lone].sort((a, b) => a.start - b.start), actors: [...actors.values()] };
}

/** Role nouns of the offices that a page names an official by. */
function addOfficeRoles(mentions: readonly Mention[], actors: ReadonlyMap<string, Actor>, rules: ClaimRules): void {
  for (const { via, text, official } of mentions)
    for (const word of via === 'office' ? text.toLowerCase().split(/[\s-]+/) : [])
      if (word in rules.roles) actors.get(official)?.roles.add(word);
}

/** The actor of a run of capital words, made when the page names it for the first time. */
function actorOf(
  tokens: readonly Token[],
  run: { readonly from: number; readonly to: number },
  actors: Map<string, Actor>,
  cases: NameCases<Actor>,
  rules: ClaimRules,
): Actor {
  const words = tokens.slice(run.from, run.to + 1);
  const name = words
    .map((t) => t.text)
    .join(' ')
    .replace(/ \./g, '.');
  const key = name.toLowerCase();
  const known = actors.get(key) ?? (rules.articleless ? cases.find(key) : undefined);
  if (known) return known;
  const ofBody = words.some((t) => rules.roles[t.low]?.kind === 'body' || rules.outletWords.has(t.low) || rules.bodyWords.has(t.low));
  const actor = newActor(key, null, name, ofBody || isThing(tokens, run.to, rules) ? 'body' : 'person');
  actors.set(key, actor);
  if (actor.kind === 'person') cases.add(key, actor);
  return actor;
}

function surnames(actors: Iterable<Actor>): ReadonlyMap<string, readonly Actor[]> {
  const found = new Map<string, Actor[]>();
  for (const actor of actors) {
    const surname = actor.name.toLowerCase().split(/\s+/).pop() ?? '';
    if (actor.kind !== 'person' || !surname) continue;
    const bearers = found.get(surname);
    if (bearers) bearers.push(actor);
    else found.set(surname, [actor]);
  }
  return found;
}

/** Lone capital words that end a full name of the page: they mean that person, the first one named where several bear it. */
function loneSurnames(
  sentences: readonly (readonly Token[])[],
  bearers: ReadonlyMap<string, readonly Actor[]>,
  taken: readonly Appearance[],
  rules: ClaimRules,
): Appearance[] {
  const found: Appearance[] = [];
  const inCase = new NameCases<readonly Actor[]>();
  for (const [surname, named] of bearers) inCase.add(surname, named);
  for (const tokens of sentences)
    tokens.forEach((token, i) => {
      if (token.mark || !token.capital) return;
      const named =
        bearers.get(token.low) ??
        (rules.articleless ? inCase.find(token.low) : undefined) ??
        (token.low.endsWith("s'") ? bearers.get(token.low.slice(0, -2)) : undefined);
      if (!named || overlapping(taken, token)) return;
      const gender = genderOf(tokens, i, i, rules);
      const actor = named.find((a) => gender !== null && a.gender === gender) ?? named[0];
      if (!actor) return;
      actor.gender ??= gender;
      found.push({ start: token.start, end: token.end, actor });
    });
  return found;
}

/** The first actor of each name, and the first person of each surname, in lower case. */
export interface ActorNames {
  readonly whole: ReadonlyMap<string, Actor>;
  readonly surnames: ReadonlyMap<string, Actor>;
}

/** The names of actors, for looking one up. */
export function namesOf(actors: readonly Actor[]): ActorNames {
  const whole = new Map<string, Actor>();
  const surnames = new Map<string, Actor>();
  for (const actor of actors) {
    const name = actor.name.toLowerCase();
    if (!whole.has(name)) whole.set(name, actor);
    const surname = name.split(/\s+/).pop() ?? '';
    if (actor.kind === 'person' && !surnames.has(surname)) surnames.set(surname, actor);
  }
  return { whole, surnames };
}
