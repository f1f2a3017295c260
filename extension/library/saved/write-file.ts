/** Writes the whole shelf into a file and hands it to the browser to keep; nothing leaves the device. */
import { type ExportFormat, fileNameOf } from '../../core/saved/formats/format.ts';
import { damagedRecords, exportParts } from '../../platform/saved-export.ts';
import type { Doors } from '../view-props.ts';

/** Long after the browser has taken the file. */
const FORGET_MS = 60_000;

const hand = (parts: readonly BlobPart[], type: string, name: string): void => {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FORGET_MS);
};

const namesOf = async (doors: Doors): Promise<ReadonlyMap<string, string>> => {
  const answer = await doors.askBackground('corpusOfficials', { limit: 200 });
  return new Map(answer.ok ? answer.value.rows.map(({ id, name }) => [id, name]) : []);
};

/** Gives the number of claims written; rejects when the shelf cannot be read. No partial file is ever handed over. */
export const writeFile = async (doors: Doors, format: ExportFormat): Promise<void> => {
  const exportedAt = new Date().toISOString();
  const [rejections, settings, names] = await Promise.all([
    doors.askBackground('rejections'),
    doors.askBackground('settings'),
    namesOf(doors),
  ]);
  const frame = {
    exportedAt,
    rejections: rejections.ok ? [...rejections.value].sort((a, b) => (a.id < b.id ? -1 : 1)) : [],
    settings: settings.ok ? settings.value : null,
    nameOf: (id: string) => names.get(id) ?? null,
  };
  const parts: BlobPart[] = [];
  // A Blob a piece keeps the text out of the page's memory.
  for await (const part of exportParts(format, frame)) parts.push(new Blob([part]));
  hand(parts, format.mime, fileNameOf(format, exportedAt));
};

/** Writes the records that cannot be read as they are, for whoever can mend them. */
export const writeDamaged = async (): Promise<void> => {
  const records = await damagedRecords();
  hand([JSON.stringify(records, null, 1)], 'application/json', `second-source-unreadable-${new Date().toISOString().slice(0, 10)}.json`);
};
