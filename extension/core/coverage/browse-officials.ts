/** Officials of the corpus as a list that can be searched: tallies are counted once a corpus, the rest only for the rows asked for. */
import type { CorpusData } from '../corpus/corpus.ts';
import type { Official } from '../corpus/model.ts';
import { fold } from '../text/normal-form.ts';
import type { Facet, OfficialRow, OfficialsList, OfficialsRequest } from './browse.ts';
import { coverOfficial } from './cover-official.ts';

/** Rows of a list when the request does not say. */
export const LIST_LENGTH = 50;

interface Tally {
  readonly claims: number;
  readonly reports: ReadonlySet<string>;
  readonly outlets: ReadonlySet<string>;
}

interface Count {
  claims: number;
  readonly reports: Set<string>;
  readonly outlets: Set<string>;
}

const tallies = new WeakMap<CorpusData, ReadonlyMap<string, Tally>>();

const count = (corpus: CorpusData): ReadonlyMap<string, Tally> => {
  const counts = new Map<string, Count>();
  const countOf = (id: string): Count => {
    const known = counts.get(id) ?? { claims: 0, reports: new Set<string>(), outlets: new Set<string>() };
    counts.set(id, known);
    return known;
  };
  const note = (id: string, report: { readonly id: string; readonly outlet: string }, claims: number): void => {
    const of = countOf(id);
    of.claims += claims;
    of.reports.add(report.id);
    of.outlets.add(report.outlet);
  };
  for (const { claim, report } of corpus.claims.values())
    for (const id of new Set([...(claim.speaker === undefined ? [] : [claim.speaker]), ...(claim.about ?? [])])) note(id, report, 1);
  for (const report of corpus.reports.values()) for (const { official } of report.callings ?? []) note(official, report, 0);
  return counts;
};

const NONE: Tally = { claims: 0, reports: new Set(), outlets: new Set() };

const tallyOf = (corpus: CorpusData, id: string): Tally => {
  let known = tallies.get(corpus);
  if (known === undefined) {
    known = count(corpus);
    tallies.set(corpus, known);
  }
  return known.get(id) ?? NONE;
};

/** The words of a search, folded: case, accents and apostrophes do not matter. */
export const searchWords = (words: string): readonly string[] =>
  fold(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whether each word begins a word of one of the texts. No words match all. */
export const holdsWords = (words: readonly string[], texts: readonly string[]): boolean => {
  if (words.length === 0) return true;
  const held = texts.flatMap(searchWords);
  return words.every((word) => held.some((one) => one.startsWith(word)));
};

/** Whether one of the names alone has all the words: who is called so comes before who is merely described so. */
const isNamed = (words: readonly string[], names: readonly string[]): boolean => names.some((name) => holdsWords(words, [name]));

const textsOf = ({ name, aliases = [], offices = [], description = '' }: Official): readonly string[] => [
  name,
  ...aliases.map((alias) => alias.text),
  ...offices.map((office) => office.title),
  description,
];

/** Outlets of the corpus by name, with the number of their reports. */
export const outletsOf = (corpus: CorpusData): readonly Facet[] => {
  const counts = new Map<string, number>();
  for (const { outlet } of corpus.reports.values()) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return [...counts].map(([name, reports]) => ({ id: name, name, count: reports })).sort((a, b) => a.name.localeCompare(b.name));
};

const UNKNOWN_DATE = { value: null, precision: 'unknown', basis: '' } as const;

const rowOf = (official: Official, corpus: CorpusData): OfficialRow => {
  const { claims, reports } = tallyOf(corpus, official.id);
  const coverage = reports.size === 0 ? null : coverOfficial({ official: official.id, published: UNKNOWN_DATE }, corpus);
  return {
    id: official.id,
    name: official.name,
    kind: official.kind,
    description: official.description ?? null,
    claims,
    reports: reports.size,
    rolesDisagree: (coverage?.roleClashes.length ?? 0) > 0,
  };
};

/** Officials that the request finds: those called so first, then by most claims, then by name. */
export function listOfficials(
  { words = '', kind, outlet, from = 0, limit = LIST_LENGTH }: OfficialsRequest,
  corpus: CorpusData,
): OfficialsList {
  const wanted = searchWords(words);
  const found = [...corpus.officials.values()].filter(
    (official) =>
      (outlet === undefined || tallyOf(corpus, official.id).outlets.has(outlet)) &&
      (wanted.length === 0 || holdsWords(wanted, textsOf(official))),
  );
  const ofKind = kind === undefined ? found : found.filter((official) => official.kind === kind);
  const claimsOf = ({ id }: Official): number => tallyOf(corpus, id).claims;
  const named = new Set(
    wanted.length === 0 ? [] : ofKind.filter(({ name, aliases = [] }) => isNamed(wanted, [name, ...aliases.map(({ text }) => text)])),
  );
  const sorted = ofKind.sort(
    (a, b) => Number(named.has(b)) - Number(named.has(a)) || claimsOf(b) - claimsOf(a) || a.name.localeCompare(b.name),
  );
  const persons = found.filter((official) => official.kind === 'person').length;
  return {
    rows: sorted.slice(from, from + limit).map((official) => rowOf(official, corpus)),
    count: ofKind.length,
    kinds: { person: persons, body: found.length - persons },
    outlets: outletsOf(corpus),
  };
}
