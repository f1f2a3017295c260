/** People the reports name and no register knows: the reader takes them on, under the name that is right, as one where they are one. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Official } from '../../core/corpus/model.ts';
import { officialOf, type Proposal, slugOf } from '../../core/corpus/propose-officials.ts';
import { text } from '../../platform/i18n.ts';
import { askProposals } from './import/import-client.ts';
import { useLoaded } from './use-loaded.ts';
import { SameAs } from './same-as.tsx';

/** What the reader makes of one proposal. `into`: id of the proposal it is the same person as; '' for nobody else. */
interface Choice {
  readonly taken: boolean;
  readonly name: string;
  readonly into: string;
}

interface ProposalsProps {
  readonly importId: string;
  readonly onAdd: (officials: readonly Official[], names: readonly (readonly [string, string])[]) => void;
}

/** Proposals drawn before the reader asks for more. */
const FIRST = 8;

/** Officials and whose claims become theirs, from what was chosen. A name merged into another becomes a spelling of it. */
const officialsFrom = (
  proposals: readonly Proposal[],
  choices: ReadonlyMap<string, Choice>,
): { officials: Official[]; names: [string, string][] } => {
  const taken = proposals.filter(({ id }) => choices.get(id)?.taken === true);
  const isMerged = ({ id }: Proposal): boolean => {
    const into = choices.get(id)?.into ?? '';
    return into !== '' && into !== id && taken.some((one) => one.id === into);
  };
  const names: [string, string][] = [];
  const officials = taken
    .filter((one) => !isMerged(one))
    .map((proposal): Official => {
      const name = choices.get(proposal.id)?.name.trim() || proposal.name;
      const id = slugOf(name);
      const others = taken.filter((one) => isMerged(one) && choices.get(one.id)?.into === proposal.id);
      const spellings = [proposal, ...others].map((one) => one.name);
      for (const spelling of spellings) names.push([spelling, id]);
      const aliases = [...new Set(spellings)].filter((spelling) => spelling !== name).map((spelling) => ({ text: spelling }));
      const offices = [...new Set([proposal, ...others].flatMap((one) => one.offices))];
      return { ...officialOf({ id, name, offices }), ...(aliases.length === 0 ? {} : { aliases }) };
    });
  return { officials, names };
};

interface RowProps {
  readonly proposal: Proposal;
  readonly choice: Choice;
  readonly others: readonly Proposal[];
  readonly onChoice: (choice: Choice) => void;
}

const ProposalRow = ({ proposal, choice, others, onChoice }: RowProps): JSX.Element => (
  <li class="proposal">
    <label class="proposal-take">
      <input
        type="checkbox"
        checked={choice.taken}
        onChange={({ currentTarget }) => onChoice({ ...choice, taken: currentTarget.checked })}
      />
      <span>
        <b>{proposal.name}</b>{' '}
        <span class="faint">{[...proposal.offices, text('library_packs_proposal_claims', proposal.claims)].join(' · ')}</span>
      </span>
    </label>
    {choice.taken && (
      <div class="proposal-fields">
        <label>
          <span class="label">{text('library_packs_name')}</span>
          <input
            type="text"
            value={choice.name}
            maxLength={300}
            onInput={({ currentTarget }) => onChoice({ ...choice, name: currentTarget.value })}
          />
        </label>
        <SameAs others={others} chosen={choice.into} onChoose={(into) => onChoice({ ...choice, into })} />
      </div>
    )}
  </li>
);

export const Proposals = ({ importId, onAdd }: ProposalsProps): JSX.Element | null => {
  const proposals = useLoaded<readonly Proposal[]>(() => askProposals(importId), [], [importId]);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [shown, setShown] = useState(FIRST);
  if (proposals.length === 0) return null;
  const choiceOf = ({ id, name }: Proposal): Choice => choices.get(id) ?? { taken: false, name, into: '' };
  const taken = proposals.filter((one) => choiceOf(one).taken);
  const add = (): void => {
    const { officials, names } = officialsFrom(proposals, choices);
    onAdd(officials, names);
  };
  return (
    <section aria-labelledby="proposals-title" class="proposals">
      <h3 id="proposals-title">{text('library_packs_proposals')}</h3>
      <p class="faint">{text('library_packs_proposals_note')}</p>
      <ul>
        {proposals.slice(0, shown).map((proposal) => (
          <ProposalRow
            key={proposal.id}
            proposal={proposal}
            choice={choiceOf(proposal)}
            others={taken.filter((one) => one.id !== proposal.id && choiceOf(one).into === '')}
            onChoice={(choice) => setChoices(new Map(choices).set(proposal.id, choice))}
          />
        ))}
      </ul>
      <div class="pack-acts">
        {shown < proposals.length && (
          <button type="button" class="button-quiet" onClick={() => setShown(shown + 4 * FIRST)}>
            {text('library_packs_show_more')}
          </button>
        )}
        {taken.length > 0 && (
          <button type="button" class="button-quiet" onClick={add}>
            {text('library_packs_add_officials', taken.length)}
          </button>
        )}
      </div>
    </section>
  );
};
