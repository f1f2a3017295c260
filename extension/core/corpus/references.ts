/** Checks what one record says of another. A pack may speak of officials that other packs bring, so only a corpus that stands alone must pass. */
import type { Official, Pack, Report } from './model.ts';
import type { PackProblem } from './parse-pack.ts';

/** Every id that points nowhere, every office whose holders overlap, every report without what the views need. */
export function referenceProblems(pack: Pack): PackProblem[] {
  const known = new Set(pack.officials.map((official) => official.id));
  return [
    ...pack.officials.flatMap((official, at) => officeProblems(official, `officials[${at}]`)),
    ...pack.reports.flatMap((report, at) => reportProblems(report, `reports[${at}]`, known)),
  ];
}

function officeProblems(official: Official, place: string): PackProblem[] {
  return (official.offices ?? []).flatMap((office, at) => {
    const again = (official.offices ?? []).findIndex(
      (other, index) => index > at && other.title === office.title && other.body === office.body && intersect(office, other),
    );
    return again < 0 ? [] : [{ place: `${place}.offices[${again}]`, reason: `runs at the same time as offices[${at}] of the same title` }];
  });
}

const intersect = (a: { from?: string; to?: string }, b: { from?: string; to?: string }): boolean =>
  (a.from ?? '') < (b.to ?? '9999') && (b.from ?? '') < (a.to ?? '9999');

function reportProblems(report: Report, place: string, known: ReadonlySet<string>): PackProblem[] {
  const problems: PackProblem[] = [];
  if (report.published !== undefined && report.publishedBasis === undefined)
    problems.push({ place: `${place}.publishedBasis`, reason: 'is missing: a date needs its basis' });
  report.callings?.forEach((calling, at) => {
    if (!known.has(calling.official))
      problems.push({ place: `${place}.callings[${at}].official`, reason: `"${calling.official}" is not in the register` });
  });
  report.claims?.forEach((claim, at) => {
    const claimPlace = `${place}.claims[${at}]`;
    if (claim.speaker !== undefined && !known.has(claim.speaker))
      problems.push({ place: `${claimPlace}.speaker`, reason: `"${claim.speaker}" is not in the register` });
    if (claim.speaker === undefined && claim.speakerText === undefined && claim.attribution !== 'unattributed')
      problems.push({ place: `${claimPlace}.speaker`, reason: 'is missing: an attributed claim names who said it' });
    claim.about?.forEach((id, index) => {
      if (!known.has(id)) problems.push({ place: `${claimPlace}.about[${index}]`, reason: `"${id}" is not in the register` });
    });
  });
  return problems;
}
