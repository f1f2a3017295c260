/** Every state of the card by name. */
import type { ActState, CardContent, SaveState } from '../../extension/ui/card/card-content.ts';
import { claimPart, officialPart } from '../../extension/ui/card/card-part.ts';
import { makeClaimCoverage, onlyHereCoverage } from './sample-coverage.ts';
import { officialCoverage } from './sample-official.ts';

const page = { title: 'No second terminal, says port chair', url: 'https://news.example/story', published: '2031-05-02' };

export const claimContent = (save: SaveState, coverage = makeClaimCoverage(), act: ActState = null): CardContent => ({
  kind: 'claim',
  part: claimPart({ coverage, language: 'en', page }),
  save,
  copied: false,
  act,
  canPanel: true,
});

const forms = ['Ines Corvala', 'Corvala'];
const official = (roles: Parameters<typeof officialPart>[0]['roles']): CardContent => ({
  kind: 'official',
  part: officialPart({ coverage: officialCoverage, forms, roles, page }),
  save: 'ready',
  copied: true,
  act: null,
  canPanel: false,
});

export const CARD_STATES: Readonly<Record<string, CardContent>> = {
  official: official([{ text: 'chair of the Port Council', agrees: true }]),
  'official-role-differs': official([{ text: 'harbour master', agrees: false }]),
  claim: claimContent('ready'),
  'claim-only-here': claimContent('ready', onlyHereCoverage),
  'claim-checking': claimContent('checking'),
  'claim-early': claimContent('early'),
  'claim-covered': claimContent('covered'),
  'claim-saved': claimContent('saved'),
  'claim-memory': claimContent('memory'),
  'claim-hidden': claimContent('ready', makeClaimCoverage(), 'hidden'),
  'claim-act-covered': claimContent('ready', makeClaimCoverage(), 'covered'),
  loading: { kind: 'loading', title: 'Ines Corvala' },
  failed: { kind: 'failed', title: 'Ines Corvala', why: 'other' },
};
