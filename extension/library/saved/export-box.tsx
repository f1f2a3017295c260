/** Taking the shelf out, in each format. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ExportFormat } from '../../core/saved/formats/format.ts';
import { EXPORT_FORMATS } from '../../core/saved/formats/formats.ts';
import { text, type TextKey } from '../../platform/i18n.ts';
import type { Doors } from '../view-props.ts';
import { writeFile } from './write-file.ts';

const NOTES: Readonly<Record<ExportFormat['name'], TextKey>> = {
  json: 'library_saved_format_json',
  csv: 'library_saved_format_csv',
  markdown: 'library_saved_format_markdown',
  'web-annotation': 'library_saved_format_annotation',
  'schema-org': 'library_saved_format_schema',
};

const NAMES: Readonly<Record<ExportFormat['name'], string>> = {
  json: 'JSON',
  csv: 'CSV',
  markdown: 'Markdown',
  'web-annotation': 'Web Annotation',
  'schema-org': 'schema.org',
};

export interface ExportBoxProps {
  readonly doors: Doors;
  readonly announce: (message: string) => void;
}

export const ExportBox = ({ doors, announce }: ExportBoxProps): JSX.Element => {
  const [failed, setFailed] = useState(false);
  const write = async (format: ExportFormat): Promise<void> => {
    try {
      await writeFile(doors, format);
      setFailed(false);
      announce(text('library_saved_exported'));
    } catch {
      setFailed(true);
    }
  };
  return (
    <details class="fold saved-box">
      <summary>{text('library_saved_export')}</summary>
      <p class="faint">{text('library_saved_export_note')}</p>
      <ul class="saved-formats">
        {EXPORT_FORMATS.map((format) => (
          <li key={format.name}>
            <button type="button" class="button-quiet" data-format={format.name} onClick={() => void write(format)}>
              {NAMES[format.name]}
            </button>
            <span class="faint">{text(NOTES[format.name])}</span>
          </li>
        ))}
      </ul>
      {failed && (
        <p class="inline-failure" role="alert">
          {text('library_saved_export_failed')}
        </p>
      )}
    </details>
  );
};
