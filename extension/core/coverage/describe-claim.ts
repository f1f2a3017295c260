/** What a card tells of a corpus claim wherever it shows one: its report, speaker, chain, origin and the grade of its words. */
import type { CorpusClaim, CorpusData } from '../corpus/corpus.ts';
import type { ChainStep, Official, Report } from '../corpus/model.ts';
import type { KnownDate } from '../page.ts';
import { languageOfOutlet } from './outlet-languages.ts';
import type { OriginRef, QuoteGrade, ReportRef, SpeakerRef } from './coverage.ts';

/** What is known of the page at hand, as far as entries depend on it. */
export interface PageRef {
  readonly url?: string | null;
  readonly published: KnownDate;
}

const UNKNOWN: KnownDate = { value: null, precision: 'unknown', basis: '' };

/** A date of the pack as a KnownDate; its form says how precise it is. */
export function knownDate(value: string | undefined, basis = ''): KnownDate {
  if (value === undefined) return { ...UNKNOWN, basis };
  return { value, precision: value.length > 7 ? 'day' : 'month', basis };
}

export const publishedOf = ({ published, publishedPrecision, publishedBasis = '' }: Report): KnownDate =>
  published === undefined || publishedPrecision === 'unknown'
    ? { ...UNKNOWN, basis: publishedBasis }
    : knownDate(published, publishedBasis);

/** An address without what does not tell pages apart: scheme, "www.", fragment, a slash at the end. */
export const bareAddress = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#[^]*/, '')
    .replace(/\/$/, '');

const isReportOfPage = (report: Report, page: PageRef): boolean =>
  report.url !== undefined && page.url !== undefined && page.url !== null && bareAddress(report.url) === bareAddress(page.url);

export const reportRef = (report: Report, page: PageRef): ReportRef => ({
  id: report.id,
  title: report.title,
  ...(report.titleBy === undefined ? {} : { titleBy: report.titleBy }),
  outlet: report.outlet,
  url: report.url ?? null,
  published: publishedOf(report),
  language: report.language,
  ...(report.translatedBy === undefined ? {} : { translatedBy: report.translatedBy }),
  isThisPage: isReportOfPage(report, page),
});

/** A speaker by id where the register has it, else by the words given. */
export function speakerRef(id: string | null | undefined, words: string | undefined, corpus: CorpusData): SpeakerRef {
  const official = id === null || id === undefined ? undefined : corpus.officials.get(id);
  return official === undefined
    ? { id: null, name: words ?? '', kind: null }
    : { id: official.id, name: official.name, kind: official.kind };
}

/** In a pack a step without a name may be written out; a card draws a hole. */
const HOLE = /^(?:not named|unnamed|unknown)?$/i;

/** Origin first, the report's outlet last; a report that tells no chain is its own. */
export function chainOf({ claim, report }: CorpusClaim): ChainStep[] {
  const steps = (claim.chain ?? report.chain ?? []).map((step) => (HOLE.test(step.outlet) ? { ...step, outlet: '', named: false } : step));
  return steps.at(-1)?.outlet === report.outlet ? steps : [...steps, { outlet: report.outlet, named: true }];
}

/** Two reports that name one outlet for words of one speaker in one month tell of one origin; without an outlet each report is its own. */
function originId({ claim, report }: CorpusClaim, outlet: string | null): string {
  const said = (claim.said ?? report.published ?? '').slice(0, MONTH);
  const speaker = claim.speaker ?? claim.speakerText ?? '';
  return outlet === null || said === '' || speaker === '' ? `report:${report.id}` : `outlet:${outlet.toLowerCase()}:${speaker}:${said}`;
}

/** Length of "2025-08". */
const MONTH = 7;

/** Where the claim came from: its own origin, else the outlet that its chain begins with, else its report. */
export function originOf(found: CorpusClaim): OriginRef {
  const { claim, report } = found;
  const [first] = chainOf(found);
  const named = first !== undefined && first.outlet !== '' && first.outlet !== report.outlet ? first.outlet : null;
  if (claim.origin === undefined) {
    return {
      id: originId(found, first?.named === true ? named : null),
      label: named ?? report.outlet,
      inferred: named !== null && first?.named === false,
      basis: first?.basis ?? null,
    };
  }
  const basis = claim.originBasis ?? first?.basis ?? null;
  const inferred = first?.named === false || /^inferred\b/.test(claim.originBasis ?? '');
  return { id: claim.origin, label: named ?? claim.origin.replaceAll('-', ' ').replace(/(?<!\d| ) \d[\d ]*$/, ''), inferred, basis };
}

/** States and bodies whose officials speak English in office: in an English translation their words have been there and back. */
const SPEAK: Readonly<Record<string, readonly string[]>> = {
  en: ['united states', 'white-house', 'white house', 'united kingdom', 'ireland', 'australia', 'new zealand', 'canada'],
};

const speaksLanguage = (official: Official | undefined, language: string): boolean =>
  (official?.offices ?? []).some(({ title, body = '' }) =>
    (SPEAK[language.slice(0, 2)] ?? []).some((place) => body.toLowerCase() === place || title.toLowerCase().includes(place)),
  );

const outletLanguages = new WeakMap<CorpusData, ReadonlyMap<string, string>>();

/** Languages of the corpus's own outlets; gathered once for each corpus. */
function languagesOf(corpus: CorpusData): ReadonlyMap<string, string> {
  const known = outletLanguages.get(corpus);
  if (known) return known;
  const gathered = new Map([...corpus.reports.values()].map(({ outlet, language }) => [outlet, language.slice(0, 2)]));
  outletLanguages.set(corpus, gathered);
  return gathered;
}

/**
 * Whether quoted words crossed a language on their way, by their origin and the credit for a translation: into another language, there and
 * back, or not as far as is known.
 */
function crossing(found: CorpusClaim, corpus: CorpusData): 'translated' | 'translated-back' | null {
  const { claim, report } = found;
  const [origin] = chainOf(found).filter(({ outlet }) => outlet !== report.outlet);
  const language = origin && (languageOfOutlet(origin.outlet) ?? languagesOf(corpus).get(origin.outlet));
  if (language && language !== report.language.slice(0, 2)) return 'translated';
  if (report.translatedBy === undefined) return null;
  return language || speaksLanguage(corpus.officials.get(claim.speaker ?? ''), report.language) ? 'translated-back' : 'translated';
}

/** How near the words given are to what was said. */
export function gradeOf(found: CorpusClaim, corpus: CorpusData): QuoteGrade {
  const { attribution } = found.claim;
  if (attribution === 'unattributed') return 'none';
  if (attribution === 'indirect') return 'reported';
  if (attribution === 'unmarked') return 'unmarked';
  return crossing(found, corpus) ?? (attribution === 'mixed' ? 'mixed' : 'verbatim');
}
