/** Where a claim began: each origin with the reports that go back to it. Two reports of one interview are two reports and one origin. */
import type { JSX } from 'preact';
import type { CoverageEntry } from '../core/coverage/coverage.ts';
import { text } from '../platform/i18n.ts';
import type { OriginGroup } from './claim-facts.ts';
import { Icon } from './icons.tsx';
import { relationTone } from './relation-chip.tsx';
import { OutletLink } from './report-link.tsx';
import { countText, dateText, relationText } from './wording.ts';
import { shownText, Words } from './words.tsx';

/** A reason that says itself that it is inferred need not say so twice. */
const reasonOf = (basis: string): string => shownText(basis).replace(/^inferred:\s*/i, '');

const Branch = ({ entry }: { readonly entry: CoverageEntry }): JSX.Element => (
  <li class={entry.origin.inferred ? 'branch branch-inferred' : 'branch'}>
    <span class={`glyph ${relationTone(entry.relation)}`} title={relationText(entry.relation)}>
      <Icon name={entry.relation} />
      <span class="unseen">{relationText(entry.relation)}</span>
    </span>
    <OutletLink report={entry.report} /> <span class="faint nowrap">{dateText(entry.report.published)}</span>
    {entry.origin.inferred && (
      <span class="faint" title={entry.origin.basis ?? undefined}>
        {' · '}
        {[text('ui_chain_inferred'), reasonOf(entry.origin.basis ?? '')].filter(Boolean).join(': ')}
      </span>
    )}
  </li>
);

export const Origins = ({ groups }: { readonly groups: readonly OriginGroup[] }): JSX.Element => (
  <section class="part">
    <h3 class="label">{text('ui_origins')}</h3>
    <ul class="origins">
      {groups.map(({ origin, entries }) => (
        <li key={origin.id}>
          <p class="origin-name">
            <Words text={origin.label} /> <span class="faint nowrap">{countText('ui_count_reports', entries.length)}</span>
          </p>
          <ul class="branches">
            {entries.map((entry) => (
              <Branch key={entry.claim} entry={entry} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  </section>
);
