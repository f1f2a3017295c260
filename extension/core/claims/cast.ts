/** Who is on the page: the persons and bodies it names, with their fullest name, gender and roles as far as its words tell. It decides no claim. */
import type { Mention } from '../officials/mention.ts';
import type { Span } from '../text/span.ts';
import { isPast } from './noun-phrases.ts';
import type { ClaimRules, Gender } from './rules/model.ts';
import type { Token } from './tokens.ts';

export interface Actor {
  readonly key: string;
  readonly official: string | null;
  /** Fullest name on the page, without title. */
  name: string;
  readonly kind: 'person' | 'body' | 'group';
  gender: Gender | null;
  /** Role nouns the page sets beside the name, lower case. */
  readonly roles: Set<string>;
  /** All words of those roles, with what narrows them: "former", "prime". */
  readonly roleWords: Set<string>;
}

export interface Appearance extends Span {
  readonly actor: Actor;
}

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
/** Share of capital words over which a line is a headline in capitals, whose words are no names. */
const HEADLINE_CAPITALS = 0.7;

const isTitle = (token: Token, rules: ClaimRules): boolean =>
  token.low in rules.titles || (token.low in rules.roles && rules.roles[token.low]?.kind === 'person');

const opensName = (token: Token | undefined, rules: ClaimRules): boolean =>
  !!token && (isTitle(token, rules) || rules.nameOpeners.has(token.low));

/** Runs of capital words that read like a person's name of two words or more. */
function nameRuns(tokens: readonly Token[], rules: ClaimRules): { from: number; to: number }[] {
  const words = tokens.filter((t) => !t.mark && /\p{L}/u.test(t.text));
  if (words.length > 3 && words.filter((t) => t.capital).length / words.length > HEADLINE_CAPITALS) return [];
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

function canBeName(tokens: readonly Token[], at: number, rules: ClaimRules): boolean {
  const token = tokens[at];
  if (!token || token.mark || !token.capital || token.low in rules.pronouns) return false;
  if (
    rules.determiners.has(token.low) ||
    rules.possessives.has(token.low) ||
    rules.prepositions.has(token.low) ||
    rules.conjunctions.has(token.low)
  )
    return false;
  return (
    !(rules.days.has(token.low) && token.low !== 'may' && token.low !== 'april' && token.low !== 'june' && token.low !== 'august') &&
    !rules.coordinators.has(token.low) &&
    !rules.adverbs.has(token.low) &&
    !rules.finite.has(token.low)
  );
}

function genderOf(tokens: readonly Token[], from: number, to: number, rules: ClaimRules): Gender | null {
  for (let i = Math.max(0, from - 4); i < from; i++) {
    const token = tokens[i];
    if (!token || token.mark) continue;
    const title = rules.titles[token.low] ?? rules.roles[token.low]?.gender;
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
    if (!token.mark) before.push(token.low);
  }
  const after: string[] = [];
  const next = tokens[to + 1];
  if (next && (next.text === ',' || ['is', 'was'].includes(next.low)))
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
      if (['of', 'at', 'for', 'to', 'in', 'from'].includes(token.low)) break;
      after.push(token.low);
    }
  const isRole = (word: string): boolean => word in rules.roles;
  return [...(before.some(isRole) ? before : []), ...(after.some(isRole) ? after : [])];
}

/** Whether "which" follows a name: then it is a body's. */
const isThing = (tokens: readonly Token[], to: number): boolean => tokens[to + 1]?.text === ',' && tokens[to + 2]?.low === 'which';

