/** One saved claim: its words, who and where, what the corpus held then, the note, and what can be done with it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { otherNotesOf } from '../../core/saved/revise.ts';
import type { SavedClaim } from '../../core/saved/saved-claim.ts';
import { addressOfClaim } from '../../core/saved/text-fragment.ts';
import { text } from '../../platform/i18n.ts';
import { linkAddress } from '../../ui/address.ts';
import { Chain } from '../../ui/chain.tsx';
import { reportsAndOrigins } from '../../ui/claim-coverage.tsx';
import { Icon } from '../../ui/icons.tsx';
import { RelationChip } from '../../ui/relation-chip.tsx';
import { nameOf, SavedPageLink } from '../../ui/saved-parts.tsx';
import { attributionText, countText, dateText, momentText, strengthText, sureText } from '../../ui/wording.ts';
import { shownText, Words } from '../../ui/words.tsx';
import { NoteEditor } from './note-editor.tsx';
import type { ShelfView } from './use-shelf.ts';

const Source = ({ claim }: { readonly claim: SavedClaim }): JSX.Element => {
  const { page } = claim;
  const address = linkAddress(addressOfClaim(page.url, claim));
  return (
    <p class="claim-from saved-source">
      <SavedPageLink page={page} address={address} />{' '}
      <span class="faint">
        {[shownText(page.outlet), dateText(page.published), text('popup_saved_at', momentText(claim.savedAt))].filter(Boolean).join(' · ')}
      </span>
    </p>
  );
};

const CoverageThen = ({ claim }: { readonly claim: SavedClaim }): JSX.Element => {
  const { matches, reports, origins, corpusRevision } = claim.coverage;
  return (
    <details class="fold saved-then">
      <summary>
        {text('popup_saved_then')}: {reports === 0 ? text('ui_only_here') : reportsAndOrigins(reports, origins)}
      </summary>
      <ul class="saved-matches">
        {matches.map((match) => (
          <li key={match.claim}>
            <RelationChip relation={match.relation} /> <span class="our-words">{shownText(match.statement)}</span>{' '}
            <span class="faint">
              {shownText(match.report.outlet)} · {dateText(match.report.published)} · {sureText(match.confidence)}
            </span>
          </li>
        ))}
      </ul>
      <Chain chain={claim.chain} />
      <p class="faint">{text('library_saved_revision', shownText(corpusRevision))}</p>
    </details>
  );
};

const Notes = ({ claim }: { readonly claim: SavedClaim }): JSX.Element => {
  const others = otherNotesOf(claim);
  return (
    <>
      {claim.note !== '' && <p class="saved-note">{shownText(claim.note)}</p>}
      {others.length > 0 && (
        <div class="saved-others">
          <p class="label">{countText('library_saved_count_other_notes', others.length)}</p>
          {others.map((note) => (
            <p key={note} class="saved-note">
              {shownText(note)}
            </p>
          ))}
        </div>
      )}
      {claim.tags.length > 0 && (
        <ul class="saved-tags" aria-label={text('library_saved_tags')}>
          {claim.tags.map((tag) => (
            <li key={tag} class="chip">
              {shownText(tag)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

export interface SavedRowProps {
  readonly claim: SavedClaim;
  readonly shelf: ShelfView;
  readonly announce: (message: string) => void;
}

const Speaker = ({ claim }: { readonly claim: SavedClaim }): JSX.Element => (
  <p class="claim-who">
    <strong>{claim.speaker.text === '' ? text('ui_speaker_none') : <Words text={claim.speaker.text} lang={claim.page.language} />}</strong>
    <span class="faint">
      {[attributionText(claim.attribution), ...(claim.strength === null ? [] : [strengthText(claim.strength)])].join(' · ')}
    </span>
  </p>
);

export const SavedRow = ({ claim, shelf, announce }: SavedRowProps): JSX.Element => {
  const [isWriting, setWriting] = useState(false);
  const remove = async (): Promise<void> => announce(text((await shelf.remove(claim.id)) ? 'popup_deleted' : 'popup_delete_failed'));
  return (
    <article class="claim-row">
      <Speaker claim={claim} />
      <blockquote class="their-words saved-quote" lang={claim.page.language} dir="auto">
        <span class="faint">{shownText(claim.before.slice(-80))}</span>
        {shownText(claim.text)}
        <span class="faint">{shownText(claim.after.slice(0, 80))}</span>
      </blockquote>
      <Source claim={claim} />
      <CoverageThen claim={claim} />
      {isWriting ? (
        <NoteEditor claim={claim} shelf={shelf} announce={announce} onClose={() => setWriting(false)} />
      ) : (
        <>
          <Notes claim={claim} />
          <p class="saved-acts">
            <button
              type="button"
              class="button-quiet"
              aria-label={text('library_saved_write_one', nameOf(claim.text))}
              onClick={() => setWriting(true)}
            >
              {text(claim.note === '' && claim.tags.length === 0 ? 'library_saved_write' : 'library_saved_change')}
            </button>
            <button
              type="button"
              class="button-quiet"
              aria-label={text('popup_delete_one', nameOf(claim.text))}
              onClick={() => void remove()}
            >
              <Icon name="bin" />
              {text('popup_delete')}
            </button>
          </p>
        </>
      )}
    </article>
  );
};
