/** Every state of the card by name. */
import type { CardContent, SaveState } from '../../extension/ui/card/card-content.ts';
import { makeClaimCoverage, onlyHereCoverage } from './sample-coverage.ts';
import { officialCoverage } from './sample-official.ts';

const claim = (save: SaveState, coverage = makeClaimCoverage()): CardContent => ({
  kind: 'claim',
  coverage,
  language: 'en',
  save,
  copied: false,
});

export const CARD_STATES: Readonly<Record<string, CardContent>> = {
  official: { kind: 'official', coverage: officialCoverage, copied: true },
  claim: claim('ready'),
  'claim-only-here': claim('ready', onlyHereCoverage),
  'claim-checking': claim('checking'),
  'claim-early': claim('early'),
  'claim-covered': claim('covered'),
  'claim-saved': claim('saved'),
  'claim-memory': claim('memory'),
  loading: { kind: 'loading', title: 'Ines Corvala' },
  failed: { kind: 'failed', title: 'Ines Corvala', why: 'other' },
};
