/** What every export format is: a head, one piece a claim, a tail, so that a large shelf is written page by page and never held whole. Pure. */
import type { Rejection } from '../rejection.ts';
import type { SavedClaim } from '../saved-claim.ts';

/** What an export carries besides the claims. */
export interface ExportFrame {
  /** When the file was written, ISO 8601 in UTC: the one thing in which two exports of one shelf differ. */
  readonly exportedAt: string;
  readonly rejections: readonly Rejection[];
  /** Settings as plain data; null leaves them out. */
  readonly settings: Readonly<Record<string, unknown>> | null;
  /** Name of an official by id; null for one that is not in the register. */
  readonly nameOf?: (id: string) => string | null;
}

export interface ExportFormat {
  readonly name: 'json' | 'csv' | 'markdown' | 'web-annotation' | 'schema-org';
  /** Ending of the file's name, with its dot. */
  readonly ending: string;
  readonly mime: string;
  readonly head: (frame: ExportFrame) => string;
  /** Claims come in the order of saving; `index` counts from 0. */
  readonly claim: (claim: SavedClaim, index: number, frame: ExportFrame) => string;
  readonly tail: (frame: ExportFrame) => string;
}

/** The whole file of a shelf that fits into memory. */
export const writeWhole = (format: ExportFormat, claims: readonly SavedClaim[], frame: ExportFrame): string =>
  [format.head(frame), ...claims.map((claim, index) => format.claim(claim, index, frame)), format.tail(frame)].join('');

/** The file's name: fixed, with the day alone, so that no page has a say in it. */
export const fileNameOf = (format: ExportFormat, exportedAt: string): string =>
  `second-source-saved-${exportedAt.slice(0, 10)}${format.ending}`;
