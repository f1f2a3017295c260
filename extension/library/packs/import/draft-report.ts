/** A report made of what a file shows of itself: its title, outlet, address and date where it has them, and no guess where it has not. */
import type { Report } from '../../../core/corpus/model.ts';
import { parseReport, type PackProblem, wellFormed } from '../../../core/corpus/parse-pack.ts';
import { isWebAddress } from '../../../core/text/web-address.ts';
import { reportIdOf } from '../../../core/corpus/report-id.ts';
import { detectLanguage } from '../../../core/language.ts';
import { findPublished } from '../../../core/published.ts';

/** What a reader of a file found. `date` in any form news prints it; `outlet` '' where none is named. */
export interface Draft {
  readonly title: string;
  readonly outlet: string;
  readonly text: string;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly date?: string | undefined;
  /** How the date is known. */
  readonly dateBasis?: string;
}

const LONGEST_TITLE = 300;
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;

/** Title for a text that prints none: its first words. */
export const firstWords = (text: string): string => {
  const line = text
    .trim()
    .replace(/\n[^]*/, '')
    .trim();
  if (line.length <= LONGEST_TITLE) return line;
  const start = line.slice(0, LONGEST_TITLE);
  const cut = start.lastIndexOf(' ');
  return `${cut > 0 ? start.slice(0, cut) : start} …`;
};

/** The draft as a report; null with reasons where it is none. `outlet`: what stands where the file names none. */
export const reportOf = (draft: Draft, outlet: string, problems: PackProblem[]): Report | null => {
  const text = wellFormed(draft.text);
  const title = draft.title.replace(/\s+/g, ' ').trim().slice(0, 1_000);
  const url = draft.url !== undefined && isWebAddress(draft.url) ? draft.url : undefined;
  const named = draft.language !== undefined && LANGUAGE.test(draft.language) ? draft.language : detectLanguage(text);
  const published = draft.date === undefined ? null : findPublished({ text: '', dates: [{ source: 'meta', value: draft.date }] });
  const name = title === '' ? firstWords(text) : title;
  return parseReport(
    {
      id: reportIdOf({ ...(url === undefined ? {} : { url }), title: name, text }),
      title: name,
      ...(title === '' ? { titleBy: 'Second Source' } : {}),
      outlet: draft.outlet.trim().slice(0, 300) || outlet,
      ...(url === undefined ? {} : { url }),
      language: named,
      ...(published?.value == null
        ? {}
        : { published: published.value, publishedPrecision: published.precision, publishedBasis: draft.dateBasis ?? published.basis }),
      text,
    },
    '',
    problems,
  );
};
