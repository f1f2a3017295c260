/** Whether a spelling may stand for an official: too short, a common word, or another official's would mark words on every page that mean nobody. */
import { claimRulesFor } from '../claims/rules/rules-for.ts';
import { fold } from '../text/normal-form.ts';
import { sayingWordsOf, stopWordsOf } from '../text/stop-words.ts';
import type { Official } from './model.ts';

export type AliasRefusal = 'too-short' | 'common-word' | 'shared';

/** Letters a spelling needs unless it is a word of the official's own name (Xi) or a body's initials (EU). */
const LEAST_LETTERS = 4;
/** Spellings of one official, and of all of a pack for each official it brings, or this many where it brings few (threat T32). */
export const MOST_ALIASES = 50;

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whether every word of the text is one that news uses for anything: an article, a verb of saying, a role or a body without a name. */
function isCommonWord(text: string, language: string): boolean {
  const rules = claimRulesFor(language);
  const [stop, saying] = [stopWordsOf(language), sayingWordsOf(language)];
  const words = wordsOf(text);
  const isCommon = (word: string): boolean =>
    stop.has(word) || saying.has(word) || word in rules.roles || word in rules.titles || rules.bodyWords.has(word) || rules.days.has(word);
  return words.every(isCommon) || (words.length === 1 && !/\p{Lu}|\p{Lo}/u.test(text));
}

/** Spellings of officials, folded, with whose they are. */
export type KnownSpellings = ReadonlyMap<string, ReadonlySet<string>>;

/** Every name and alias of these officials. */
export function spellingsOf(officials: Iterable<Official>): Map<string, Set<string>> {
  const spellings = new Map<string, Set<string>>();
  for (const official of officials) {
    for (const text of [official.name, ...(official.aliases ?? []).map((alias) => alias.text)]) {
      const key = fold(text);
      const known = spellings.get(key);
      if (known === undefined) spellings.set(key, new Set([official.id]));
      else known.add(official.id);
    }
  }
  return spellings;
}

/** Why `alias` may not stand for `official`; null when it may. `language` is the language of the pages it would be looked for in. */
export function checkAlias(
  alias: string,
  official: Pick<Official, 'id' | 'name' | 'kind'>,
  known: KnownSpellings,
  language = 'en',
): AliasRefusal | null {
  const letters = alias.replace(/[^\p{L}\p{N}]/gu, '');
  const isOwnWord = wordsOf(official.name).includes(fold(alias));
  const isInitials = official.kind === 'body' && /^\p{Lu}{2,}$/u.test(letters);
  if (letters.length < LEAST_LETTERS && !isOwnWord && !isInitials) return 'too-short';
  if (!isInitials && isCommonWord(alias, language)) return 'common-word';
  const owners = known.get(fold(alias));
  return owners !== undefined && [...owners].some((id) => id !== official.id) ? 'shared' : null;
}

export interface CheckedOfficial {
  readonly official: Official;
  readonly refused: readonly { readonly text: string; readonly reason: AliasRefusal | 'too-many' }[];
}

/** The official without the spellings that may not stand for it, and those with the reason. */
export function checkAliases(official: Official, known: KnownSpellings): CheckedOfficial {
  if (official.aliases === undefined) return { official, refused: [] };
  const refused: { text: string; reason: AliasRefusal | 'too-many' }[] = [];
  const kept = official.aliases.filter((alias, at) => {
    const reason = at >= MOST_ALIASES ? 'too-many' : checkAlias(alias.text, official, known, alias.lang ?? 'en');
    if (reason !== null) refused.push({ text: alias.text, reason });
    return reason === null;
  });
  return { official: { ...official, aliases: kept }, refused };
}
