/** The page's claims as a table, a column a report. */
import type { JSX } from 'preact';
import { text } from '../extension/platform/i18n.ts';
import { matrixOf } from '../extension/ui/claim-matrix.ts';
import { MatrixTable } from '../extension/ui/matrix-table.tsx';
import type { ClaimEntry, Coverages, Entry } from './entries.ts';
import { usePageDesk } from './page-context.ts';

const matrixFor = (entries: readonly Entry[], coverages: Coverages) =>
  matrixOf(
    entries
      .filter((entry): entry is ClaimEntry => entry.kind === 'claim')
      .map(({ key, claim, speaker }) => ({ key, claim, speaker, coverage: coverages.get(key) })),
  );

export interface ClaimTableProps {
  readonly entries: readonly Entry[];
  readonly onOpen: (key: string) => void;
}

export const ClaimTable = ({ entries, onOpen }: ClaimTableProps): JSX.Element => {
  const { analysis, coverages, isCovered } = usePageDesk();
  const matrix = matrixFor(entries, coverages);
  if (matrix.rows.length > 0) return <MatrixTable matrix={matrix} lang={analysis.page.language} onOpen={onOpen} />;
  return (
    <p class="faint list-empty" role="status">
      {text(isCovered ? 'popup_table_empty' : 'popup_table_waiting')}
    </p>
  );
};
