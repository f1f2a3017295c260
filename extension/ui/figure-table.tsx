/** Figures of page and report side by side, each with what it counts: a figure is compared only within its set. */
import type { JSX } from 'preact';
import type { FigurePair, FigureRef, ReportRef } from '../core/coverage/coverage.ts';
import { text, type TextKey } from '../platform/i18n.ts';
import { shownText, Words } from './words.tsx';

const STANDINGS: Readonly<Record<FigurePair['standing'], TextKey>> = {
  same: 'ui_figures_same',
  different: 'ui_figures_different',
  'other-set': 'ui_figures_other_set',
  'only-page': 'ui_figures_only_page',
  'only-report': 'ui_figures_only_report',
};

const Figure = ({ figure }: { readonly figure: FigureRef | null }): JSX.Element =>
  figure === null ? (
    <td class="figure figure-none">
      <span aria-hidden="true">–</span>
      <span class="unseen">{text('ui_figure_none')}</span>
    </td>
  ) : (
    <td class="figure">
      <span class="figure-value">{shownText(figure.text)}</span>
      {figure.set !== '' && !figure.text.includes(figure.set) && (
        <span class="figure-set">
          <Words text={figure.set} />
        </span>
      )}
    </td>
  );

export interface FigureTableProps {
  readonly figures: readonly FigurePair[];
  readonly report: ReportRef;
}

export const FigureTable = ({ figures, report }: FigureTableProps): JSX.Element => (
  <table class="figures">
    <caption class="unseen">{text('ui_figures')}</caption>
    <thead>
      <tr>
        <th scope="col">{text('ui_side_page')}</th>
        <th scope="col">
          <Words text={report.outlet} />
        </th>
        <th scope="col">{text('ui_figures')}</th>
      </tr>
    </thead>
    <tbody>
      {figures.map((pair, index) => (
        <tr key={index} class={`figures-${pair.standing}`}>
          <Figure figure={pair.page} />
          <Figure figure={pair.report} />
          <td class="figure-standing">{text(STANDINGS[pair.standing])}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
