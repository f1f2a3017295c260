/**
 * Rows of the reader's own corpus. Reports belong to a generation: what one import brought to one pack. A pack is visible as the generations its row
 * names and nothing else, so that adding, replacing and removing are each one row written, and undone by writing the row of before.
 */

export interface PackRow {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  readonly licence?: string;
  /** False: kept, and not looked at. */
  readonly on: boolean;
  /** Oldest first; of two reports with one id the later counts. */
  readonly generations: readonly string[];
  readonly reports: number;
  readonly claims: number;
  readonly officials: number;
  /** Generation that holds its officials, and in how many pieces; each generation of a pack holds all of them. */
  readonly officialsIn: string;
  readonly officialPieces: number;
  /** ISO time of the last change. */
  readonly changed: string;
}

/** `before` null: the pack was not there. */
export interface UndoRow {
  readonly id: string;
  readonly act: 'added' | 'replaced' | 'removed' | 'switched';
  readonly before: PackRow | null;
}

/** What an import brings to one pack. */
export interface StagedPack {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  readonly licence?: string;
  readonly generation: string;
  /** True: the pack's earlier reports stay beside these. */
  readonly appends: boolean;
  /** Of a pack that comes as a set of files: which of them were there, and how many there are. */
  readonly parts?: { readonly have: readonly number[]; readonly of: number };
  /** Earlier generations that these reports already hold. */
  readonly absorbs: readonly string[];
  readonly reports: number;
  readonly claims: number;
  readonly officials: number;
  readonly officialPieces: number;
}

/** 'reading': files are still read. 'ready': everything is staged and waits for the reader's word. */
export interface ImportRow {
  readonly id: string;
  readonly state: 'reading' | 'ready';
  readonly started: string;
  readonly files: number;
  readonly packs: readonly StagedPack[];
}

export interface FileProblem {
  /** A code of the interface's strings, or 'record' where `reason` says it in words. */
  readonly code: string;
  readonly place: string;
  readonly reason: string;
}

/** One file that has been read to its end. */
export interface FileRow {
  readonly name: string;
  readonly size: number;
  readonly modified: number;
  readonly reports: number;
  readonly claims: number;
  readonly refused: number;
  /** The first ones; `refused` counts all. */
  readonly problems: readonly FileProblem[];
}

/** A report as lists show it. */
export interface ReportRow {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly language: string;
  readonly url?: string;
  readonly published?: string;
  readonly claims: number;
  readonly officials: readonly string[];
  /** Who speaks most in it; '' for nobody of the register. */
  readonly main: string;
  /** Number of the file it came from, in its import; -1 for one taken over from an earlier import. */
  readonly file: number;
  readonly pieces: number;
  /** Where its claims come from: brought along, found by the engine, or still to be found. */
  readonly made: 'given' | 'found' | 'unread';
}

/** Reports that are looked at together: their claims' index and records are loaded as one. */
export interface ShardRow {
  readonly reports: number;
  readonly claims: number;
  /** Officials who speak in it or are named; empty and `any` true where there are more than fit. */
  readonly officials: readonly string[];
  /** It holds claims of nobody in the register, or too many officials to list: always looked at. */
  readonly any: boolean;
  readonly recordPieces: number;
  readonly indexPieces: number;
}

/** A generation is named "import/pack". */
export const generationOf = (importId: string, packId: string): string => `${importId}/${packId}`;
/** The import that a generation, or any other owner of rows, belongs to. */
export const importOf = (owner: string): string => owner.replace(/\/[^]*/, '');
