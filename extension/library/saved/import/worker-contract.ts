/** What the page of saved claims asks of its Worker and hears from it. Types alone. */
import type { FileRefused, WholeFile } from '../../../core/saved/formats/read-json.ts';
import type { ImportCounts } from '../../../core/saved/plan-import.ts';
import type { Tried } from './claim-job.ts';

export type WorkerRequest =
  | { readonly kind: 'try'; readonly file: Blob }
  /** Brings in the file that was tried. */
  | { readonly kind: 'bring'; readonly id: string; readonly importedAt: string }
  | { readonly kind: 'cancel' };

/** What the page is told of a file that was tried; the keys stay with the Worker. */
export type TriedFile = Pick<Tried, 'counts' | 'claims' | 'settings' | 'problems' | 'leftOut'>;

export type WorkerAnswer =
  /** Bytes while a file is tried, claims while it is brought in. */
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'tried'; readonly tried: TriedFile }
  /** This browser keeps no database: the page has the file, for the session. */
  | { readonly kind: 'no-database'; readonly file: WholeFile }
  | { readonly kind: 'refused'; readonly why: FileRefused['why'] | 'unreadable' | 'not-utf8'; readonly reason: string }
  | { readonly kind: 'brought'; readonly counts: ImportCounts }
  | { readonly kind: 'cancelled' }
  /** `free`: bytes the browser would still give, where it is full. */
  | { readonly kind: 'failed'; readonly code: 'storage-full' | 'failed'; readonly free: string };