/** Collects the cast from the sentences' tokens and the mentions of officials; a mention wins over a run of capitals that it overlaps. */
export function gatherCast(
  sentences: readonly (readonly Token[])[],
  mentions: readonly Mention[],
  nameOf: (id: string) => string,
  rules: ClaimRules,
): Cast {
  const actors = new Map<string, Actor>();
  const appearances: Appearance[] = [];
  const add = (actor: Actor, span: Span): void => {
    appearances.push({ start: span.start, end: span.end, actor });
  };
  const sure = mentions.filter((m) => m.confidence >= 0.3);
  const bySurname = new Map<string, Actor[]>();
  const remember = (actor: Actor): void => {
    const surname = actor.name.toLowerCase().split(/\s+/).pop() ?? '';
    const same = bySurname.get(surname) ?? [];
    if (!same.includes(actor)) bySurname.set(surname, [...same, actor]);
  };
  for (const mention of sure) {
    const body = mention.via === 'body';
    const known = actors.get(mention.official);
    const printed = mention.via === 'office' || mention.via === 'surname' ? '' : mention.text;
    const actor = known ?? {
      key: mention.official,
      official: mention.official,
      name: '',
      kind: body ? ('body' as const) : ('person' as const),
      gender: null,
      roles: new Set<string>(),
      roleWords: new Set<string>(),
    };
    if (printed.length > actor.name.length) actor.name = printed;
    actors.set(mention.official, actor);
    add(actor, mention);
  }
  for (const actor of actors.values()) {
    if (!actor.name) actor.name = nameOf(actor.official ?? '');
    if (actor.kind === 'person') remember(actor);
  }
  for (const tokens of sentences)
    for (const run of nameRuns(tokens, rules)) {
      const start = tokens[run.from]?.start ?? 0;
      const end = tokens[run.to]?.end ?? 0;
      const owner = sure.find((m) => m.start < end && start < m.end);
      const roles = rolesBeside(tokens, run.from, run.to, rules);
      const gender = genderOf(tokens, run.from, run.to, rules);
      const official = owner && owner.via !== 'office' && owner.via !== 'body' ? actors.get(owner.official) : undefined;
      if (owner && !official && owner.end >= end) continue;
      const words = tokens.slice(run.from, run.to + 1);
      const isBody =
        isThing(tokens, run.to) ||
        words.some((t) => rules.roles[t.low]?.kind === 'body' || rules.outletWords.has(t.low) || rules.bodyWords.has(t.low));
      const name = words
        .map((t) => t.text)
        .join(' ')
        .replace(/ \./g, '.');
      const key = name.toLowerCase();
      const actor = official ??
        actors.get(key) ?? {
          key,
          official: null,
          name,
          kind: isBody ? ('body' as const) : ('person' as const),
          gender: null,
          roles: new Set<string>(),
          roleWords: new Set<string>(),
        };
      if (!official) actors.set(key, actor);
      actor.gender ??= gender;
      for (const role of roles) {
        actor.roleWords.add(role);
        if (role in rules.roles) actor.roles.add(role);
      }
      if (!official) {
        add(actor, { start, end });
        if (actor.kind === 'person') remember(actor);
      }
    }
  addSurnames(sentences, bySurname, appearances, rules);
  appearances.sort((a, b) => a.start - b.start);
  return { appearances, actors: [...actors.values()] };
}

/** A lone capital word that ends a full name of the page means that person, when only one bears it. */
function addSurnames(
  sentences: readonly (readonly Token[])[],
  bySurname: ReadonlyMap<string, readonly Actor[]>,
  appearances: Appearance[],
  rules: ClaimRules,
): void {
  const taken = [...appearances];
  for (const tokens of sentences)
    tokens.forEach((token, i) => {
      if (token.mark || !token.capital) return;
      const bearers = bySurname.get(token.low) ?? (token.low.endsWith("s'") ? bySurname.get(token.low.slice(0, -2)) : undefined);
      const only = bearers?.length === 1 ? bearers[0] : choose(bearers, tokens, i, rules);
      if (!only || taken.some((a) => a.start < token.end && token.start < a.end)) return;
      only.gender ??= genderOf(tokens, i, i, rules);
      appearances.push({ start: token.start, end: token.end, actor: only });
    });
}

function choose(bearers: readonly Actor[] | undefined, tokens: readonly Token[], at: number, rules: ClaimRules): Actor | undefined {
  const gender = bearers ? genderOf(tokens, at, at, rules) : null;
  return bearers?.find((actor) => gender !== null && actor.gender === gender) ?? bearers?.[0];
}
