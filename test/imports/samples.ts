/** Reports and files for the tests of imports, in our own words. */
import type { Official, Pack, Report } from '../../extension/core/corpus/model.ts';

export const OFFICIALS: readonly Official[] = [
  { id: 'ann-harbour', name: 'Ann Harbour', kind: 'person', offices: [{ title: 'Mayor', body: 'Port Alverne' }] },
  { id: 'bo-lindqvist', name: 'Bo Lindqvist', kind: 'person' },
  { id: 'port-council', name: 'Port Council', kind: 'body', aliases: [{ text: 'PC' }] },
];

export const BUNDLE: Pack = {
  format: 'second-source-pack',
  version: 1,
  id: 'bundle',
  title: 'Bundle',
  revision: 1,
  officials: OFFICIALS,
  reports: [],
};

const SUBJECTS = ['bridge', 'ferry', 'market', 'school', 'library', 'harbour wall', 'tram line', 'water tower', 'stadium', 'archive'];
const ACTS = ['stay closed', 'open early', 'be rebuilt', 'be sold', 'get a new roof', 'cost less', 'be moved north', 'be lit at night'];

/** Text of the n-th generated report; every one differs. */
export const textOf = (n: number): string => {
  const subject = SUBJECTS[n % SUBJECTS.length];
  const act = ACTS[Math.floor(n / SUBJECTS.length) % ACTS.length];
  return [
    `News from quarter ${n}`,
    `Mayor Ann Harbour said on Monday that the ${subject} of quarter ${n} would ${act} before winter.`,
    `"We have ${n + 3} workers on the ${subject} and no more money," Bo Lindqvist told reporters.`,
    `Deputy Minister Carla Vestergaard warned that quarter ${n} could lose its ${subject}.`,
  ].join('\n');
};

export const reportOf = (n: number): Report => ({
  id: `made-${String(n).padStart(5, '0')}`,
  title: `News from quarter ${n}`,
  outlet: 'The Quarter',
  language: 'en',
  published: `20${String(10 + (n % 15)).padStart(2, '0')}-03-0${1 + (n % 9)}`,
  publishedPrecision: 'day',
  publishedBasis: 'made',
  text: textOf(n),
});

export const linesOf = (count: number): string => Array.from({ length: count }, (_, n) => `${JSON.stringify(reportOf(n))}\n`).join('');

/** A file as a page gets it. */
export const fileOf = (name: string, content: string | Uint8Array): File => new File([content as BlobPart], name, { lastModified: 1 });
