/** Writing note and tags of one saved claim; the words stay in the field until they are kept. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { otherNotesOf, revisionOf } from '../../core/saved/revise.ts';
import type { SavedClaim } from '../../core/saved/saved-claim.ts';
import { text } from '../../platform/i18n.ts';
import type { ShelfView } from './use-shelf.ts';

/** Longest note that is kept. */
const LONGEST_NOTE = 8_000;

export interface NoteEditorProps {
  readonly claim: SavedClaim;
  readonly shelf: ShelfView;
  readonly announce: (message: string) => void;
  readonly onClose: () => void;
}

const tagsOf = (field: string): readonly string[] =>
  field
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

export const NoteEditor = ({ claim, shelf, announce, onClose }: NoteEditorProps): JSX.Element => {
  const [note, setNote] = useState(claim.note);
  const [tags, setTags] = useState(claim.tags.join(', '));
  const [settle, setSettle] = useState(false);
  const [failed, setFailed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // The revision that was shown when the writing began: whoever wrote meanwhile is not written over.
  const begun = useRef(revisionOf(claim));
  useEffect(() => field.current?.focus(), []);
  const hasOthers = otherNotesOf(claim).length > 0;
  const keep = async (): Promise<void> => {
    const state = await shelf.edit({
      id: claim.id,
      revision: begun.current,
      note,
      tags: tagsOf(tags),
      ...(settle ? { settle: true } : {}),
    });
    setFailed(state === null);
    if (state === null) return;
    announce(text(state === 'both-kept' ? 'library_saved_both_kept' : 'library_saved_note_kept'));
    onClose();
  };
  return (
    <form
      class="saved-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <label>
        <span class="label">{text('library_saved_note')}</span>
        <textarea
          ref={field}
          class="text-field"
          rows={3}
          maxLength={LONGEST_NOTE}
          dir="auto"
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <label>
        <span class="label">{text('library_saved_tags_label')}</span>
        <input class="text-field" type="text" dir="auto" value={tags} onInput={(event) => setTags(event.currentTarget.value)} />
      </label>
      {hasOthers && (
        <label class="saved-check">
          <input type="checkbox" checked={settle} onChange={(event) => setSettle(event.currentTarget.checked)} />
          {text('library_saved_settle')}
        </label>
      )}
      {failed && (
        <p class="inline-failure" role="alert">
          {text('library_saved_note_failed')}
        </p>
      )}
      <p class="saved-acts">
        <button type="submit" class="button-main">
          {text('library_saved_keep')}
        </button>
        <button type="button" class="button-quiet" onClick={onClose}>
          {text('library_saved_cancel')}
        </button>
      </p>
    </form>
  );
};
