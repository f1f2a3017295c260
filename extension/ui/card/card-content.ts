/** What the card can show. Plain data: the card draws it and keeps nothing. */
import type { ClaimCoverage, OfficialCoverage } from '../../core/coverage/coverage.ts';

/** `covered`: the button could not be seen in full before the click, so nothing was saved. `memory`: kept until the browser closes. */
export type SaveState = 'ready' | 'saving' | 'saved' | 'memory' | 'covered' | 'storage-full' | 'failed';

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
