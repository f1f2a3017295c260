/** A relation as a small label: glyph and word, never colour alone. */
import type { ComponentChildren, JSX } from 'preact';
import type { Relation } from '../core/corpus/model.ts';
import { Icon } from './icons.tsx';
import { countText, numberText, relationLongText, relationText } from './wording.ts';

/** Class that carries a relation's colours: the two conflicts share theirs and differ in glyph and word. */
export const relationTone = (relation: Relation): string => {
  if (relation === 'conflicting-fact' || relation === 'conflicting-position') return 'tone-conflict';
  return relation === 'different-scope' ? 'tone-scope' : `tone-${relation}`;
};

export interface RelationChipProps {
  readonly relation: Relation;
  /** Reports; shown after the word where there is more than one. */
  readonly count?: number;
  readonly children?: ComponentChildren;
}

export const RelationChip = ({ relation, count, children }: RelationChipProps): JSX.Element => (
  <span class={`chip ${relationTone(relation)}`} title={relationLongText(relation)}>
    <Icon name={relation} />
    {relationText(relation)}
    {count !== undefined && count > 1 && (
      <span class="chip-count">
        <span aria-hidden="true">{numberText(count)}</span>
        <span class="unseen">, {countText('ui_count_reports', count)}</span>
      </span>
    )}
    {children}
  </span>
);
