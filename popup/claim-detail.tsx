/** An opened claim: what can be done with it, then how each report carries it. */
import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { ClaimCoverage } from '../extension/core/coverage/coverage.ts';
import type { Answer } from '../extension/platform/messages.ts';
import { text } from '../extension/platform/i18n.ts';
import { ClaimCoverageView } from '../extension/ui/claim-coverage.tsx';
import { type EntryFoot, EntryFootContext } from '../extension/ui/entry-foot.ts';
import { Icon } from '../extension/ui/icons.tsx';
import { relationText } from '../extension/ui/wording.ts';
import { shownText } from '../extension/ui/words.tsx';
import { AskedView } from './asked-view.tsx';
import type { ClaimEntry } from './entries.ts';
import { usePageDesk } from './page-context.ts';
import { SaveControl } from './save-control.tsx';
import { useAnswer } from './use-answer.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** Coverage that was fetched ahead is there at once; otherwise it is asked for now. */
const useCoverage = (entry: ClaimEntry) => {
  const { doors, analysis, coverages } = usePageDesk();
  const ahead = coverages.get(entry.key);
  const ask = useCallback(
    (): Promise<Answer<ClaimCoverage>> =>
      ahead === undefined
        ? doors.askBackground('coverClaim', { claim: entry.claim, page: analysis.page })
        : Promise.resolve({ ok: true, value: ahead }),
    [doors, analysis, entry, ahead],
  );
  const asked = useAnswer(ask);
  return ahead === undefined ? asked : ({ kind: 'there', value: ahead } as const);
};

/** What was hidden last, with the way back. */
const Hidden = ({ entry }: { readonly entry: ClaimEntry }): JSX.Element | null => {
  const { rejecting } = usePageDesk();
  const hidden = rejecting.hiddenOf(entry.claim);
  const place = useKeptFocus<HTMLParagraphElement>(hidden?.id);
  if (hidden === null) return null;
  return (
    <p ref={place} class="hidden-match">
      <Icon name="check" />
      <span>{hidden.words}</span>
      <button type="button" class="button-quiet" onClick={() => rejecting.bringBack(entry.claim)}>
        {text('popup_undo')}
      </button>
    </p>
  );
};

/** "Not right" under each match. */
const useNotRight = ({ claim }: ClaimEntry): EntryFoot => {
  const { rejecting } = usePageDesk();
  return (match) =>
    match.report.isThisPage ? null : (
      <button
        type="button"
        class="not-right"
        aria-label={text('popup_not_right_long', relationText(match.relation), shownText(match.report.outlet))}
        onClick={() => rejecting.hide(claim, match)}
      >
        {text('popup_not_right')}
      </button>
    );
};

export const ClaimDetail = ({ entry }: { readonly entry: ClaimEntry }): JSX.Element => {
  const { analysis, reveal } = usePageDesk();
  const asked = useCoverage(entry);
  const notRight = useNotRight(entry);
  const { language, published } = analysis.page;
  return (
    <>
      <div class="actions">
        <SaveControl claim={entry.claim} />
        <button type="button" class="button-quiet" onClick={() => reveal.show({ start: entry.claim.start, end: entry.claim.end })}>
          <Icon name="place" />
          {text('popup_reveal')}
        </button>
      </div>
      <Hidden entry={entry} />
      <EntryFootContext.Provider value={notRight}>
        <AskedView asked={asked}>
          {(coverage) => <ClaimCoverageView coverage={coverage} pageLanguage={language} published={published} />}
        </AskedView>
      </EntryFootContext.Provider>
    </>
  );
};
