/** Parts of saved claims that popup and library share. */
import type { ComponentChildren, JSX } from 'preact';
import type { DamagedRecord, SavedPage } from '../core/saved/saved-claim.ts';
import { text } from '../platform/i18n.ts';
import { Icon } from './icons.tsx';
import { countText } from './wording.ts';
import { shownText, Words } from './words.tsx';

/** Characters of a claim in the name of its buttons: enough to tell it from its neighbours. */
const NAME_LENGTH = 60;

/** The claim as the name of a button says it. */
export const nameOf = (words: string): string => shownText(words.length <= NAME_LENGTH ? words : `${words.slice(0, NAME_LENGTH)}…`);

export interface SavedPageLinkProps {
  readonly page: SavedPage;
  /** Where the words stand; null where the page may not be linked to. */
  readonly address: string | null;
}

/** The page a claim was saved from, by address where there is one. */
export const SavedPageLink = ({ page, address }: SavedPageLinkProps): JSX.Element =>
  address === null ? (
    <span class="faint">{text('popup_saved_no_page')}</span>
  ) : (
    <a href={address} target="_blank" rel="noopener noreferrer" title={text('popup_saved_open')}>
      <Words text={page.title ?? page.outlet} lang={page.language} />
      <Icon name="out" />
    </a>
  );

/** Says that the list could not be read, with the way to try again. */
export const SavedListFailed = ({ onRetry }: { readonly onRetry: () => void }): JSX.Element => (
  <p class="inline-failure" role="alert">
    {text('popup_saved_failed')}{' '}
    <button type="button" class="button-quiet" onClick={onRetry}>
      {text('popup_retry')}
    </button>
  </p>
);

export interface DamagedRecordsProps {
  readonly records: readonly DamagedRecord[];
  readonly class: string;
  readonly listClass: string;
  /** What can be done with them. */
  readonly children?: ComponentChildren;
}

/** Records that cannot be read, each with its problem. */
export const DamagedRecords = ({ records, class: look, listClass, children }: DamagedRecordsProps): JSX.Element => (
  <details class={`fold ${look}`}>
    <summary>
      <Icon name="warning" />
      {countText('popup_count_damaged', records.length)}
    </summary>
    <p class="faint">{text('popup_damaged_note')}</p>
    <ul class={listClass}>
      {records.map((record) => (
        <li key={record.id}>
          <code>{shownText(record.id)}</code> <span class="faint">{shownText(record.problem)}</span>
        </li>
      ))}
    </ul>
    {children}
  </details>
);
