/** A card's part that the corpus gives: its name, its words as pieces, and what Copy takes along. Runs in the background; no state. */
import type { ClaimCoverage, OfficialCoverage } from '../../core/coverage/coverage.ts';
import type { CardPart, PageRole } from '../../platform/card-part.ts';
import { text } from '../../platform/i18n.ts';
import { countText, numberText } from '../wording.ts';
import { shownText } from '../words.tsx';
import { type CitedPage, citeClaim, citeOfficial } from './citation.ts';
import { ClaimCard } from './claim-card.tsx';
import { OfficialCard } from './official-card.tsx';
import { toPieces } from './tree.ts';

export interface OfficialOnPage {
  readonly coverage: OfficialCoverage;
  /** How this page calls the official, and the roles it prints. */
  readonly forms: readonly string[];
  readonly roles: readonly PageRole[];
}

export interface ClaimOnPage {
  readonly coverage: ClaimCoverage;
  /** BCP 47 tag of the page's words. */
  readonly language: string;
}

/** "3 reports of 5": what the corpus has, in one glance. */
const officialHolds = ({ gaps }: OfficialCoverage): string =>
  text('card_in_reports', countText('ui_count_reports', gaps.reports), numberText(gaps.corpusReports));

const claimHolds = ({ reports, origins }: ClaimCoverage): string =>
  reports === 0 ? '' : `${countText('ui_count_reports', reports)}, ${countText('ui_count_origins', origins)}`;

const claimLabel = ({ speaker }: ClaimCoverage): string =>
  text('card_label_claim', speaker.name === '' ? text('ui_speaker_none') : shownText(speaker.name));

export const officialPart = ({ coverage, forms, roles, page }: OfficialOnPage & { readonly page: CitedPage }): CardPart => ({
  label: text('card_label_official', shownText(coverage.name)),
  body: toPieces(OfficialCard({ coverage, forms, roles })),
  holds: officialHolds(coverage),
  citation: citeOfficial(coverage, page),
});

export const claimPart = ({ coverage, language, page }: ClaimOnPage & { readonly page: CitedPage }): CardPart => ({
  label: claimLabel(coverage),
  body: toPieces(ClaimCard({ coverage, language, canReject: true })),
  holds: claimHolds(coverage),
  citation: citeClaim(coverage, page),
});
