/** The reader's packs: what they hold, and switching, writing out, removing, undoing. */
import type { JSX } from 'preact';
import type { Official } from '../../core/corpus/model.ts';
import { text } from '../../platform/i18n.ts';
import type { PackRow, UndoRow } from '../../platform/own-rows.ts';
import { Icon } from '../../ui/icons.tsx';
import { countText } from '../../ui/wording.ts';
import { OWN_PACK } from './own-pack.ts';
import { OwnOfficials } from './own-officials.tsx';

export interface PackActs {
  onSwitch(pack: PackRow, on: boolean): void;
  onRemove(pack: PackRow): void;
  onUndo(id: string): void;
  onExport(pack: PackRow): void;
  onEdit(officials: readonly Official[], merged: readonly (readonly [string, string])[]): void;
}

const PackItem = ({
  pack,
  undo,
  acts,
}: {
  readonly pack: PackRow;
  readonly undo: UndoRow | undefined;
  readonly acts: PackActs;
}): JSX.Element => (
  <li class="pack-row" data-pack={pack.id}>
    <div class="pack-words">
      <h3>{pack.title}</h3>
      <p class="faint">
        {text('library_packs_revision', pack.revision)} · {countText('ui_count_reports', pack.reports)} ·{' '}
        {countText('ui_count_claims', pack.claims)} · {countText('ui_count_officials', pack.officials)}
      </p>
      {undo !== undefined && (
        <p class="pack-undo">
          {text(`library_packs_act_${undo.act}`)}{' '}
          <button type="button" class="plain-button" onClick={() => acts.onUndo(pack.id)}>
            {text('library_packs_undo')}
          </button>
        </p>
      )}
    </div>
    <div class="pack-acts">
      <label class="pack-switch">
        <input type="checkbox" checked={pack.on} onChange={({ currentTarget }) => acts.onSwitch(pack, currentTarget.checked)} />
        {text('library_packs_on')}
      </label>
      <button type="button" class="button-quiet" onClick={() => acts.onExport(pack)}>
        {text('library_packs_export')}
      </button>
      <button type="button" class="button-quiet" onClick={() => acts.onRemove(pack)}>
        <Icon name="bin" />
        {text('library_packs_remove')}
      </button>
    </div>
    {pack.id === OWN_PACK && pack.officials > 0 && <OwnOfficials key={pack.officialsIn} pack={pack} onEdit={acts.onEdit} />}
  </li>
);

interface PackListProps {
  readonly packs: readonly PackRow[];
  readonly undo: readonly UndoRow[];
  readonly acts: PackActs;
}

export const PackList = ({ packs, undo, acts }: PackListProps): JSX.Element => {
  const gone = undo.filter(({ id, before }) => before !== null && !packs.some((pack) => pack.id === id));
  return (
    <section aria-labelledby="packs-title">
      <h2 id="packs-title">{text('library_packs_list')}</h2>
      {packs.length === 0 && gone.length === 0 && <p class="faint">{text('library_packs_empty')}</p>}
      <ul class="pack-list">
        {gone.map(({ id, before }) => (
          <li key={id} class="pack-row pack-gone" data-pack={id}>
            <p>
              {text('library_packs_removed', before?.title ?? '')}{' '}
              <button type="button" class="plain-button" onClick={() => acts.onUndo(id)}>
                {text('library_packs_undo')}
              </button>
            </p>
          </li>
        ))}
        {packs.map((pack) => (
          <PackItem key={pack.id} pack={pack} undo={undo.find(({ id }) => id === pack.id)} acts={acts} />
        ))}
      </ul>
    </section>
  );
};
