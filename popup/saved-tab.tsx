/** The reader's saved claims: newest first, each with the way back to its page, deletion with undo, and damaged records named. */
import type { JSX } from 'preact';
import type { SavedClaim } from '../extension/core/saved/saved-claim.ts';
import type { Span } from '../extension/core/text/span.ts';
import { text } from '../extension/platform/i18n.ts';
import { addressOfWords } from '../extension/ui/address.ts';
import { reportsAndOrigins } from '../extension/ui/claim-coverage.tsx';
import { countRelations } from '../extension/ui/coverage-groups.ts';
import { Icon } from '../extension/ui/icons.tsx';
import { RelationChip } from '../extension/ui/relation-chip.tsx';
import { DamagedRecords, nameOf, SavedPageLink, SavedListFailed } from '../extension/ui/saved-parts.tsx';
import { attributionText, dateText, momentText } from '../extension/ui/wording.ts';
import { shownText, Words } from '../extension/ui/words.tsx';
import { CameBackList } from './came-back.tsx';
import type { Doors } from './doors.ts';
import { Forget } from './forget.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import type { Shelf } from './use-saved-list.ts';

/** The page it came from, by address where there is one. */
const Source = ({ claim }: { readonly claim: SavedClaim }): JSX.Element => {
  const { page } = claim;
  const address = addressOfWords(page.url, claim.content === '' ? claim.text : claim.content);
  return (
    <p class="saved-source">
      <SavedPageLink page={page} address={address} />{' '}
      <span class="faint nowrap">{[shownText(page.outlet), dateText(page.published)].filter(Boolean).join(' · ')}</span>
    </p>
  );
};

const CoverageThen = ({ claim }: { readonly claim: SavedClaim }): JSX.Element => {
  const { matches, reports, origins } = claim.coverage;
  // A full claim id begins with its report's id.
  const counts = countRelations(matches.map((match) => ({ ...match, report: match.claim.replace(/#[^]*/, '') })));
  return (
    <p class="saved-then">
      <span class="label">{text('popup_saved_then')}</span>
      {counts.length === 0 && <span class="faint">{text('ui_only_here')}</span>}
      {counts.map(({ relation, reports: count }) => (
        <RelationChip key={relation} relation={relation} count={count} />
      ))}
      {counts.length > 0 && <span class="faint">{reportsAndOrigins(reports, origins)}</span>}
    </p>
  );
};

interface SavedRowProps {
  readonly claim: SavedClaim;
  readonly onDelete: () => void;
}

const SavedRow = ({ claim, onDelete }: SavedRowProps): JSX.Element => (
  <>
    <p class="row-top">
      <span class={claim.speaker.text === '' ? 'speaker speaker-none' : 'speaker'}>
        {claim.speaker.text === '' ? text('ui_speaker_none') : <Words text={claim.speaker.text} lang={claim.page.language} />}
      </span>
      <span class="faint row-manner">{attributionText(claim.attribution)}</span>
    </p>
    <blockquote class="their-words saved-words" lang={claim.page.language} dir="auto">
      {shownText(claim.text)}
    </blockquote>
    <CoverageThen claim={claim} />
    <Source claim={claim} />
    <p class="saved-foot">
      <span class="faint">{text('popup_saved_at', momentText(claim.savedAt))}</span>
      <button type="button" class="button-quiet" aria-label={text('popup_delete_one', nameOf(claim.text))} onClick={onDelete}>
        <Icon name="bin" />
        {text('popup_delete')}
      </button>
    </p>
  </>
);

const DeletedRow = ({ onUndo }: { readonly onUndo: () => void }): JSX.Element => (
  <p class="saved-deleted">
    {text('popup_deleted')}{' '}
    <button type="button" class="button-quiet" onClick={onUndo}>
      {text('popup_undo')}
    </button>
  </p>
);

interface ShelfPlaceProps extends SavedRowProps {
  readonly isDeleted: boolean;
  readonly onUndo: () => void;
}

/** A claim's place in the list: kept after a deletion, so that the undo stands where the claim stood. */
const ShelfPlace = ({ claim, isDeleted, onDelete, onUndo }: ShelfPlaceProps): JSX.Element => {
  const place = useKeptFocus<HTMLLIElement>(isDeleted);
  return (
    <li ref={place} class="saved-row">
      {isDeleted ? <DeletedRow onUndo={onUndo} /> : <SavedRow claim={claim} onDelete={onDelete} />}
    </li>
  );
};

const EmptyShelf = (): JSX.Element => (
  <section class="notice">
    <Icon name="bookmark" />
    <h2>{text('popup_saved_none')}</h2>
    <p>{text('popup_saved_none_body')}</p>
  </section>
);

export interface SavedTabProps {
  readonly doors: Doors;
  /** Tab of the page in front. */
  readonly tabId: number | null;
  readonly onReveal: (span: Span) => void;
  readonly shelf: Shelf;
  readonly announce: (message: string) => void;
  readonly onForgotten: () => void;
}

export const SavedTab = ({ doors, tabId, onReveal, shelf, announce, onForgotten }: SavedTabProps): JSX.Element => {
  const { list } = shelf;
  const remove = async (id: string): Promise<void> => announce(text((await shelf.remove(id)) ? 'popup_deleted' : 'popup_delete_failed'));
  const restore = async (id: string): Promise<void> =>
    announce(text((await shelf.restore(id)) ? 'popup_restored' : 'popup_restore_failed'));
  if (shelf.failed) return <SavedListFailed onRetry={shelf.reload} />;
  if (list === null) return <p class="faint loading" role="status" />;
  return (
    <>
      {list.kept === 'memory' && <p class="banner">{text('popup_saved_memory_list')}</p>}
      {list.damaged.length > 0 && <DamagedRecords records={list.damaged} class="fold-section damaged" listClass="plain" />}
      {list.claims.length > 0 && <CameBackList doors={doors} tabId={tabId} onReveal={onReveal} />}
      {list.claims.length === 0 && <EmptyShelf />}
      <ul class="saved-rows" aria-label={text('popup_saved_list')}>
        {list.claims.map((claim) => (
          <ShelfPlace
            key={claim.id}
            claim={claim}
            isDeleted={shelf.deleted.has(claim.id)}
            onDelete={() => void remove(claim.id)}
            onUndo={() => void restore(claim.id)}
          />
        ))}
      </ul>
      {list.next !== null && (
        <button type="button" class="button-quiet list-more" onClick={shelf.more}>
          {text('popup_saved_more')}
        </button>
      )}
      <Forget doors={doors} savedCount={list.count} onForgotten={onForgotten} announce={announce} />
    </>
  );
};
