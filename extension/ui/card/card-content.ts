/** What the card can show. Plain data: the card draws it and keeps nothing. */
import type { CardPart } from '../../platform/card-part.ts';

/**
 * `checking`: pressed, and it is being looked into whether the button could be seen. `early`: pressed before it had been in sight long enough;
 * `covered`: it was not in sight; neither saved anything. `memory`: kept until the browser closes.
 */
export type SaveState = 'ready' | 'checking' | 'saving' | 'saved' | 'memory' | 'early' | 'covered' | 'storage-full' | 'failed';

/**
 * What became of another act: a match was hidden (`hidden`, it can be undone) or is back (`back`); the press came too early or on a covered
 * button; nothing came of it. null: nothing happened.
 */
export type ActState = 'hidden' | 'back' | 'early' | 'covered' | 'failed' | null;

export type CardContent =
  | { readonly kind: 'loading'; readonly title: string }
  | {
      readonly kind: 'official' | 'claim';
      readonly part: CardPart;
      readonly save: SaveState;
      readonly copied: boolean;
      readonly act: ActState;
      /** Whether the card can open the panel; Firefox opens its sidebar from its own interface alone. */
      readonly canPanel: boolean;
    }
  | { readonly kind: 'failed'; readonly title: string; readonly why: 'orphaned' | 'other' };

/** A card with a part of the background's. */
export type ShownContent = Extract<CardContent, { readonly part: unknown }>;

/** What can be pressed, as `data-act` names it. */
export type ActName = 'save' | 'copy' | 'panel' | 'reject' | 'undo' | 'retry' | 'close';
