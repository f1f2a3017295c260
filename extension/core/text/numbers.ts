/** Numbers in digits and words, with multipliers and parts: "2.5 million", "two hundred and fifty-six", "6 1/2". */
import { type FigureReader, foldAt, gapBefore } from './figure-reader.ts';

export interface ReadNumber {
  /** First word after the number. */
  readonly next: number;
  readonly value: number;
  readonly digits: number;
}

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };

/** A number in digits or words at `at`, multipliers and parts included. */
export function readNumber(reader: FigureReader, at: number): ReadNumber | undefined {
  return readDigits(reader, at) ?? readCardinal(reader, at);
}

/** A number in digits, with decimals and a glued multiplier or unit. */
export const DIGITS = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([a-z]{1,3})?$/;

function readDigits(reader: FigureReader, at: number): ReadNumber | undefined {
  const match = DIGITS.exec(foldAt(reader, at));
  if (match === null) return undefined;
  const [, whole = '', decimals = '', ending = ''] = match;
  const scale = ending === '' ? 1 : reader.rows.multipliers.get(ending);
  if (scale === undefined && !reader.rows.units.has(ending)) return undefined;
  const pointBefore = decimals === '' && /(?:^|[\s$€£(])\.$/u.test(gapBefore(reader, at));
  // "80 937": a blank may part thousands.
  const grouped =
    ending === '' &&
    decimals === '' &&
    /^\d{1,3}$/.test(whole) &&
    /^\d{3}$/.test(foldAt(reader, at + 1)) &&
    /^[ \u00a0\u202f]$/.test(gapBefore(reader, at + 1)) &&
    !/(?<!\p{L})\p{Lu}\p{L}*\s$/u.test(gapBefore(reader, at));
  const plain = grouped ? whole + foldAt(reader, at + 1) : whole.replaceAll(',', '');
  const value = Number.parseFloat(pointBefore ? `0.${plain}` : plain + decimals) * (scale ?? 1);
  const digits = (plain + decimals.slice(1)).replace(/^0+/, '').replace(decimals === '' ? /(?<!0)0+$/ : /$^/, '').length || 1;
  return scaled(reader, withPart(reader, { next: grouped ? at + 2 : at + 1, value, digits }));
}

/** "6 1/2" and "6½" after a whole number. */
function withPart(reader: FigureReader, number: ReadNumber): ReadNumber {
  const after = /^\s?([½¼¾⅓⅔])/u.exec(reader.text.slice(reader.words[number.next - 1]?.end ?? 0).slice(0, 2))?.[1];
  const sign = after === undefined ? undefined : FRACTIONS[after];
  if (sign !== undefined)
    return {
      ...number,
      next: foldAt(reader, number.next) === after ? number.next + 1 : number.next,
      value: number.value + sign,
      digits: number.digits + 1,
    };
  const upper = foldAt(reader, number.next);
  const lower = foldAt(reader, number.next + 1);
  if (
    /^\d$/.test(upper) &&
    /^\d{1,2}$/.test(lower) &&
    gapBefore(reader, number.next + 1) === '/' &&
    /^[ -]$/.test(gapBefore(reader, number.next))
  )
    return { next: number.next + 2, value: number.value + Number(upper) / Number(lower), digits: number.digits + 1 };
  return number;
}

/** Multipliers after a number: "2.5 million", "two hundred thousand". */
function scaled(reader: FigureReader, number: ReadNumber): ReadNumber {
  let { next, value } = number;
  for (;;) {
    const scale = reader.rows.multipliers.get(foldAt(reader, next));
    if (
      scale === undefined ||
      !/^[\s-]$/.test(gapBefore(reader, next)) ||
      (foldAt(reader, next).length < 3 && gapBefore(reader, next) !== ' ')
    )
      break;
    value *= scale;
    next++;
  }
  return { next, value, digits: number.digits };
}

function readCardinal(reader: FigureReader, at: number): ReadNumber | undefined {
  const { rows } = reader;
  const fold = foldAt(reader, at);
  if (rows.one.has(fold) && rows.multipliers.has(foldAt(reader, at + 1)) && foldAt(reader, at + 1).length > 2)
    return scaled(reader, { next: at + 1, value: 1, digits: 1 });
  if (!rows.cardinals.has(fold)) return undefined;
  let total = 0;
  let part = 0;
  let next = at;
  for (;;) {
    const word = foldAt(reader, next);
    const cardinal = rows.cardinals.get(word);
    const scale = word.length > 2 ? rows.multipliers.get(word) : undefined;
    if (cardinal !== undefined && (part === 0 || part % 100 === 0 || (part % 10 === 0 && part >= 20 && cardinal < 10))) part += cardinal;
    else if (scale === 100) part = (part || 1) * 100;
    else if (scale !== undefined) {
      total += (part || 1) * scale;
      part = 0;
    } else if (
      rows.and.has(word) &&
      next > at &&
      (part >= 100 || part === 0) &&
      rows.cardinals.has(foldAt(reader, next + 1)) &&
      rows.multipliers.has(foldAt(reader, next - 1))
    ) {
      next++;
      continue;
    } else break;
    next++;
    if (/[^\s-]/.test(gapBefore(reader, next))) break;
  }
  const value = total + part;
  return { next, value, digits: String(value).replace(/(?<!0)0+$/, '').length || 1 };
}
