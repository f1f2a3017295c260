/** What the reader does to officials of their own: rename, merge, split a spelling off, remove. Lists in, lists out; ids stay as they are, for claims name them. */
import type { Alias, Office, Official } from './model.ts';
import { slugOf } from './propose-officials.ts';

const change = (officials: readonly Official[], id: string, edit: (official: Official) => Official): Official[] =>
  officials.map((official) => (official.id === id ? edit(official) : official));

const withAliases = (official: Official, aliases: readonly Alias[]): Official => {
  const { aliases: _before, ...rest } = official;
  const kept = new Map(aliases.filter(({ text }) => text !== official.name).map((alias) => [`${alias.text}\n${alias.lang ?? ''}`, alias]));
  return kept.size === 0 ? rest : { ...rest, aliases: [...kept.values()] };
};

/** The name before stays as a spelling. An empty name changes nothing. */
export const renameOfficial = (officials: readonly Official[], id: string, name: string): Official[] =>
  name.trim() === ''
    ? [...officials]
    : change(officials, id, (official) =>
        withAliases({ ...official, name: name.trim() }, [...(official.aliases ?? []), { text: official.name }]),
      );

/** `from` becomes `into`: its names are spellings, its offices are added. Nothing changes where one of them is missing or they are one. */
export function mergeOfficials(officials: readonly Official[], from: string, into: string): Official[] {
  const gone = officials.find(({ id }) => id === from);
  if (gone === undefined || from === into || !officials.some(({ id }) => id === into)) return [...officials];
  const rest = officials.filter(({ id }) => id !== from);
  return change(rest, into, (official) => {
    const offices: Office[] = [...(official.offices ?? []), ...(gone.offices ?? [])];
    const merged = withAliases(official, [...(official.aliases ?? []), { text: gone.name }, ...(gone.aliases ?? [])]);
    return offices.length === 0 ? merged : { ...merged, offices };
  });
}

/** A spelling of one official becomes an official of its own, behind the one it was. */
export function splitOfficial(officials: readonly Official[], id: string, spelling: string): Official[] {
  const taken = new Set(officials.map((official) => official.id));
  let fresh = slugOf(spelling);
  while (taken.has(fresh)) fresh += '-2';
  return officials.flatMap((official) => {
    const aliases = official.aliases ?? [];
    if (official.id !== id || !aliases.some(({ text }) => text === spelling)) return [official];
    const rest = withAliases(
      official,
      aliases.filter(({ text }) => text !== spelling),
    );
    return [rest, { id: fresh, name: spelling, kind: official.kind }];
  });
}

export const removeOfficial = (officials: readonly Official[], id: string): Official[] =>
  officials.filter((official) => official.id !== id);
