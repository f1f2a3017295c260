/** A relation as a small label: glyph and word, never colour alone. */
import type { ComponentChildren, JSX } from 'preact';
import type { Relation } from '../core/corpus/model.ts';
import { Icon } from './icons.tsx';
import { numberText, relationLongText, relationText } from './wording.ts';

/** Class that carries a relation's colours: the two conflicts share theirs and differ in glyph and word. */
export const relationTone = (relation: Relation): string => {
  if (relation === 'conflicting-fact' || relation === 'conflicting-position') return 'tone-conflict';
  return relation === 'different-scope' ? 'tone-scope' : `tone-${relation}`;
};

export interface RelationChipProps {
  readonly relation: Relation;
  /** Shown after the word where there is more than one to count. */
  readonly count?: number;
  readonly children?: ComponentChildren;
}

export const RelationChip = ({ relation, count, children }: RelationChipProps): JSX.Element => (
  <span class={`chip ${relationTone(relation)}`} title={relationLongText(relation)}>
    <Icon name={relation} />
    {relationText(relation)}
    {count !== undefined && count > 1 && <span class="chip-count">{numberText(count)}</span>}
    {children}
  </span>
);
