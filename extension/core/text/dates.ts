/** Dates and clocks as figures: "8 June", "Tuesday", "6:30 p.m.". */
import { type FigureReader, foldAt, type FoundFigure } from './figure-reader.ts';

/** Month with day, weekday, or month alone with a year after it. */
export function readDate(reader: FigureReader, at: number): FoundFigure | undefined {
  const { rows } = reader;
  const date = (next: number, family: string, value: number): FoundFigure => ({
    first: at,
    next,
    family,
    unit: family,
    factor: 1,
    min: value,
    max: value,
    digits: 4,
    vague: false,
  });
  const isWritten = (position: number): boolean => rows.smallDates || /^\p{Lu}/u.test(reader.words[position]?.text ?? '');
  const capital = isWritten(at);
  const month = capital ? rows.months.get(foldAt(reader, at)) : undefined;
  const dayOf = (position: number): number | undefined => {
    const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(foldAt(reader, position))?.[1];
    return day !== undefined && Number(day) >= 1 && Number(day) <= 31 ? Number(day) : undefined;
  };
  if (month !== undefined) {
    const day = dayOf(at + 1);
    if (day !== undefined) return date(at + 2, 'day', month * 100 + day);
    // "May" alone is a month only where a year or a word of place in time stands beside it.
    const named =
      foldAt(reader, at) !== 'may' ||
      /^\d{4}$/.test(foldAt(reader, at + 1)) ||
      /^(?:in|by|since|until|last|next|this)$/.test(foldAt(reader, at - 1));
    return named ? date(at + 1, 'day', month * 100) : undefined;
  }
  const weekday = capital ? rows.weekdays.get(foldAt(reader, at)) : undefined;
  if (weekday !== undefined) return date(at + 1, 'weekday', weekday);
  const day = dayOf(at);
  const after = rows.months.get(foldAt(reader, at + 1));
  if (day !== undefined && after !== undefined && isWritten(at + 1)) return date(at + 2, 'day', after * 100 + day);
  return undefined;
}

/** "6:30 p.m.", "6 pm", "18:30". Minutes since midnight. */
export function readClock(reader: FigureReader, at: number): FoundFigure | undefined {
  const match = /^(\d{1,2})(?:[:.](\d\d))?(am|pm)?$/.exec(foldAt(reader, at));
  if (match === null) return undefined;
  const glued = match[3] === undefined ? undefined : reader.rows.halfDays.get(match[3]);
  const half = glued ?? reader.rows.halfDays.get(foldAt(reader, at + 1));
  if (half === undefined && (match[2] === undefined || foldAt(reader, at).includes('.'))) return undefined;
  const hours = half === undefined ? Number(match[1]) : (Number(match[1]) % 12) + half;
  const value = hours * 60 + Number(match[2] ?? 0);
  return {
    first: at,
    next: half === undefined || glued !== undefined ? at + 1 : at + 2,
    family: 'clock',
    unit: 'clock',
    factor: 1,
    min: value,
    max: value,
    digits: 4,
    vague: false,
  };
}
