/** What the reader corrects of a report before it is kept: its title, its outlet, its date. Goes through the same door as anybody's record. Pure. */
import type { Report } from './model.ts';
import { parseReport, type PackProblem } from './parse-pack.ts';

/** As the reader writes them. `published`: YYYY-MM-DD, YYYY-MM, or '' where nobody knows. */
export interface ReportFacts {
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
}
export type Fact = keyof ReportFacts;

const FACTS = ['title', 'outlet', 'published'] as const satisfies readonly Fact[];
/** How a date is known that the reader has written. */
const BASIS = 'given by the reader';

const inOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

export const factsOf = ({ title, outlet, published = '' }: Report): ReportFacts => ({ title, outlet, published });

/**
 * The report with these facts, or which of them are wrong: empty or too long, or a date that the calendar lacks or that lies after `today` (YYYY-MM-DD).
 * A title that the reader gives is no longer one of ours.
 */
export function reviseReport(report: Report, facts: ReportFacts, today: string): Report | readonly Fact[] {
  const [title, outlet, date] = [inOneLine(facts.title), inOneLine(facts.outlet), facts.published.trim()];
  const { titleBy, published, publishedPrecision, publishedBasis, ...rest } = report;
  const isDated = published === undefined ? {} : { published, publishedPrecision, publishedBasis };
  const dating = date === '' ? {} : { published: date, publishedPrecision: date.length > 7 ? 'day' : 'month', publishedBasis: BASIS };
  const problems: PackProblem[] = [];
  const revised = parseReport(
    {
      ...rest,
      title,
      ...(titleBy === undefined || title !== report.title ? {} : { titleBy }),
      outlet,
      ...(date === (published ?? '') ? isDated : dating),
    },
    '',
    problems,
  );
  const wrong = FACTS.filter((fact) => problems.some(({ place }) => place === fact) || (fact === 'published' && date > today));
  return revised === null || wrong.length > 0 ? wrong : revised;
}
