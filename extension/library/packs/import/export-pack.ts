/** Writes a pack of the reader's as the files it travels in: one, or a set split by official and year where one would be larger than is handy. */
import { packFiles } from '../../../core/corpus/write-pack.ts';
import type { Official, Report } from '../../../core/corpus/model.ts';
import { eachRow, readOfficials, readStored } from '../../../platform/own-staging.ts';
import { listPacks } from '../../../platform/pack-store.ts';

export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Files of a pack; none when it is not there. `most`: units of one file. */
export async function exportPack(id: string, most?: number): Promise<readonly ExportedFile[]> {
  const pack = (await listPacks()).packs.find((one) => one.id === id);
  if (pack === undefined) return [];
  const reports = new Map<string, Report>();
  for (const generation of pack.generations) {
    for await (const one of eachRow(generation)) {
      const report = await readStored(generation, one);
      if (report !== null) reports.set(report.id, report);
    }
  }
  const officials: readonly Official[] = await readOfficials(pack.officialsIn, pack.officialPieces);
  const { title, revision, licence } = pack;
  const head = { format: 'second-source-pack', version: 1, id, title, revision, ...(licence === undefined ? {} : { licence }) } as const;
  return packFiles(head, officials, [...reports.values()], most).map(({ name, content }) => ({
    name,
    content: new Blob(content as string[], { type: 'application/json' }),
  }));
}
