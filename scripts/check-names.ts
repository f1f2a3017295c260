/**
 * `npm run check-names -- FOLDER`: whether every name form that a person listed for the reports of a folder is linked to its official, and no trap of
 * names is. FOLDER holds reports.json ([{"id","inventoryId","file","published"}]), the texts, and inventory.md: its section 1 is a table of people
 * by report, each form in quotation marks with how often it stands there (`"Form" x2`); notes tell traps. Exit status 1 when a form is
 * missed or a trap is linked, 2 for wrong usage.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { analyze } from '../extension/core/analyze.ts';
import type { Corpus } from '../extension/core/corpus/compile-corpus.ts';
import { holds, overlaps, type Span } from '../extension/core/text/span.ts';
import { BadInput, BadUsage, parseOptions, runCommand } from './command-line.ts';
import { readCorpus } from './read-corpus.ts';

/** Mentions from here on are linked; below they are listed as uncertain. */
const CERTAIN = 0.5;

const reportsSchema = v.array(v.object({ id: v.string(), inventoryId: v.string(), file: v.string(), published: v.optional(v.string()) }));

interface Linked extends Span {
  readonly official: string;
}

interface Page {
  readonly id: string;
  readonly text: string;
  readonly linked: readonly Linked[];
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly notes: string;
  /** Printed forms by report. */
  readonly forms: ReadonlyMap<string, readonly { readonly form: string; readonly times: number }[]>;
}

const linkedIn = (text: string, date: string | undefined, corpus: Corpus): readonly Linked[] =>
  analyze({ text, language: 'en', dates: date === undefined ? [] : [{ source: 'given', value: date }] }, corpus).officials.flatMap(
    ({ id, mentions }) =>
      mentions.filter(({ confidence }) => confidence >= CERTAIN).map(({ start, end }) => ({ start, end, official: id })),
  );

/** The lines of a section of the inventory. */
const sectionOf = (inventory: string, title: RegExp): readonly string[] => {
  const lines = inventory.split('\n');
  const from = lines.findIndex((line) => line.startsWith('## ') && title.test(line));
  if (from < 0) throw new BadInput(`inventory.md has no section ${title.source}`);
  const to = lines.findIndex((line, at) => at > from && line.startsWith('## '));
  return lines.slice(from + 1, to < 0 ? undefined : to);
};

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** Rows of the first table whose first cell begins with a letter and a number. */
const tableOf = (
  lines: readonly string[],
  letter: string,
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } => {
  const head = lines.find((line) => line.startsWith('| Id'));
  const rows = lines.filter((line) => new RegExp(`^\\| ${letter}\\d`).test(line)).map(cellsOf);
  return { head: head === undefined ? [] : cellsOf(head), rows };
};

const peopleOf = (inventory: string): readonly Person[] => {
  const { head, rows } = tableOf(sectionOf(inventory, /People/), 'P');
  return rows.map((cells) => {
    const forms = head.flatMap((report, column) =>
      /^\d{3}$/.test(report)
        ? [
            [
              report,
              [...(cells[column] ?? '').matchAll(/"([^"]+)"(?:\s*\([^)]*\))? x(\d+)/g)].map(([, form = '', times = '']) => ({
                form,
                times: Number(times),
              })),
            ] as const,
          ]
        : [],
    );
    return { id: cells[0] ?? '', name: cells[1] ?? '', notes: cells.at(-1) ?? '', forms: new Map(forms) };
  });
};

const places = (text: string, form: string): readonly Span[] => {
  const found: Span[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) found.push({ start: at, end: at + form.length });
  return found;
};

/** Places of each form that lie in no place of a longer form: the longest match counts. */
const placesByForm = (text: string, forms: readonly string[]): ReadonlyMap<string, readonly Span[]> => {
  const byForm = new Map(forms.map((form) => [form, places(text, form)]));
  return new Map(
    [...byForm].map(([form, own]) => [
      form,
      own.filter(
        (place) => ![...byForm].some(([longer, those]) => longer.length > form.length && those.some((other) => holds(other, place))),
      ),
    ]),
  );
};

const officialOf = ({ name }: Person, corpus: Corpus): string | null =>
  [...corpus.officials.values()].find((official) => official.name === name)?.id ?? null;

/** Forms not linked as often as the inventory counts them, and forms linked to somebody else. */
const checkForms = (
  person: Person,
  pages: ReadonlyMap<string, Page>,
  everyForm: ReadonlyMap<string, readonly string[]>,
  corpus: Corpus,
): readonly string[] => {
  const official = officialOf(person, corpus);
  return [...person.forms].flatMap(([report, forms]) => {
    const page = pages.get(report);
    if (page === undefined) return forms.length === 0 ? [] : [`${person.id}: no report ${report}`];
    const byForm = placesByForm(page.text, everyForm.get(report) ?? []);
    return forms.flatMap(({ form, times }) => {
      const own = byForm.get(form) ?? [];
      const right = own.filter((place) => page.linked.some((link) => link.official === official && overlaps(link, place))).length;
      const wrong = own.flatMap((place) => page.linked.filter((link) => link.official !== official && overlaps(link, place)));
      const others = wrong.filter(({ official: id }) => corpus.officials.get(id)?.kind === 'person');
      return [
        ...(official !== null && right < times
          ? [`not linked: ${person.name} in ${page.id}: "${form}" ${right} of ${times} (found ${own.length})`]
          : []),
        ...others.map(({ official: id }) => `trap: "${form}" in ${page.id} is linked to ${id}, not to ${person.name}`),
      ];
    });
  });
};

