/** What a view puts under each entry of a claim's coverage: the popup its "Not right"; nothing where a view says nothing. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CoverageEntry } from '../core/coverage/coverage.ts';

export type EntryFoot = (entry: CoverageEntry) => ComponentChildren;

export const EntryFootContext = createContext<EntryFoot | null>(null);

export const useEntryFoot = (): EntryFoot | null => useContext(EntryFootContext);
