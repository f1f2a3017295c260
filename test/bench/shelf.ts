/** The reader's shelf, full: saved claims and own reports, in browsers of their own beside ones with few of them or none. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { amount, type Figure } from './figure.ts';
import type { Readers } from './readers.ts';
import { benchSavedClaims } from './shelf-claims.ts';
import { benchOwnReports, benchPageBeside } from './shelf-reports.ts';

export interface ShelfSize {
  readonly claims: number;
  /** Claims of one file that is imported. */
  readonly inAFile: number;
  readonly reports: number;
}

export const benchShelf = async (
  { web, built, start, withUs }: Readers,
  { claims, inAFile, reports }: ShelfSize,
): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-shelf-'));
  try {
    const [few, full] = [await start(built), await start(built)];
    return [
      ...(await benchSavedClaims({ few, full, folder }, { count: claims, inAFile })),
      ...(await benchOwnReports({ few, full, half: () => start(built), folder }, reports)),
      ...(await benchPageBeside(web, await withUs(), full, `${amount(claims)} claims and ${amount(reports)} reports`)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
