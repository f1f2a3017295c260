/** Bringing claims in from a file of ours: what would happen first, then progress, a way to stop, and a way back. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReadFile } from '../../core/saved/formats/json.ts';
import type { ImportCounts } from '../../core/saved/plan-import.ts';
import { text, type TextKey } from '../../platform/i18n.ts';
import { countText, freeText, numberText } from '../../ui/wording.ts';
import { shownText } from '../../ui/words.tsx';
import type { Doors } from '../view-props.ts';
import { type FileImport, type ImportRefusal, useFileImport } from './use-file-import.ts';

const REFUSALS: Readonly<Record<ImportRefusal, TextKey>> = {
  'too-large': 'library_saved_import_too_large',
  unreadable: 'library_saved_import_unreadable',
  'not-utf8': 'library_saved_import_not_utf8',
  'not-json': 'library_saved_import_not_json',
  'not-ours': 'library_saved_import_not_ours',
  newer: 'library_saved_import_newer',
};

/** Problems that are named; the rest is counted. */
const MOST_PROBLEMS = 20;

const Counts = ({ counts }: { readonly counts: ImportCounts }): JSX.Element => (
  <ul class="saved-counts">
    <li>{countText('library_saved_count_added', counts.added)}</li>
    <li>{countText('library_saved_count_merged', counts.merged)}</li>
    {counts.bothNotes > 0 && <li>{countText('library_saved_count_both', counts.bothNotes)}</li>}
    <li>{countText('library_saved_count_same', counts.same)}</li>
    {counts.rejections > 0 && <li>{countText('library_saved_count_rejections', counts.rejections)}</li>}
  </ul>
);

const Problems = ({ problems }: { readonly problems: readonly string[] }): JSX.Element => (
  <details class="fold">
    <summary>{countText('library_saved_count_left_out', problems.length)}</summary>
    <ul class="saved-counts">
      {problems.slice(0, MOST_PROBLEMS).map((problem) => (
        <li key={problem}>
          <code>{shownText(problem)}</code>
        </li>
      ))}
    </ul>
  </details>
);

const Tried = ({
  file,
  counts,
  fileImport,
}: {
  readonly file: ReadFile;
  readonly counts: ImportCounts;
  readonly fileImport: FileImport;
}): JSX.Element => {
  const [withSettings, setWithSettings] = useState(false);
  return (
    <>
      <p>{text('library_saved_import_would')}</p>
      <Counts counts={counts} />
      {file.problems.length > 0 && <Problems problems={file.problems} />}
      {file.settings !== null && (
        <label class="saved-check">
          <input type="checkbox" checked={withSettings} onChange={(event) => setWithSettings(event.currentTarget.checked)} />
          {text('library_saved_import_settings')}
        </label>
      )}
      <p class="saved-acts">
        <button type="button" class="button-main" data-act="bring" onClick={() => void fileImport.bring(withSettings)}>
          {text('library_saved_import_bring')}
        </button>
        <button type="button" class="button-quiet" onClick={fileImport.forget}>
          {text('library_saved_cancel')}
        </button>
      </p>
    </>
  );
};

const Outcome = ({ fileImport }: { readonly fileImport: FileImport }): JSX.Element | null => {
  const { state } = fileImport;
  switch (state.kind) {
    case 'none':
      return null;
    case 'reading':
      return <p role="status">{text('library_saved_import_reading')}</p>;
    case 'refused':
      return (
        <p class="inline-failure" role="alert">
          {text(REFUSALS[state.why])} {state.reason !== '' && <code>{shownText(state.reason.slice(0, 200))}</code>}
        </p>
      );
    case 'tried':
      return <Tried file={state.file} counts={state.counts} fileImport={fileImport} />;
    case 'running':
      return (
        <div role="status">
          <p>{text('library_saved_import_running', numberText(state.done), numberText(state.of))}</p>
          <progress value={state.done} max={Math.max(1, state.of)} aria-label={text('library_saved_import')} />
          <p class="saved-acts">
            <button type="button" class="button-quiet" data-act="cancel" onClick={fileImport.cancel}>
              {text('library_saved_import_stop')}
            </button>
          </p>
        </div>
      );
    case 'cancelled':
      return <p role="status">{text('library_saved_import_cancelled')}</p>;
    case 'failed':
      return (
        <p class="inline-failure" role="alert">
          {text('library_saved_import_failed')}
        </p>
      );
    case 'full':
      return (
        <p class="inline-failure" role="alert">
          {text('library_saved_import_full', freeText(state.free))}
        </p>
      );
    case 'done':
      return (
        <div role="status">
          <p>{text('library_saved_import_done')}</p>
          <Counts counts={state.counts} />
          <p class="saved-acts">
            <button type="button" class="button-quiet" data-act="undo" onClick={() => void fileImport.undo()}>
              {text('library_saved_import_undo')}
            </button>
          </p>
        </div>
      );
    case 'undone':
      return <p role="status">{text('library_saved_import_undone', numberText(state.taken.removed), numberText(state.taken.kept))}</p>;
  }
};

export const ImportBox = ({ doors, onShelf }: { readonly doors: Doors; readonly onShelf: () => void }): JSX.Element => {
  const fileImport = useFileImport(doors, onShelf);
  return (
    <details class="fold saved-box">
      <summary>{text('library_saved_import')}</summary>
      <p class="faint">{text('library_saved_import_note')}</p>
      <label class="saved-file">
        <span class="label">{text('library_saved_import_file')}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) void fileImport.choose(file);
            // The same file may be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </label>
      <Outcome fileImport={fileImport} />
    </details>
  );
};
