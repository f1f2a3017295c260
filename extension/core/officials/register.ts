/** The compiled register: the automaton and what its hits mean. Typed arrays only, stored and loaded as one buffer. */
import { type Automaton, unitsOf } from './automaton-tables.ts';

/** Kinds of what a hit can be. FULL: a whole name. SURNAME: a part that needs its holder. SINGLE: the name is one word. */
export const FULL = 1;
export const SURNAME = 2;
export const SINGLE = 3;
export const BODY = 4;
/** Value: place × 4 + form (PLACE_NOUN, PLACE_ADJECTIVE, PLACE_WEAK). */
export const PLACE = 5;
/** Value: role × PLACE_SPAN + (implied place + 1, or 0). */
export const ROLE = 6;
/** A first name of somebody in the register or of the rules; value 0. */
export const GIVEN = 7;

export const PLACE_NOUN = 0;
export const PLACE_ADJECTIVE = 1;
export const PLACE_WEAK = 2;
export const PLACE_SPAN = 4096;
/** Bit of `outputCapitals` for a spelling all in capitals: a shorter one counts only in capitals on the page too. */
export const ACRONYM = 128;

export const PRESIDENTIAL = 0;
export const PARLIAMENTARY = 1;
export const ORGANISATION = 2;

/** Day of an open beginning and end, as numbers of the form YYYYMMDD. */
export const OPEN_FROM = 0;
export const OPEN_TO = 99999999;

export interface Register extends Automaton {
  /** Ids and names of officials, alternating, as one run of units. */
  readonly textUnits: Uint16Array;
  readonly textStarts: Int32Array;
  /** 1 for a body. */
  readonly bodies: Uint8Array;
  /** 1 male, 2 female, 0 not known. */
  readonly sexes: Uint8Array;
  /** Rank that the register's description names, as an index of RANK_NAMES + 1. */
  readonly ranks: Uint8Array;
  /** Place of a body, -1 for none. */
  readonly bodyPlaces: Int32Array;
  readonly placeKinds: Uint8Array;
  /** State that a body belongs to, -1 for none. */
  readonly placeParents: Int32Array;
  /** Role that the head of a ministry or office has in its state, -1 for none. */
  readonly placeMinistries: Int32Array;
  readonly officeOfficials: Int32Array;
  readonly officeRoles: Int32Array;
  readonly officePlaces: Int32Array;
  /** Body that an ambassador is sent to, -1 for none. */
  readonly officeTargets: Int32Array;
  /** YYYYMMDD, with 00 for a month or day not known. */
  readonly officeFroms: Int32Array;
  readonly officeTos: Int32Array;
}

const INT32 = 0;
const UINT32 = 1;
const UINT16 = 2;
const UINT8 = 3;
const FIELDS: readonly (readonly [keyof Register, number])[] = [
  ['wordSlots', INT32],
  ['words', INT32],
  ['edges', INT32],
  ['outputStarts', INT32],
  ['outputValues', INT32],
  ['textStarts', INT32],
  ['bodyPlaces', INT32],
  ['placeParents', INT32],
  ['placeMinistries', INT32],
  ['officeOfficials', INT32],
  ['officeRoles', INT32],
  ['officePlaces', INT32],
  ['officeTargets', INT32],
  ['officeFroms', INT32],
  ['officeTos', INT32],
  ['rootFilter', UINT32],
  ['lowerFilter', UINT32],
  ['followerFilter', UINT32],
  ['edgeFilter', UINT32],
  ['textUnits', UINT16],
  ['outputKinds', UINT8],
  ['outputCapitals', UINT8],
  ['bodies', UINT8],
  ['sexes', UINT8],
  ['ranks', UINT8],
  ['placeKinds', UINT8],
];

/** "SSR" and the version of this layout and of the rule rows' numbering. */
const MAGIC = 0x53535200;
/** Raise it when fields, their meaning, the order of role and place rows or what parts words change: stored registers are then compiled anew. */
const LAYOUT = 5;
const HEAD = 2 + FIELDS.length;

/** The register as one buffer: magic, layout, lengths, then the arrays, each on a border of four bytes. */
export function toBuffer(register: Register): ArrayBuffer {
  const sizes = FIELDS.map(([field]) => (register[field].byteLength + 3) & ~3);
  const buffer = new ArrayBuffer(HEAD * 4 + sizes.reduce((sum, size) => sum + size, 0));
  const head = new Int32Array(buffer, 0, HEAD);
  head[0] = MAGIC;
  head[1] = LAYOUT;
  let at = HEAD * 4;
  FIELDS.forEach(([field], i) => {
    const array = register[field];
    head[2 + i] = array.length;
    new Uint8Array(buffer, at, array.byteLength).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    at += sizes[i] ?? 0;
  });
  return buffer;
}

/** Views on a stored register, without copying. Throws a RangeError on a buffer of another layout; compile anew then. */
export function fromBuffer(buffer: ArrayBuffer): Register {
  const head = new Int32Array(buffer, 0, Math.min(HEAD, buffer.byteLength >> 2));
  if (head.length < HEAD || head[0] !== MAGIC || head[1] !== LAYOUT) throw new RangeError('not a compiled register of this version');
  const arrays: Partial<Record<keyof Register, Register[keyof Register]>> = {};
  let at = HEAD * 4;
  FIELDS.forEach(([field, kind], i) => {
    const array = viewOf(buffer, kind, at, head[2 + i] ?? 0);
    arrays[field] = array;
    at += (array.byteLength + 3) & ~3;
  });
  arrays.units = unitsOf(arrays.words as Int32Array);
  return arrays as unknown as Register;
}

function viewOf(buffer: ArrayBuffer, kind: number, at: number, length: number): Int32Array | Uint32Array | Uint16Array | Uint8Array {
  if (kind === INT32) return new Int32Array(buffer, at, length);
  if (kind === UINT32) return new Uint32Array(buffer, at, length);
  if (kind === UINT16) return new Uint16Array(buffer, at, length);
  return new Uint8Array(buffer, at, length);
}

const textOf = (register: Register, index: number): string => {
  const from = register.textStarts[index] ?? 0;
  return String.fromCharCode(...register.textUnits.subarray(from, register.textStarts[index + 1] ?? from));
};

/** Id of the n-th official. */
export const idOf = (register: Register, official: number): string => textOf(register, official * 2);
/** Name of the n-th official. */
export const nameOf = (register: Register, official: number): string => textOf(register, official * 2 + 1);
