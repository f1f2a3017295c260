/** An opened official: each mention on the page as a way to it, then what the reports hold. */
import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Mention, RoleFinding } from '../extension/core/officials/mention.ts';
import { text } from '../extension/platform/i18n.ts';
import { matrixOf } from '../extension/ui/claim-matrix.ts';
import { MATCH_CONFIDENCE } from '../extension/ui/coverage-groups.ts';
import { Icon } from '../extension/ui/icons.tsx';
import { MatrixTable } from '../extension/ui/matrix-table.tsx';
import { OfficialCoverageView } from '../extension/ui/official-coverage.tsx';
import { numberText } from '../extension/ui/wording.ts';
import { shownText, Words } from '../extension/ui/words.tsx';
import { AskedView } from './asked-view.tsx';
import { claimKey, type OfficialEntry } from './entries.ts';
import { usePageDesk } from './page-context.ts';
import { useAnswer } from './use-answer.ts';

/** Mentions shown at first: two to three lines of buttons. */
const FIRST_SHOWN = 8;

const MentionButton = ({ mention }: { readonly mention: Mention }): JSX.Element => {
  const { analysis, reveal } = usePageDesk();
  const isUncertain = mention.confidence < MATCH_CONFIDENCE;
  return (
    <li>
      <button
        type="button"
        class={isUncertain ? 'mention mention-uncertain' : 'mention'}
        title={mention.because}
        onClick={() => reveal.show({ start: mention.start, end: mention.end })}
      >
        <span class="unseen">{text('popup_reveal')}: </span>
        <Words text={mention.text} lang={analysis.page.language} />
        {isUncertain && <span class="faint"> {text('popup_uncertain')}</span>}
      </button>
    </li>
  );
};

const Mentions = ({ mentions }: { readonly mentions: readonly Mention[] }): JSX.Element => {
  const [all, setAll] = useState(false);
  const shown = all ? mentions : mentions.slice(0, FIRST_SHOWN);
  return (
    <section class="part">
      <h3 class="label">{text('popup_mentions')}</h3>
      <ul class="mentions">
        {shown.map((mention) => (
          <MentionButton key={mention.start} mention={mention} />
        ))}
      </ul>
      {shown.length < mentions.length && (
        <button type="button" class="button-quiet" onClick={() => setAll(true)}>
          {text('ui_list_more', numberText(mentions.length))}
        </button>
      )}
    </section>
  );
};

const RoleOnPage = ({ role }: { readonly role: RoleFinding }): JSX.Element => (
  <p class="clash">
    <Icon name="flag" />
    <span>{text('ui_page_role_differs', shownText(role.text))}</span>
  </p>
);

interface ClaimsOnPageProps {
  readonly official: string;
  readonly onOpen: (key: string) => void;
}

/** What the official says on this page, beside each report; nothing where no report has a counterpart. */
const ClaimsOnPage = ({ official, onOpen }: ClaimsOnPageProps): JSX.Element | null => {
  const { analysis, coverages } = usePageDesk();
  const own = analysis.claims.filter(({ speaker }) => speaker === official);
  const matrix = matrixOf(own.map((claim) => ({ key: claimKey(claim), claim, speaker: '', coverage: coverages.get(claimKey(claim)) })));
  if (matrix.rows.length === 0) return null;
  return (
    <section class="part part-matrix">
      <h3 class="label">{text('popup_claims_here')}</h3>
      <MatrixTable matrix={matrix} lang={analysis.page.language} onOpen={onOpen} />
    </section>
  );
};

export interface OfficialDetailProps {
  readonly entry: OfficialEntry;
  /** Opens a claim of the list by its key. */
  readonly onOpen: (key: string) => void;
}

export const OfficialDetail = ({ entry, onOpen }: OfficialDetailProps): JSX.Element => {
  const { doors, analysis } = usePageDesk();
  const { id, mentions } = entry.official;
  const ask = useCallback(() => {
    const { page, claims } = analysis;
    return doors.askBackground('coverOfficial', {
      official: id,
      published: page.published,
      page,
      claims: claims.filter(({ speaker }) => speaker === id),
    });
  }, [doors, analysis, id]);
  const asked = useAnswer(ask);
  return (
    <>
      {entry.roles.map((role) => (
        <RoleOnPage key={role.start} role={role} />
      ))}
      <AskedView asked={asked}>{(coverage) => <OfficialCoverageView coverage={coverage} />}</AskedView>
      <Mentions mentions={mentions} />
      <ClaimsOnPage official={id} onOpen={onOpen} />
    </>
  );
};
