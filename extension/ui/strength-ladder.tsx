/** How strongly page and reports put a claim: five rungs from "insists" down to "perhaps", with who stands on each. */
import type { JSX } from 'preact';
import { text } from '../platform/i18n.ts';
import type { Rung } from './claim-facts.ts';
import { strengthText } from './wording.ts';
import { Words } from './words.tsx';

const isEmpty = ({ hasPage, reports }: Rung): boolean => !hasPage && reports.length === 0;

const Standing = ({ rung }: { readonly rung: Rung }): JSX.Element => (
  <span class="rung-who">
    {rung.hasPage && <span class="rung-page">{text('ui_side_page')}</span>}
    {rung.reports.map((report) => (
      <span key={report.id} class="rung-report">
        <Words text={report.outlet} />
      </span>
    ))}
  </span>
);

export const StrengthLadder = ({ rungs }: { readonly rungs: readonly Rung[] }): JSX.Element => (
  <section class="part">
    <h3 class="label">{text('ui_ladder')}</h3>
    <ol class="ladder">
      {rungs.map((rung) => (
        <li key={rung.strength} class={isEmpty(rung) ? 'rung rung-empty' : 'rung'}>
          <span class="rung-name">{strengthText(rung.strength)}</span>
          <span class="rung-bar" aria-hidden="true" />
          {isEmpty(rung) ? <span class="unseen">{text('ui_ladder_nobody')}</span> : <Standing rung={rung} />}
        </li>
      ))}
    </ol>
  </section>
);
