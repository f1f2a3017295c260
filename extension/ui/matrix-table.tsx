/** The matrix as a table: a row a claim, a column a report, in each cell the signs of its relations; scrolled sideways where there are many reports. */
import type { JSX } from 'preact';
import { type Relation, RELATIONS } from '../core/corpus/model.ts';
import { text } from '../platform/i18n.ts';
import type { Matrix, MatrixRow } from './claim-matrix.ts';
import { Icon } from './icons.tsx';
import { relationTone } from './relation-chip.tsx';
import { dateText, listText, relationText } from './wording.ts';
import { shownText, Words } from './words.tsx';

const Cell = ({ relations }: { readonly relations: readonly Relation[] }): JSX.Element => {
  if (relations.length === 0) {
    return (
      <td class="cell cell-none">
        <span class="unseen">{text('ui_matrix_none')}</span>
      </td>
    );
  }
  const words = listText(relations.map(relationText));
  return (
    <td class="cell" title={words}>
      {relations.map((relation) => (
        <span key={relation} class={`glyph ${relationTone(relation)}`}>
          <Icon name={relation} />
        </span>
      ))}
      <span class="unseen">{words}</span>
    </td>
  );
};

interface RowProps {
  readonly row: MatrixRow;
  readonly reports: Matrix['reports'];
  readonly lang: string;
  readonly onOpen: (key: string) => void;
}

const Row = ({ row, reports, lang, onOpen }: RowProps): JSX.Element => (
  <tr>
    <th scope="row" class="matrix-claim">
      <button type="button" onClick={() => onOpen(row.key)}>
        {row.speaker !== '' && (
          <span class="matrix-speaker">
            <Words text={row.speaker} />
          </span>
        )}
        <span class="matrix-words their-words" lang={lang}>
          {shownText(row.claim.text)}
        </span>
      </button>
    </th>
    {reports.map(({ id }) => (
      <Cell key={id} relations={row.cells.get(id) ?? []} />
    ))}
  </tr>
);

const Legend = ({ rows }: Pick<Matrix, 'rows'>): JSX.Element => {
  const found = new Set(rows.flatMap(({ cells }) => [...cells.values()].flat()));
  const used = RELATIONS.filter((relation) => found.has(relation));
  return (
    <ul class="matrix-legend" aria-hidden="true">
      {used.map((relation) => (
        <li key={relation}>
          <span class={`glyph ${relationTone(relation)}`}>
            <Icon name={relation} />
          </span>
          {relationText(relation)}
        </li>
      ))}
    </ul>
  );
};

export interface MatrixTableProps {
  readonly matrix: Matrix;
  /** BCP 47 tag of the page's words. */
  readonly lang: string;
  /** Opens a claim by its key. */
  readonly onOpen: (key: string) => void;
}

export const MatrixTable = ({ matrix: { reports, rows }, lang, onOpen }: MatrixTableProps): JSX.Element => (
  <>
    <Legend rows={rows} />
    <div class="matrix-frame" role="region" aria-label={text('ui_matrix')} tabIndex={0}>
      <table class="matrix">
        <caption class="unseen">{text('ui_matrix')}</caption>
        <thead>
          <tr>
            <th scope="col" class="matrix-corner">
              {text('ui_matrix_claim')}
            </th>
            {reports.map((report) => (
              <th key={report.id} scope="col" class="matrix-report" title={shownText(report.title)}>
                <span>
                  <Words text={report.outlet} /> <span class="faint nowrap">{dateText(report.published)}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} reports={reports} lang={lang} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  </>
);
