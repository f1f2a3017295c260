/** Finds the claims of a report that carries its text: what an import and `npm run pack` do with a report before it is kept. */
import type { AnalysedClaim } from './analysis.ts';
import { analyze } from './analyze.ts';
import { translatorOf } from './claims/credits.ts';
import type { Corpus } from './corpus/compile-corpus.ts';
import type { Calling, Claim, Report } from './corpus/model.ts';

/**
 * The report with `claims` found in its text; one that already has claims, or no text, is given back as it is. `register` is a corpus
 * whose officials may speak; its reports are not consulted. Claim ids count up in text order: "c1", "c2" …
 */
export function readReport(report: Report, register: Corpus): Report {
  if (report.claims !== undefined || report.text === undefined) return report;
  const analysis = analyze(
    {
      text: report.text,
      language: report.language,
      title: report.title,
      ...(report.url === undefined ? {} : { url: report.url }),
      ...(report.published === undefined ? {} : { dates: [{ source: 'given', value: report.published }] }),
    },
    register,
  );
  const callings = analysis.officials.map((official): Calling => ({
    official: official.id,
    forms: [...new Set(official.mentions.filter((mention) => mention.confidence >= 0.5).map((mention) => mention.text))],
  }));
  const translator = report.translatedBy === undefined ? translatorOf(report.text) : null;
  return {
    ...report,
    ...(translator === null ? {} : { translatedBy: translator }),
    claims: analysis.claims.map(toRecord),
    ...(report.callings === undefined ? { callings: callings.filter((calling) => calling.forms.length > 0) } : {}),
  };
}

function toRecord(claim: AnalysedClaim, position: number): Claim {
  const at = (span: { start: number; end: number }) => claim.text.slice(span.start - claim.start, span.end - claim.start);
  const quoted = claim.quoted.map(at).filter((words) => words !== '');
  return {
    id: `c${position + 1}`,
    attribution: claim.speaker === null && claim.speakerText === '' ? 'unattributed' : claim.attribution,
    statement: at(claim.content),
    ...(claim.speaker === null ? {} : { speaker: claim.speaker }),
    ...(claim.speaker === null && claim.speakerText !== '' ? { speakerText: claim.speakerText } : {}),
    ...(claim.strength === null ? {} : { strength: claim.strength }),
    ...(quoted.length === 0 ? {} : { quoted }),
    ...(claim.chain === undefined || claim.chain.length === 0 ? {} : { chain: claim.chain }),
  };
}
