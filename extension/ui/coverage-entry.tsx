/** One claim of the corpus beside the page's: whose report, which words, by which chain, and what differs. */
import type { ComponentChildren, JSX } from 'preact';
import type { CoverageEntry, SpeakerRef } from '../core/coverage/coverage.ts';
import { text, type TextKey } from '../platform/i18n.ts';
import { Chain } from './chain.tsx';
import { useEntryFoot } from './entry-foot.ts';
import { FigureTable } from './figure-table.tsx';
import { reasonTexts } from './reasons.ts';
import { ReportLink, ReportName } from './report-link.tsx';
import { WordComparison } from './word-comparison.tsx';
import { attributionText, countText, dateText, gradeText, strengthText, sureText } from './wording.ts';
import { shownText, Words } from './words.tsx';

const ORDERS: Readonly<Record<CoverageEntry['order'], TextKey | null>> = {
  'report-later': 'ui_order_later',
  'report-earlier': 'ui_order_earlier',
  'same-day': 'ui_order_same_day',
  unknown: null,
};

const speakerName = (speaker: SpeakerRef): string => (speaker.name === '' ? text('ui_speaker_outlet') : shownText(speaker.name));

interface NoteProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

const Note = ({ label, children }: NoteProps): JSX.Element => (
  <div class="note">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const StrengthNote = ({ entry }: { readonly entry: CoverageEntry }): JSX.Element | null => {
  const { strengthDrift: drift } = entry;
  if (drift === null) return null;
  const change = drift.drift === 'report-stronger' ? 'ui_strength_stronger' : 'ui_strength_weaker';
  return (
    <Note label={text('ui_strength')}>
      {strengthText(drift.page)} <span aria-hidden="true">→</span> {strengthText(drift.report)} — {text(change)}
    </Note>
  );
};

const InstitutionNote = ({ entry }: { readonly entry: CoverageEntry }): JSX.Element | null => {
  const { personAsInstitution: swap } = entry;
  if (swap === null) return null;
  const key = swap.bodySide === 'page' ? 'ui_institution_page' : 'ui_institution_report';
  return <Note label={text('ui_speaker')}>{text(key, speakerName(swap.body), speakerName(swap.person))}</Note>;
};

/** What differs besides words and figures: strength, speaker, a phrase of two meanings. Nothing when nothing does. */
const Differences = ({ entry }: { readonly entry: CoverageEntry }): JSX.Element | null => {
  const { strengthDrift, personAsInstitution, sharedPhrase: phrase } = entry;
  if (strengthDrift === null && personAsInstitution === null && phrase === null) return null;
  return (
    <dl class="notes">
      <StrengthNote entry={entry} />
      <InstitutionNote entry={entry} />
      {phrase !== null && (
        <Note label={text('ui_phrase')}>
          {text('ui_phrase_apart', shownText(phrase.phrase), countText('ui_count_years', phrase.yearsApart))}
        </Note>
      )}
    </dl>
  );
};

const Origin = ({ entry }: { readonly entry: CoverageEntry }): JSX.Element => (
  <Note label={text('ui_origin')}>
    <Words text={entry.origin.label} />
    {entry.origin.inferred && (
      <span class="faint"> ({[text('ui_chain_inferred'), entry.origin.basis ?? ''].filter(Boolean).join(': ')})</span>
    )}
  </Note>
);

/** The rest, folded: why this relation, how sure, where it began, and the words that the comparison does not show. */
const Background = ({ entry }: { readonly entry: CoverageEntry }): JSX.Element => {
  const reasons = reasonTexts(entry.because);
  return (
    <details class="fold">
      <summary>
        {text('ui_why')} <span class="faint">· {sureText(entry.confidence)}</span>
      </summary>
      {reasons.length > 0 && (
        <ul class="reasons">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <dl class="notes">
        <Origin entry={entry} />
        {entry.wordsOf === 'quoted' && (
          <Note label={text('ui_summary')}>
            <Words text={entry.statement} />
          </Note>
        )}
        {entry.wordsOf === 'statement' && entry.quoted.length > 0 && (
          <Note label={text('ui_printed')}>
            {entry.quoted.map((words) => (
              <q key={words} class="their-words" lang={entry.report.language}>
                {shownText(words)}
              </q>
            ))}
          </Note>
        )}
      </dl>
    </details>
  );
};

/** Who says it in the report, how, and when. */
const Saying = ({ entry }: { readonly entry: CoverageEntry }): JSX.Element => {
  const { said, report, grade, strength } = entry;
  const order = ORDERS[entry.order];
  const parts = [
    attributionText(entry.attribution),
    ...(strength === null ? [] : [strengthText(strength)]),
    ...(grade === 'translated' || grade === 'translated-back' || grade === 'verbatim' ? [gradeText(grade)] : []),
    ...(said.value !== null && said.value !== report.published.value ? [text('ui_said_on', dateText(said))] : []),
    ...(order === null ? [] : [text(order)]),
  ];
  return (
    <p class="saying">
      <Words text={speakerName(entry.speaker)} /> <span class="faint">{parts.join(' · ')}</span>
    </p>
  );
};

export interface CoverageEntryViewProps {
  readonly entry: CoverageEntry;
  readonly pageLanguage: string;
}

export const CoverageEntryView = ({ entry, pageLanguage }: CoverageEntryViewProps): JSX.Element => (
  <article class="entry">
    <h4 class="entry-head">
      <ReportName report={entry.report} />
    </h4>
    <ReportLink report={entry.report} />
    <WordComparison entry={entry} pageLanguage={pageLanguage} />
    <Saying entry={entry} />
    {entry.figures.length > 0 && <FigureTable figures={entry.figures} report={entry.report} />}
    <Differences entry={entry} />
    <Chain chain={entry.chain} />
    {entry.onlyInThisReport && <p class="faint saying">{text('ui_third_none')}</p>}
    <Background entry={entry} />
    {useEntryFoot()?.(entry)}
  </article>
);
