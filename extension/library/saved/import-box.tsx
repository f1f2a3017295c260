/** Bringing claims in from a file of ours: what would happen first, then progress, a way to stop, and a way back. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportCounts } from '../../core/saved/plan-import.ts';
import { text, type TextKey } from '../../platform/i18n.ts';
import { countText, freeText, numberText } from '../../ui/wording.ts';
import { shownText } from '../../ui/words.tsx';
import type { Doors } from '../view-props.ts';
import type { TriedFile } from './import/worker-contract.ts';
import { type FileImport, type ImportRefusal, useFileImport } from './use-file-import.ts';

const REFUSALS: Readonly<Record<ImportRefusal, TextKey>> = {
  'too-large': 'library_saved_import_too_large',
  unreadable: 'library_saved_import_unreadable',
  'not-utf8': 'library_saved_import_not_utf8',
  'not-json': 'library_saved_import_not_json',
  'not-ours': 'library_saved_import_not_ours',
  newer: 'library_saved_import_newer',
};

const Counts = ({ counts }: { readonly counts: ImportCounts }): JSX.Element => (
  <ul class="saved-counts">
    <li>{countText('library_saved_count_added', counts.added)}</li>
    <li>{countText('library_saved_count_merged', counts.merged)}</li>
    {counts.bothNotes > 0 && <li>{countText('library_saved_count_both', counts.bothNotes)}</li>}
    <li>{countText('library_saved_count_same', counts.same)}</li>
    {counts.rejections > 0 && <li>{countText('library_saved_count_rejections', counts.rejections)}</li>}
  </ul>
);

const Problems = ({ problems, leftOut }: Pick<TriedFile, 'problems' | 'leftOut'>): JSX.Element => (
  <details class="fold">
    <summary>{countText('library_saved_count_left_out', leftOut)}</summary>
    <ul class="saved-counts">
      {problems.map((problem) => (
        <li key={problem}>
          <code>{shownText(problem)}</code>
        </li>
      ))}
    </ul>
  </details>
);

const Tried = ({
  tried: { counts, problems, leftOut, settings },
  fileImport,
}: {
  readonly tried: TriedFile;
  readonly fileImport: FileImport;
}): JSX.Element => {
  const [withSettings, setWithSettings] = useState(false);
  return (
    <>
      <p>{text('library_saved_import_would')}</p>
      <Counts counts={counts} />
      {leftOut > 0 && <Problems problems={problems} leftOut={leftOut} />}
      {settings !== null && (
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

const Going = ({
  words,
  done,
  of,
  onStop,
}: {
  readonly words: string;
  readonly done: number;
  readonly of: number;
  readonly onStop: () => void;
}): JSX.Element => (
  <div role="status">
    <p>{words}</p>
    <progress value={done} max={Math.max(1, of)} aria-label={text('library_saved_import')} />
    <p class="saved-acts">
      <button type="button" class="button-quiet" data-act="cancel" onClick={onStop}>
        {text('library_saved_import_stop')}
      </button>
    </p>
  </div>
);

const Outcome = ({ fileImport }: { readonly fileImport: FileImport }): JSX.Element | null => {
  const { state } = fileImport;
  switch (state.kind) {
    case 'none':
      return null;
    case 'reading':
      return <Going words={text('library_saved_import_reading')} done={state.done} of={state.of} onStop={fileImport.cancel} />;
    case 'refused':
      return (
        <p class="inline-failure" role="alert">
          {text(REFUSALS[state.why])} {state.reason !== '' && <code>{shownText(state.reason.slice(0, 200))}</code>}
        </p>
      );
    case 'tried':
      return <Tried tried={state.tried} fileImport={fileImport} />;
    case 'running': {
      const words = text('library_saved_import_running', numberText(state.done), numberText(state.of));
      return <Going words={words} done={state.done} of={state.of} onStop={fileImport.cancel} />;
    }
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
