/** Saving one claim: the button, what became of it, and the way back. */
import type { JSX } from 'preact';
import type { AnalysedClaim } from '../extension/core/analysis.ts';
import { text } from '../extension/platform/i18n.ts';
import { Icon } from '../extension/ui/icons.tsx';
import { usePageDesk } from './page-context.ts';
import { saveFailure } from './save-failure.ts';
import type { SaveState } from './save-state.ts';
import { useKeptFocus } from './use-kept-focus.ts';

interface ActProps {
  readonly state: SaveState;
  readonly onSave: () => void;
  readonly onUndo: () => void;
}

const Done = ({ state, onUndo }: ActProps): JSX.Element => (
  <span class="save-done">
    <Icon name="check" />
    <span>{text(state.kind === 'saved' ? 'popup_saved' : 'popup_already')}</span>
    {state.kind === 'saved' && (
      <button type="button" class="button-quiet" onClick={onUndo}>
        {text('popup_undo')}
      </button>
    )}
    {state.kind === 'saved' && state.kept === 'memory' && <span class="save-note">{text('popup_saved_memory')}</span>}
  </span>
);

const Offer = ({ state, onSave }: ActProps): JSX.Element => {
  const isSaving = state.kind === 'saving';
  return (
    <>
      {/* Not `disabled` while saving: a disabled button would lose the reader's focus. */}
      <button type="button" class="button-main" aria-disabled={isSaving} onClick={isSaving ? undefined : onSave}>
        <Icon name="bookmark" />
        {text(isSaving ? 'popup_saving' : state.kind === 'failed' ? 'popup_retry' : 'popup_save')}
      </button>
      {state.kind === 'failed' && <span class="save-note save-failed">{saveFailure(state)}</span>}
    </>
  );
};

export const SaveControl = ({ claim }: { readonly claim: AnalysedClaim }): JSX.Element => {
  const { saving } = usePageDesk();
  const state = saving.stateOf(claim);
  const place = useKeptFocus<HTMLSpanElement>(state.kind);
  const isDone = state.kind === 'saved' || state.kind === 'already-saved';
  const Act = isDone ? Done : Offer;
  return (
    <span ref={place} class="save-control">
      <Act state={state} onSave={() => saving.save(claim)} onUndo={() => saving.undo(claim)} />
    </span>
  );
};
