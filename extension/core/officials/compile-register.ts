/** Compiles officials into a register: spellings by rule, titles and bodies, offices with their dates. Everything the finder needs, and nothing read later. */
import type { Official } from '../corpus/model.ts';
import { fold } from '../text/normal-form.ts';
import { AutomatonBuilder } from './automaton-builder.ts';
import { compileOffices } from './compile-offices.ts';
import { addBodyNames, addLexicon } from './compile-phrases.ts';
import { addPersonNames } from './compile-names.ts';
import { placeNumber, PLACES } from './lexicon.ts';
import { type NameParts, parseName } from './name-parts.ts';
import { ORGANISATION, PARLIAMENTARY, PRESIDENTIAL, type Register } from './register.ts';
import { RANKS } from './rules/context-words.ts';
import { PLACE_PARENTS } from './rules/places.ts';
import { sexOfGiven } from './spellings.ts';

export { countSpellings } from './automaton-tables.ts';
export { fromBuffer, type Register, toBuffer } from './register.ts';

/** Names of ranks in the order in which the register numbers them, from 1. */
export const RANK_NAMES: readonly string[] = [...new Set(Object.values(RANKS))];

/** Compiles a register. The officials' order decides nothing but numbers; ids must be unique. */
export function compileRegister(officials: Iterable<Official>): Register {
  const list = [...officials];
  const builder = new AutomatonBuilder();
  const offices = compileOffices(list);
  addLexicon(builder, offices);
  const names = list.map((official) => (official.kind === 'person' ? parseName(official.name) : null));
  list.forEach((official, number) => {
    if (official.kind === 'person') addPersonNames(builder, official, number, names[number] ?? null);
    else addBodyNames(builder, official, number, offices.bodyPlaces[number] ?? -1);
  });
  return {
    ...builder.build(),
    ...packTexts(list),
    bodies: Uint8Array.from(list, (official) => (official.kind === 'body' ? 1 : 0)),
    sexes: Uint8Array.from(list, (official, number) => sexOf(official, names[number] ?? null)),
    ranks: Uint8Array.from(list, rankOf),
    bodyPlaces: Int32Array.from(offices.bodyPlaces),
    placeKinds: Uint8Array.from({ length: offices.placeCount }, (_, place) => kindOf(PLACES[place]?.kind)),
    placeParents: Int32Array.from(
      { length: offices.placeCount },
      (_, place) => offices.parents.get(place) ?? placeNumber(PLACE_PARENTS[PLACES[place]?.key ?? ''] ?? ''),
    ),
    placeMinistries: Int32Array.from({ length: offices.placeCount }, (_, place) => offices.ministries.get(place) ?? -1),
    officeOfficials: Int32Array.from(offices.rows, (row) => row.official),
    officeRoles: Int32Array.from(offices.rows, (row) => row.role),
    officePlaces: Int32Array.from(offices.rows, (row) => row.place),
    officeTargets: Int32Array.from(offices.rows, (row) => row.target),
    officeFroms: Int32Array.from(offices.rows, (row) => row.from),
    officeTos: Int32Array.from(offices.rows, (row) => row.to),
  };
}

const kindOf = (kind: string | undefined): number => (kind === 'P' ? PRESIDENTIAL : kind === 'M' ? PARLIAMENTARY : ORGANISATION);

/** From the first name, else from a surname that only women bear, else unknown. */
function sexOf(official: Official, parts: NameParts | null): number {
  if (official.kind === 'body') return 0;
  const sex = sexOfGiven(fold(parts?.given[0] ?? ''));
  if (sex !== null) return sex === 'm' ? 1 : 2;
  const names = [official.name, ...(official.aliases ?? []).map((alias) => (typeof alias === 'string' ? alias : alias.text))].map(fold);
  if (names.some((name) => WOMAN.test(name))) return 2;
  return names.some((name) => MAN.test(name)) ? 1 : 0;
}

/** Surnames that women alone bear, and those that men alone do: Лаврова and Лавров. Latin letters show only the women's without doubt. */
const WOMAN = /(ova|eva|skaya|ska|ова|ева|ская|ська|цкая|цька)$/;
const MAN = /(ов|ев|єв|скии|ськии|цкии|цькии)$/;

/** Rank named by description or offices. */
function rankOf(official: Official): number {
  const words = fold([official.description ?? '', ...(official.offices ?? []).map((office) => office.title)].join(' ')).split(' ');
  for (let i = 0; i < words.length; i++) {
    const rank = RANKS[words[i] ?? ''];
    if (rank === undefined || isCivil(words, i)) continue;
    return RANK_NAMES.indexOf(rank) + 1;
  }
  return 0;
}

/** "Secretary General" and "Attorney General" are no ranks. */
const isCivil = (words: readonly string[], at: number): boolean =>
  /^(secretary|attorney|director|governor|surgeon|inspector|consul)$/.test(words[at - 1] ?? '');

function packTexts(list: readonly Official[]): Pick<Register, 'textUnits' | 'textStarts'> {
  const texts = list.flatMap((official) => [official.id, official.name]);
  const textStarts = new Int32Array(texts.length + 1);
  texts.forEach((text, i) => {
    textStarts[i + 1] = (textStarts[i] ?? 0) + text.length;
  });
  const textUnits = new Uint16Array(textStarts[texts.length] ?? 0);
  let at = 0;
  for (const text of texts) for (let i = 0; i < text.length; i++) textUnits[at++] = text.charCodeAt(i);
  return { textUnits, textStarts };
}
