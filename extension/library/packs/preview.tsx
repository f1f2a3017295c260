/** What an import would add, before it is kept: its reports with the officials and claims found in them. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../core/corpus/model.ts';
import type { ReportFacts } from '../../core/corpus/revise-report.ts';
import { text } from '../../platform/i18n.ts';
import type { FileRow, ImportRow, StagedPack } from '../../platform/own-rows.ts';
import { listReports, type NumberedRow, readStored } from '../../platform/own-staging.ts';
import { dayText, numberText } from '../../ui/wording.ts';
import { FileLine } from './import-files.tsx';
import { OWN_PACK } from './own-pack.ts';
import { ReportFactsForm } from './report-facts.tsx';
import { useLoaded } from './use-loaded.ts';

/** Rows drawn at once. */
const PAGE = 10;
const MOST_CLAIMS = 8;

/** Corrects a report; left out where it is as its pack has it. */
type Revise = (generation: string, number: number, facts: ReportFacts) => void;

interface RowProps {
  readonly generation: string;
  readonly one: NumberedRow;
  readonly onRevise: Revise | undefined;
}

/** Names as the report prints them, then its first claims. */
const Details = ({ generation, one, onRevise }: RowProps): JSX.Element => {
  const report = useLoaded<Report | null>(() => readStored(generation, one), null, [generation, one]);
  if (report === null) return <p class="faint">{text('library_packs_starting')}</p>;
  const claims = report.claims ?? [];
  const nameOf = (id: string): string => report.callings?.find(({ official }) => official === id)?.forms[0] ?? id;
  return (
    <div class="preview-details">
      {onRevise !== undefined && <ReportFactsForm report={report} onRevise={(facts) => onRevise(generation, one.number, facts)} />}
      <p>
        <span class="label">{text('library_packs_officials')} </span>
        {(report.callings ?? []).map(({ forms }) => forms[0]).join(', ') || text('library_packs_none')}
      </p>
      <ul>
        {claims.slice(0, MOST_CLAIMS).map((claim) => (
          <li key={claim.id}>
            <span class="label">
              {claim.speaker === undefined ? (claim.speakerText ?? text('library_packs_nobody')) : nameOf(claim.speaker)}
            </span>{' '}
            <span class="their-words">{claim.statement}</span>
          </li>
        ))}
      </ul>
      {claims.length > MOST_CLAIMS && <p class="faint">{text('library_packs_more_claims', claims.length - MOST_CLAIMS)}</p>}
    </div>
  );
};

const Row = ({ generation, one, onRevise }: RowProps): JSX.Element => {
  const [isOpen, setOpen] = useState(false);
  const { row } = one;
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" class="plain-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {row.title}
          </button>
        </th>
        <td>{row.outlet}</td>
        <td class="nowrap">{row.published === undefined ? text('library_packs_no_date') : dayText(row.published)}</td>
        <td class="count-cell" data-label={text('library_packs_officials')}>
          {numberText(row.officials.length)}
        </td>
        <td class="count-cell" data-label={text('library_packs_column_claims')}>
          {numberText(row.claims)}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={5}>
            <Details generation={generation} one={one} onRevise={onRevise} />
          </td>
        </tr>
      )}
    </>
  );
};

interface TableProps extends Pick<RowProps, 'generation' | 'onRevise'> {
  readonly label: string;
}

/** Reports of one generation, a stretch at a time. */
const ReportTable = ({ generation, label, onRevise }: TableProps): JSX.Element => {
  const [rows, setRows] = useState<readonly NumberedRow[]>([]);
  const [isWhole, setWhole] = useState(false);
  const more = async (from: number, known: readonly NumberedRow[]): Promise<void> => {
    const next = await listReports(generation, from, PAGE);
    setRows([...known, ...next]);
    setWhole(next.length < PAGE);
  };
  useEffect(() => void more(0, []), [generation]);
  return (
    <>
      <div class="table-frame">
        <table class="pack-table">
          <caption class="unseen">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{text('library_packs_column_report')}</th>
              <th scope="col">{text('library_packs_column_outlet')}</th>
              <th scope="col">{text('library_packs_column_date')}</th>
              <th scope="col" class="count-cell">
                {text('library_packs_officials')}
              </th>
              <th scope="col" class="count-cell">
                {text('library_packs_column_claims')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <Row key={one.number} generation={generation} one={one} onRevise={onRevise} />
            ))}
          </tbody>
        </table>
      </div>
      {!isWhole && rows.length > 0 && (
        <button type="button" class="button-quiet" onClick={() => void more((rows.at(-1)?.number ?? 0) + 1, rows)}>
          {text('library_packs_show_more')}
        </button>
      )}
    </>
  );
};

interface PreviewProps {
  readonly row: ImportRow;
  readonly read: ReadonlyMap<number, FileRow>;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
  readonly onRevise: Revise;
  readonly children?: JSX.Element;
}

/** Parts of a set of files that were not among those chosen. */
const missingOf = ({ parts }: StagedPack): readonly number[] =>
  parts === undefined
    ? []
    : Array.from({ length: Math.min(parts.of, 1_000) }, (_, at) => at + 1).filter((part) => !parts.have.includes(part));

const packNote = ({ appends, revision }: StagedPack): string =>
  appends ? text('library_packs_is_added') : text('library_packs_revision', revision);

export const Preview = ({ row, read, onKeep, onDiscard, onRevise, children }: PreviewProps): JSX.Element => {
  const withProblems = [...read].filter(([, file]) => file.refused > 0);
  const isEmpty = row.packs.every(({ reports, officials }) => reports === 0 && officials === 0);
  return (
    <section class="pack-box" aria-labelledby="preview-title">
      <h2 id="preview-title">{text(isEmpty ? 'library_packs_nothing' : 'library_packs_preview')}</h2>
      {!isEmpty && <p class="faint">{text('library_packs_not_kept_yet')}</p>}
      {withProblems.length > 0 && (
        <ul class="file-list">
          {withProblems.slice(0, 20).map(([at, file]) => (
            <li key={at}>
              <FileLine name={file.name} size={file.size} row={file} />
            </li>
          ))}
        </ul>
      )}
      {row.packs.map((pack) => (
        <div key={pack.id} class="preview-pack">
          <h3>
            {pack.title} <span class="faint">{packNote(pack)}</span>
          </h3>
          {missingOf(pack).length > 0 && (
            <p class="pack-missing">{text('library_packs_missing_parts', missingOf(pack).join(', '), pack.parts?.of ?? 1)}</p>
          )}
          {pack.reports > 0 && (
            <ReportTable
              key={`${pack.generation} ${pack.claims}`}
              generation={pack.generation}
              label={pack.title}
              onRevise={pack.id === OWN_PACK ? onRevise : undefined}
            />
          )}
        </div>
      ))}
      {children}
      <div class="pack-acts">
        {!isEmpty && (
          <button type="button" class="button-main" onClick={onKeep}>
            {text('library_packs_keep')}
          </button>
        )}
        <button type="button" class="button-quiet" onClick={onDiscard}>
          {text(isEmpty ? 'library_packs_close' : 'library_packs_do_not_keep')}
        </button>
      </div>
    </section>
  );
};
