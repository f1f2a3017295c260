/** The rule rows of roles and places, read once: their numbers, and what a title or a body's name in the register means in them. */
import { fold } from '../text/normal-form.ts';
import { once } from '../text/once.ts';
import { PLACE_ROWS } from './rules/places.ts';
import { ROLE_ROWS } from './rules/roles.ts';

/** Order of the language columns of the place rows. */
const LANGUAGE_ORDER = ['en', 'uk', 'ru', 'it', 'de', 'fr', 'pl'] as const;

export interface PlacePhrase {
  readonly text: string;
  readonly language: string;
  readonly adjective: boolean;
  readonly weak: boolean;
  readonly declined: boolean;
}

export interface PlaceRow {
  readonly key: string;
  /** P, M or O. */
  readonly kind: string;
  /** Read from its row at the first call. */
  readonly phrases: () => readonly PlacePhrase[];
}

export interface RolePhrase {
  readonly role: number;
  readonly language: string;
  readonly text: string;
  readonly declined: boolean;
  /** Number of the place that the phrase implies, or -1. */
  readonly place: number;
}

const parts = (text: string, by: string): string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function placePhrases(column: string, language: string): PlacePhrase[] {
  const [nouns = '', adjectives = ''] = column.split(';');
  const phrase = (text: string, adjective: boolean): PlacePhrase => ({
    text: text.replace(/^[~=]/, ''),
    language,
    adjective,
    weak: text.startsWith('~'),
    declined: !text.startsWith('='),
  });
  return [...parts(nouns, ',').map((text) => phrase(text, false)), ...parts(adjectives, ',').map((text) => phrase(text, true))];
}

/** Place rows in their order; a row's number is its place. */
export const PLACES: readonly PlaceRow[] = PLACE_ROWS.trim()
  .split('\n')
  .map((line) => {
    const [key = '', kind = '', ...columns] = line.split('|').map((part) => part.trim());
    return { key, kind, phrases: once(() => columns.flatMap((column, i) => placePhrases(column, LANGUAGE_ORDER[i] ?? 'en'))) };
  });

const placeByKey = new Map(PLACES.map((row, i) => [row.key, i]));
/** Number of a place row, -1 for an unknown key. */
export const placeNumber = (key: string): number => placeByKey.get(key) ?? -1;

const placeByName = once(() => {
  const byName = new Map<string, number>();
  PLACES.forEach((row, i) => {
    for (const phrase of row.phrases())
      if (!phrase.weak || row.kind !== 'O') byName.set(fold(phrase.text), byName.get(fold(phrase.text)) ?? i);
  });
  return byName;
});
/** Place that a name means in any language, -1 for none. */
export const findPlace = (name: string): number => placeByName().get(fold(name).replace(/^the /, '')) ?? -1;

/** State whose noun or adjective stands in a body's name, -1 for none: "Bank of England", "Russian Foreign Ministry". */
export function stateInName(name: string): number {
  const words = fold(name).split(' ');
  for (let length = 3; length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const place = placeByName().get(words.slice(at, at + length).join(' ')) ?? -1;
      if (place >= 0 && PLACES[place]?.kind !== 'O') return place;
    }
  }
  return -1;
}

const roleRows = ROLE_ROWS.trim().split('\n');
const roleNames = [...new Set(roleRows.map((line) => line.slice(0, line.indexOf('|')).trim()))];
const roleKeys = new Map(roleNames.map((key, number) => [key, number]));

/** Role phrases in their order. */
export const rolePhrases = once((): readonly RolePhrase[] =>
  roleRows.flatMap((line) => {
    const [key = '', language = '', phrases = ''] = line.split('|').map((part) => part.trim());
    return parts(phrases, ',').map((typed) => {
      const [text = '', place = ''] = typed.split('+');
      return { role: roleKeys.get(key) ?? 0, language, text, declined: true, place: place === '' ? -1 : placeNumber(place) };
    });
  }),
);

/** Number of a role, -1 for an unknown key. */
export const roleNumber = (key: string): number => roleKeys.get(key) ?? -1;
export const ROLE_COUNT = roleNames.length;
/** Key of a role's number. */
export const roleKey = (role: number): string => roleNames[role] ?? '';

const roleByPhrase = once(() => {
  const byPhrase = new Map<string, RolePhrase>();
  for (const phrase of rolePhrases()) {
    if (/[*@]/.test(phrase.text)) continue;
    const text = fold(phrase.text.replaceAll('=', ''));
    if (!byPhrase.has(text)) byPhrase.set(text, phrase);
  }
  return byPhrase;
});

/** Role that a curator's title means, and the place its words imply; the longest phrase in it decides. Null where the rows know none. */
export function roleOfTitle(title: string): { readonly role: number; readonly place: number; readonly rest: string } | null {
  const words = fold(title).split(' ');
  for (let length = Math.min(words.length, 7); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const phrase = roleByPhrase().get(words.slice(at, at + length).join(' '));
      if (phrase === undefined) continue;
      return { role: phrase.role, place: phrase.place, rest: [...words.slice(0, at), ...words.slice(at + length)].join(' ') };
    }
  }
  return null;
}
