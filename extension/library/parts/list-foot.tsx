/** The foot of a list: how many there are, and more of them. */
import type { JSX } from 'preact';
import { text } from '../../platform/i18n.ts';
import { numberText } from '../../ui/wording.ts';

/** Rows of a list at first, and so many more with each press. */
export const PAGE_ROWS = 50;
/** More rows than the background gives at once: a list to be narrowed, not to be read. */
export const MOST_ROWS = 200;

export interface ListFootProps {
  readonly shown: number;
  readonly count: number;
  readonly onMore: () => void;
}

export const ListFoot = ({ shown, count, onMore }: ListFootProps): JSX.Element | null => {
  if (shown >= count) return null;
  return (
    <div class="list-foot">
      <p class="faint">{text('library_first_of', numberText(shown), numberText(count))}</p>
      {shown < MOST_ROWS && (
        <button type="button" class="button-quiet" onClick={onMore}>
          {text('library_more')}
        </button>
      )}
    </div>
  );
};
