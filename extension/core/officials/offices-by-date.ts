/** Who held an office when. Intervals are half open; where only a month is known, days in it are only possible. */
import type { KnownDate } from '../page.ts';
import { placeNumber, ROLE_COUNT, roleKey, roleNumber } from './lexicon.ts';
import { OPEN_FROM, OPEN_TO, ORGANISATION, PARLIAMENTARY, type Register } from './register.ts';
import { STANDS_FOR } from './rules/places.ts';
import { HEAD_OF_BODY, HEAD_OF_PARLIAMENTARY_STATE, HEAD_OF_PRESIDENTIAL_STATE, SAME_OFFICE } from './rules/roles.ts';

/** First and last day of a page's date as YYYYMMDD; null when the page has none. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** Days that a known date may mean. */
export function daysOf(date: KnownDate): Days | null {
  if (date.value === null || date.precision === 'unknown') return null;
  const [year = 0, month = 1, day = 0] = date.value.split('-').map(Number);
  const base = year * 10000 + month * 100;
  return day > 0 ? { first: base + day, last: base + day } : { first: base + 1, last: base + 31 };
}

const lowest = (day: number): number => (day % 100 !== 0 ? day : day + (day % 10000 === 0 ? 101 : 1));
const highest = (day: number): number => (day % 100 !== 0 ? day : day + (day % 10000 === 0 ? 1231 : 31));

/** How an office stands to the page's days. */
export type Standing = 'held' | 'possible' | 'past' | 'future';

/** Standing of the n-th office row on these days. */
export function standingOf(register: Register, row: number, days: Days): Standing {
  const from = register.officeFroms[row] ?? OPEN_FROM;
  const to = register.officeTos[row] ?? OPEN_TO;
  const toFirst = to === OPEN_TO ? OPEN_TO : lowest(to);
  const toLast = to === OPEN_TO ? OPEN_TO : highest(to);
  if (toLast <= days.first) return 'past';
  if (lowest(from) > days.last && from !== OPEN_FROM) return 'future';
  return (from === OPEN_FROM || highest(from) <= days.first) && days.last < toFirst ? 'held' : 'possible';
}

interface OfficeIndex {
  readonly rows: ReadonlyMap<number, readonly number[]>;
  readonly byOfficial: ReadonlyMap<number, readonly number[]>;
}

const indexes = new WeakMap<Register, OfficeIndex>();
const ROLE_SPAN = 65536;

function indexOf(register: Register): OfficeIndex {
  const known = indexes.get(register);
  if (known !== undefined) return known;
  const rows = new Map<number, number[]>();
  const byOfficial = new Map<number, number[]>();
  const add = (map: Map<number, number[]>, key: number, row: number): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [row]);
    else list.push(row);
  };
  register.officeRoles.forEach((role, row) => {
    const place = register.officePlaces[row] ?? -1;
    add(rows, role * ROLE_SPAN + place + 1, row);
    add(byOfficial, register.officeOfficials[row] ?? -1, row);
    // A body's office also stands under the state it belongs to: Ukraine's commander-in-chief.
    const parent = register.placeParents[place] ?? -1;
    if (parent >= 0 && OF_PARENT.has(role)) add(rows, role * ROLE_SPAN + parent + 1, row);
  });
  const index = { rows, byOfficial };
  indexes.set(register, index);
  return index;
}

/** Roles that the press gives to the state instead of its body: the US speaker, Ukraine's top general, the Russian spokesman. */
const OF_PARENT = new Set(['speaker', 'commander-in-chief', 'press-secretary', 'chief-of-defence', 'governor'].map(roleNumber));

/** Rows of an official's offices. */
export const officesOf = (register: Register, official: number): readonly number[] => indexOf(register).byOfficial.get(official) ?? [];

const standsFor = new Map(STANDS_FOR.map((row) => [roleNumber(row.role) * ROLE_SPAN + placeNumber(row.place) + 1, row]));
const headKey = roleNumber('head');

/** Office rows that a role of a place means, all times together; empty when the register has none. */
export function rowsOf(register: Register, role: number, place: number): readonly number[] {
  const { rows } = indexOf(register);
  const get = (key: string, of: number): readonly number[] => rows.get(roleNumber(key) * ROLE_SPAN + of + 1) ?? [];
  const direct = rows.get(role * ROLE_SPAN + place + 1);
  if (direct !== undefined) return direct;
  const other = standsFor.get(role * ROLE_SPAN + place + 1);
  if (other !== undefined && get(other.as, placeNumber(other.of)).length > 0) return get(other.as, placeNumber(other.of));
  const ministry = register.placeMinistries[place] ?? -1;
  if (role === headKey && ministry >= 0) return rowsOf(register, ministry, register.placeParents[place] ?? -1);
  if (role === headKey) return headRows(register, place, get);
  if (role >= ROLE_COUNT) return [];
  // Only in bodies: a governor of Georgia is no president of Georgia.
  if ((register.placeKinds[place] ?? ORGANISATION) !== ORGANISATION) return [];
  for (const key of SAME_OFFICE[roleKey(role)] ?? []) if (get(key, place).length > 0) return get(key, place);
  return [];
}

function headRows(register: Register, place: number, get: (key: string, of: number) => readonly number[]): readonly number[] {
  const kind = register.placeKinds[place] ?? ORGANISATION;
  const keys = kind === ORGANISATION ? HEAD_OF_BODY : kind === PARLIAMENTARY ? HEAD_OF_PARLIAMENTARY_STATE : HEAD_OF_PRESIDENTIAL_STATE;
  for (const key of keys) if (get(key, place).length > 0) return get(key, place);
  return [];
}

/** Officials by how an office stands to the days; a list is without doubles, and who holds it now is not listed as past. */
export interface Holders {
  readonly held: readonly number[];
  readonly possible: readonly number[];
  readonly past: readonly number[];
  /** Everybody who ever held it, latest first. */
  readonly all: readonly number[];
}

/** Holders of the given office rows; without days nobody is held or past. */
export function holdersOf(register: Register, rows: readonly number[], days: Days | null): Holders {
  const ordered = [...rows].sort((a, b) => (register.officeFroms[b] ?? 0) - (register.officeFroms[a] ?? 0));
  const byStanding = (standing: Standing): number[] =>
    days === null
      ? []
      : [
          ...new Set(
            ordered.filter((row) => standingOf(register, row, days) === standing).map((row) => register.officeOfficials[row] ?? -1),
          ),
        ];
  const held = byStanding('held');
  const possible = byStanding('possible').filter((official) => !held.includes(official));
  return {
    held,
    possible,
    past: byStanding('past').filter((official) => !held.includes(official) && !possible.includes(official)),
    all: [...new Set(ordered.map((row) => register.officeOfficials[row] ?? -1))],
  };
}
