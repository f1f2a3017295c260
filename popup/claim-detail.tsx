/** An opened claim: what can be done with it, then how each report carries it. */
import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { ClaimCoverage } from '../extension/core/coverage/coverage.ts';
import type { Answer } from '../extension/platform/messages.ts';
import { text } from '../extension/platform/i18n.ts';
import { ClaimCoverageView } from '../extension/ui/claim-coverage.tsx';
import { Icon } from '../extension/ui/icons.tsx';
import { AskedView } from './asked-view.tsx';
import type { ClaimEntry } from './entries.ts';
import { usePageDesk } from './page-context.ts';
import { SaveControl } from './save-control.tsx';
import { useAnswer } from './use-answer.ts';

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

export const ClaimDetail = ({ entry }: { readonly entry: ClaimEntry }): JSX.Element => {
  const { analysis, reveal } = usePageDesk();
  const asked = useCoverage(entry);
  return (
    <>
      <div class="actions">
        <SaveControl claim={entry.claim} />
        <button type="button" class="button-quiet" onClick={() => reveal({ start: entry.claim.start, end: entry.claim.end })}>
          <Icon name="place" />
          {text('popup_reveal')}
        </button>
      </div>
      <AskedView asked={asked}>{(coverage) => <ClaimCoverageView coverage={coverage} pageLanguage={analysis.page.language} />}</AskedView>
    </>
  );
};
