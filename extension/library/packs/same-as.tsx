/** Chooses which other official one is the same as; nothing where there is no other. */
import type { JSX } from 'preact';
import { text } from '../../platform/i18n.ts';

export interface SameAsProps {
  readonly others: readonly { readonly id: string; readonly name: string }[];
  /** Id of the chosen one, '' for nobody. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

export const SameAs = ({ others, chosen, onChoose }: SameAsProps): JSX.Element | null =>
  others.length === 0 ? null : (
    <label>
      <span class="label">{text('library_packs_same_as')}</span>
      <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{text('library_packs_nobody_else')}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
