/** The filters over the list: one choice of seven, each with its count. Native radio buttons, so arrow keys work as everywhere. */
import type { JSX } from 'preact';
import { text, type TextKey } from '../extension/platform/i18n.ts';
import { numberText } from '../extension/ui/wording.ts';
import { type Filter, FILTERS } from './entries.ts';

const LABELS: Readonly<Record<Filter, TextKey>> = {
  all: 'popup_filter_all',
  officials: 'popup_filter_officials',
  claims: 'popup_filter_claims',
  differs: 'popup_filter_differs',
  conflicts: 'popup_filter_conflicts',
  updated: 'popup_filter_updated',
  only: 'popup_filter_only',
};

export interface FiltersProps {
  readonly chosen: Filter;
  readonly counts: Readonly<Record<Filter, number>>;
  readonly onChoose: (filter: Filter) => void;
}

export const Filters = ({ chosen, counts, onChoose }: FiltersProps): JSX.Element => (
  <fieldset class="filters">
    <legend class="unseen">{text('popup_filter')}</legend>
    {FILTERS.map((filter) => (
      <label key={filter} class={`filter filter-${filter}`}>
        <input
          type="radio"
          name="filter"
          value={filter}
          checked={filter === chosen}
          disabled={counts[filter] === 0 && filter !== chosen}
          onChange={() => onChoose(filter)}
        />
        <span>
          {text(LABELS[filter])} <span class="count">{numberText(counts[filter])}</span>
        </span>
      </label>
    ))}
  </fieldset>
);
