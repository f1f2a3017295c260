/** Saving one claim: the button, what became of it, and the way back. */
import type { JSX } from 'preact';
import type { AnalysedClaim } from '../extension/core/analysis.ts';
import { text } from '../extension/platform/i18n.ts';
import { Icon } from '../extension/ui/icons.tsx';
import { usePageDesk } from './page-context.ts';
import { failureText } from './save-state.ts';

export const SaveControl = ({ claim }: { readonly claim: AnalysedClaim }): JSX.Element => {
  const { analysis, saving } = usePageDesk();
  const state = saving.stateOf(claim);
  const save = (): void => saving.save(claim, analysis.page);
  if (state.kind === 'saved') {
    return (
      <span class="save-done">
        <Icon name="check" />
        <span>{text('popup_saved')}</span>
        <button type="button" class="button-quiet" onClick={() => saving.undo(claim)}>
          {text('popup_undo')}
        </button>
        {state.kept === 'memory' && <span class="save-note">{text('popup_saved_memory')}</span>}
      </span>
    );
  }
  if (state.kind === 'already-saved') {
    return (
      <span class="save-done">
        <Icon name="check" />
        <span>{text('popup_already')}</span>
      </span>
    );
  }
  const isSaving = state.kind === 'saving';
  return (
    <>
      {/* Not `disabled` while saving: a disabled button would lose the reader's focus. */}
      <button type="button" class="button-main" aria-disabled={isSaving} onClick={isSaving ? undefined : save}>
        <Icon name="bookmark" />
        {text(isSaving ? 'popup_saving' : state.kind === 'failed' ? 'popup_retry' : 'popup_save')}
      </button>
      {state.kind === 'failed' && <span class="save-note save-failed">{text(failureText(state.code), state.reason)}</span>}
    </>
  );
};
