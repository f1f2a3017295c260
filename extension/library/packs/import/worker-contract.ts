/** What the library page asks of its import Worker and hears from it. Types alone. */
import type { Official } from '../../../core/corpus/model.ts';
import type { Proposal } from '../../../core/corpus/propose-officials.ts';
import type { FileRow, ImportRow } from '../../../platform/own-rows.ts';
import type { ImportRequest, Progress } from './import-job.ts';
import type { Revised } from './revise-staged.ts';

export type WorkerRequest =
  | { readonly kind: 'import'; readonly request: ImportRequest }
  /** Officials that the reader adds, and the names whose claims become theirs; the claims of the import are found anew. */
  | {
      readonly kind: 'officials';
      readonly importId: string;
      readonly ownTitle: string;
      readonly officials: readonly Official[];
      readonly names: readonly (readonly [name: string, official: string])[];
    }
  /** The own pack's officials as the reader has edited them; `merged` leads from an id that is gone to the one it became. */
  | {
      readonly kind: 'edit';
      readonly importId: string;
      readonly started: string;
      readonly officials: readonly Official[];
      readonly merged: readonly (readonly [gone: string, official: string])[];
    }
  /** A report of the import as the reader has corrected it. */
  | ({ readonly kind: 'revise' } & Revised)
  | { readonly kind: 'proposals'; readonly importId: string }
  | { readonly kind: 'export'; readonly pack: string; readonly most?: number };

export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'file'; readonly number: number; readonly row: FileRow }
  /** The report whose claims are looked for next; told so that one that takes too long can be passed over. */
  | { readonly kind: 'report'; readonly generation: string; readonly number: number }
  | { readonly kind: 'ready'; readonly row: ImportRow }
  | { readonly kind: 'proposals'; readonly proposals: readonly Proposal[] }
  | { readonly kind: 'exported'; readonly files: readonly { readonly name: string; readonly content: Blob }[] }
  /** `free`: bytes the browser would still give, where it is full. */
  | { readonly kind: 'failed'; readonly code: 'storage-full' | 'storage-refused' | 'failed'; readonly free: string };
