/** Chooses the rows of a page's language. */
import { english } from './en.ts';
import { europeanRules } from './european.ts';
import type { ClaimRules } from './model.ts';

/** Rows for a BCP 47 tag; those of English where the language has none of its own, as names and marks are shared. */
export const claimRulesFor = (language: string): ClaimRules => europeanRules(language.slice(0, 2).toLowerCase()) ?? english;
