/** Turns the offices of a register into numbers: role, place, days. A title that the rows do not know becomes a role of its own. */
import type { Office, Official } from '../corpus/model.ts';
import { fold } from '../text/normal-form.ts';
import { findPlace, PLACES, ROLE_COUNT, roleNumber, roleOfTitle, stateInName } from './lexicon.ts';
import { OPEN_FROM, OPEN_TO } from './register.ts';
import { NOT_HOLDER } from './rules/context-words.ts';
import { MINISTRIES } from './rules/places.ts';

export interface OfficeRow {
  readonly official: number;
  readonly role: number;
  readonly place: number;
  readonly target: number;
  readonly from: number;
  readonly to: number;
}

export interface Offices {
  readonly rows: readonly OfficeRow[];
  /** Place of each official that is a body, -1 for persons. */
  readonly bodyPlaces: readonly number[];
  readonly placeCount: number;
  readonly parents: ReadonlyMap<number, number>;
  /** Role in its state of who heads a ministry or office. */
  readonly ministries: ReadonlyMap<number, number>;
  /** Titles that the rows do not know, with their role numbers. */
  readonly ownRoles: ReadonlyMap<string, number>;
  /** Names of bodies that are neither in the rows nor in the register, with their place numbers. */
  readonly ownPlaces: ReadonlyMap<string, number>;
}

class Compiler {
  readonly rows: OfficeRow[] = [];
  readonly bodyPlaces: number[] = [];
  readonly parents = new Map<number, number>();
  readonly ownRoles = new Map<string, number>();
  readonly ownPlaces = new Map<string, number>();
  private readonly placeById = new Map<string, number>();
  /** Role that the head of a ministry or office has in its state. */
  readonly ministries = new Map<number, number>();
  placeCount = PLACES.length;

  addBodies(list: readonly Official[]): void {
    for (const official of list) {
      const place = official.kind === 'body' ? this.placeOfBody(official) : -1;
      this.bodyPlaces.push(place);
      if (place >= 0) this.placeById.set(official.id, place);
    }
  }

  private placeOfBody(official: Official): number {
    const names = [official.name, ...(official.aliases ?? []).map((alias) => (typeof alias === 'string' ? alias : alias.text))];
    for (const name of names) {
      const place = findPlace(name);
      if (place >= 0 && PLACES[place]?.kind === 'O') return place;
    }
    return this.newPlace(official.name);
  }

  private newPlace(name: string): number {
    const place = this.placeCount++;
    const state = stateInName(name);
    this.parents.set(place, state);
    const ministry = MINISTRIES.find((row) => row.words.test(fold(name)));
    if (ministry !== undefined && state >= 0) this.ministries.set(place, roleNumber(ministry.role));
    return place;
  }

  private placeNamed(name: string): number {
    const known = this.placeById.get(name) ?? findPlace(name);
    if (known >= 0) return known;
    const folded = fold(name);
    const own = this.ownPlaces.get(folded) ?? this.newPlace(name);
    this.ownPlaces.set(folded, own);
    return own;
  }

  addOffice(official: number, office: Office): void {
    const title = fold(office.title);
    const known = roleOfTitle(office.title);
    if (
      title.split(' ').some((word) => NOT_HOLDER.has(word)) &&
      (known === null || known.rest.split(' ').some((word) => NOT_HOLDER.has(word)))
    )
      return;
    const own = office.body === undefined ? (known?.place ?? -1) : this.placeNamed(office.body);
    const rest = (known?.rest ?? '').replace(/^(of|for|to|in|at) (the )?|^the /, '');
    const named = rest === '' ? -1 : findPlace(rest);
    const place = own >= 0 ? own : named >= 0 ? named : stateInName(rest);
    const row = {
      official,
      role: known?.role ?? this.ownRole(title),
      place,
      target: / to /.test(title) && named !== place ? named : -1,
      from: office.from === undefined ? OPEN_FROM : dayNumber(office.from),
      to: office.to === undefined ? OPEN_TO : dayNumber(office.to),
    };
    this.rows.push(row);
    const head = this.ministries.get(place);
    if (head !== undefined && /^(head|chief|chair|director|secretary|minister)/.test(title))
      this.rows.push({ ...row, role: head, place: this.parents.get(place) ?? -1 });
  }

  private ownRole(title: string): number {
    const role = this.ownRoles.get(title) ?? ROLE_COUNT + this.ownRoles.size;
    this.ownRoles.set(title, role);
    return role;
  }
}

/** YYYYMMDD of "2024-10-01"; 00 stands for what is not given. */
function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return year * 10000 + month * 100 + day;
}

/** Numbers for all offices of `list`. */
export function compileOffices(list: readonly Official[]): Offices {
  const compiler = new Compiler();
  compiler.addBodies(list);
  list.forEach((official, number) => {
    for (const office of official.offices ?? []) compiler.addOffice(number, office);
  });
  const { rows, bodyPlaces, placeCount, parents, ministries, ownRoles, ownPlaces } = compiler;
  return { rows, bodyPlaces, placeCount, parents, ministries, ownRoles, ownPlaces };
}
