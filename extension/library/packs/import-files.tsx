/** Where files come in, and how far they are. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import type { FileRow } from '../../platform/own-rows.ts';
import { Icon } from '../../ui/icons.tsx';
import { countText, sizeText } from '../../ui/wording.ts';
import { FileProblems } from './file-problems.tsx';
import type { NamedFile, Progress } from './import/import-job.ts';

/** Takes files by choosing or by dropping. */
export const DropZone = ({
  onFiles,
  label,
}: {
  readonly onFiles: (files: readonly NamedFile[]) => void;
  readonly label: string;
}): JSX.Element => {
  const [isOver, setOver] = useState(false);
  return (
    <label
      class={isOver ? 'drop-zone drop-over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <Icon name="add" />
      <span class="drop-label">{label}</span>
      <span class="faint">{text('library_packs_formats')}</span>
      <input
        type="file"
        multiple
        class="unseen"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </label>
  );
};

interface RunningProps {
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly read: ReadonlyMap<number, FileRow>;
  readonly progress: Progress | null;
  readonly onCancel: () => void;
}

/** Files drawn at once; of more, the one at hand and those around it are. */
const MOST_FILES = 12;

const phaseText = (progress: Progress | null): string =>
  progress === null ? text('library_packs_starting') : text(`library_packs_phase_${progress.phase}`, progress.done, progress.of);

export const RunningImport = ({ files, read, progress, onCancel }: RunningProps): JSX.Element => {
  const whole = files.reduce((sum, { size }) => sum + size, 0);
  const done =
    files.reduce((sum, { size }, at) => sum + (read.has(at) ? size : 0), 0) + (progress?.phase === 'reading' ? progress.done : 0);
  const isReading = progress === null || progress.phase === 'reading';
  const at = Math.max(0, (progress?.file ?? 0) - 2);
  return (
    <section class="pack-box" aria-labelledby="import-title">
      <h2 id="import-title">{text('library_packs_importing', read.size, files.length)}</h2>
      <progress
        aria-label={text('library_packs_progress')}
        max={isReading ? Math.max(1, whole) : Math.max(1, progress?.of ?? 1)}
        value={isReading ? Math.min(done, whole) : (progress?.done ?? 0)}
      />
      <p class="faint">
        {progress?.phase === 'reading' ? text('library_packs_reading', sizeText(done), sizeText(whole)) : phaseText(progress)}
      </p>
      <ul class="file-list">
        {files.slice(at, at + MOST_FILES).map(({ name, size }, offset) => (
          <li key={`${at + offset} ${name}`}>
            <FileLine name={name} size={size} row={read.get(at + offset)} />
          </li>
        ))}
      </ul>
      <div class="pack-acts">
        <button type="button" class="button-quiet" onClick={onCancel}>
          {text('library_packs_cancel')}
        </button>
      </div>
    </section>
  );
};

/** One file: what came of it, or that it waits. */
export const FileLine = ({
  name,
  size,
  row,
}: {
  readonly name: string;
  readonly size: number;
  readonly row: FileRow | undefined;
}): JSX.Element => (
  <>
    <span class="file-name">
      <bdi>{name}</bdi> <span class="faint nowrap">{sizeText(size)}</span>
    </span>
    {row !== undefined && (
      <span class="file-sum">
        {row.reports > 0 && <Icon name="check" />}
        {countText('ui_count_reports', row.reports)}
      </span>
    )}
    {row !== undefined && <FileProblems row={row} />}
  </>
);
