/** The officials the reader added: renamed, merged, split, removed; all at once and seen before it is kept. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { mergeOfficials, removeOfficial, renameOfficial, splitOfficial } from '../../core/corpus/edit-officials.ts';
import type { Official } from '../../core/corpus/model.ts';
import { text } from '../../platform/i18n.ts';
import type { PackRow } from '../../platform/own-rows.ts';
import { readOfficials } from '../../platform/own-staging.ts';
import { useLoaded } from './use-loaded.ts';
import { SameAs } from './same-as.tsx';

interface RowProps {
  readonly official: Official;
  readonly others: readonly Official[];
  readonly onRename: (name: string) => void;
  readonly onMerge: (into: string) => void;
  readonly onSplit: (spelling: string) => void;
  readonly onRemove: () => void;
}

const OfficialRow = ({ official, others, onRename, onMerge, onSplit, onRemove }: RowProps): JSX.Element => (
  <li class="proposal">
    <div class="proposal-fields">
      <label>
        <span class="label">{text('library_packs_name')}</span>
        <input type="text" value={official.name} maxLength={300} onChange={({ currentTarget }) => onRename(currentTarget.value)} />
      </label>
      <SameAs others={others} chosen="" onChoose={onMerge} />
      <button type="button" class="button-quiet" onClick={onRemove}>
        {text('library_packs_remove')}
      </button>
    </div>
    {(official.aliases ?? []).length > 0 && (
      <ul class="spellings">
        {(official.aliases ?? []).map((alias) => (
          <li key={`${alias.text} ${alias.lang ?? ''}`}>
            {alias.text}{' '}
            <button type="button" class="plain-button" onClick={() => onSplit(alias.text)}>
              {text('library_packs_split')}
            </button>
          </li>
        ))}
      </ul>
    )}
  </li>
);

interface OwnOfficialsProps {
  readonly pack: PackRow;
  readonly onEdit: (officials: readonly Official[], merged: readonly (readonly [string, string])[]) => void;
}

export const OwnOfficials = ({ pack, onEdit }: OwnOfficialsProps): JSX.Element => {
  const kept = useLoaded<readonly Official[]>(() => readOfficials(pack.officialsIn, pack.officialPieces), [], [pack.officialsIn]);
  const [edited, setEdited] = useState<readonly Official[] | null>(null);
  const [merged, setMerged] = useState<readonly (readonly [string, string])[]>([]);
  const officials = edited ?? kept;
  return (
    <details class="own-officials">
      <summary>{text('library_packs_own_officials')}</summary>
      <ul class="proposals">
        {officials.map((official) => (
          <OfficialRow
            key={official.id}
            official={official}
            others={officials.filter(({ id }) => id !== official.id)}
            onRename={(name) => setEdited(renameOfficial(officials, official.id, name))}
            onMerge={(into) => {
              if (into === '') return;
              setEdited(mergeOfficials(officials, official.id, into));
              setMerged([...merged.map(([gone, id]) => [gone, id === official.id ? into : id] as const), [official.id, into]]);
            }}
            onSplit={(spelling) => setEdited(splitOfficial(officials, official.id, spelling))}
            onRemove={() => setEdited(removeOfficial(officials, official.id))}
          />
        ))}
      </ul>
      {edited !== null && (
        <div class="pack-acts">
          <button type="button" class="button-main" onClick={() => onEdit(edited, merged)}>
            {text('library_packs_read_again')}
          </button>
          <button type="button" class="button-quiet" onClick={() => setEdited(null)}>
            {text('library_packs_leave')}
          </button>
        </div>
      )}
    </details>
  );
};
