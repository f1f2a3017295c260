/** What the card can show. Plain data: the card draws it and keeps nothing. */
import type { ClaimCoverage, OfficialCoverage } from '../../core/coverage/coverage.ts';

/**
 * `checking`: pressed, and it is being looked into whether the button could be seen. `early`: pressed before it had been in sight long enough;
 * `covered`: it was not in sight; neither saved anything. `memory`: kept until the browser closes.
 */
export type SaveState = 'ready' | 'checking' | 'saving' | 'saved' | 'memory' | 'early' | 'covered' | 'storage-full' | 'failed';

export type CardContent =
  | { readonly kind: 'loading'; readonly title: string }
  | { readonly kind: 'official'; readonly coverage: OfficialCoverage; readonly copied: boolean }
  | {
      readonly kind: 'claim';
      readonly coverage: ClaimCoverage;
      /** BCP 47 tag of the page's words. */
      readonly language: string;
      readonly save: SaveState;
      readonly copied: boolean;
    }
  | { readonly kind: 'failed'; readonly title: string; readonly why: 'orphaned' | 'other' };

export interface CardActions {
  readonly save: (click: MouseEvent) => void;
  readonly copy: (click: MouseEvent) => void;
  readonly retry: (click: MouseEvent) => void;
  readonly close: (click: MouseEvent) => void;
}