/** A page that prints a bare surname and nothing else that tells whose. */
const barePage = (surname: string): string => `${surname} said on Monday that the talks would go on.`;

/** Traps that the notes tell: a title inside another's, a bare surname, a role that only its own holder may take. */
const checkNotes = (person: Person, pages: ReadonlyMap<string, Page>, people: readonly Person[], corpus: Corpus): readonly string[] => {
  const official = officialOf(person, corpus);
  const { notes } = person;
  const faults: string[] = [];
  for (const [, form = ''] of notes.matchAll(/"([^"]+)" inside [^:]*: not a mention/g))
    for (const page of pages.values())
      for (const place of places(page.text, form))
        if (page.linked.some((link) => link.official === official && holds(place, link)))
          faults.push(`trap: "${form}" in ${page.id} is linked to ${person.name}`);
  for (const [, before, after] of notes.matchAll(/[Nn]ever accept bare "([^"]+)"|bare "([^"]+)" on a page with no other cue/g)) {
    const surname = before ?? after ?? '';
    if (linkedIn(barePage(surname), undefined, corpus).length > 0)
      faults.push(`trap: bare "${surname}" is linked on a page without another cue`);
  }
  for (const [, other = ''] of notes.matchAll(/must not resolve to (P\d+)/g)) {
    const wrong = people.find(({ id }) => id === other);
    const id = wrong === undefined ? null : officialOf(wrong, corpus);
    for (const [report, forms] of person.forms)
      for (const { form } of forms)
        for (const place of places(pages.get(report)?.text ?? '', form))
          if (pages.get(report)?.linked.some((link) => link.official === id && overlaps(link, place)) === true)
            faults.push(`trap: "${form}" in ${report} is linked to ${id ?? ''}`);
  }
  return [...faults, ...checkRoles(person, official, pages, corpus)];
};

/** Roles as a report prints them (`000: "Role", "other role". 001: …`): a person linked there is the one whose roles they are. */
const checkRoles = (person: Person, official: string | null, pages: ReadonlyMap<string, Page>, corpus: Corpus): readonly string[] =>
  [...person.notes.matchAll(/(?:^|\s)(\d{3}): ([^.]*)/g)].flatMap(([, report = '', told = '']) => {
    const page = pages.get(report);
    if (page === undefined) return [];
    return [...told.matchAll(/"([^"]+)"/g)].flatMap(([, role = '']) =>
      places(page.text, role.replace(/ \.\.\.$/, '')).flatMap((place) =>
        page.linked
          .filter((link) => holds(place, link) && link.official !== official && corpus.officials.get(link.official)?.kind === 'person')
          .map((link) => `trap: role "${role}" in ${page.id} is linked to ${link.official}, not to ${person.name}`),
      ),
    );
  });

/** Outlets of section 2 are nobody. */
const checkOutlets = (inventory: string, pages: ReadonlyMap<string, Page>): readonly string[] =>
  tableOf(sectionOf(inventory, /Organisations/), 'M').rows.flatMap((cells) =>
    [...pages.values()].flatMap((page) =>
      places(page.text, cells[1] ?? '').flatMap((place) =>
        page.linked
          .filter((link) => overlaps(link, place))
          .map((link) => `trap: outlet "${cells[1] ?? ''}" in ${page.id} is linked to ${link.official}`),
      ),
    ),
  );

await runCommand('npm run check-names -- FOLDER', () => {
  const { positionals } = parseOptions({ allowPositionals: true });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new BadUsage('give one folder');
  const corpus = readCorpus([], { bundle: true });
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const reports = v.parse(reportsSchema, JSON.parse(read('reports.json')));
  const inventory = read('inventory.md');
  const pages = new Map(
    reports.map(({ id, inventoryId, file, published }): [string, Page] => {
      const text = read(file);
      return [inventoryId, { id, text, linked: linkedIn(text, published, corpus) }];
    }),
  );
  const people = peopleOf(inventory);
  const everyForm = new Map(
    [...pages.keys()].map((report) => [report, people.flatMap(({ forms }) => (forms.get(report) ?? []).map(({ form }) => form))]),
  );
  const faults = [
    ...people.flatMap((person) => checkForms(person, pages, everyForm, corpus)),
    ...people.flatMap((person) => checkNotes(person, pages, people, corpus)),
    ...checkOutlets(inventory, pages),
  ];
  const forms = people.flatMap((person) => [...person.forms.values()].flat());
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stdout.write(
    `${people.length} people, ${forms.length} forms: ${faults.length === 0 ? 'all linked, no trap' : `${faults.length} faults`}\n`,
  );
  if (faults.length > 0) process.exitCode = 1;
});
