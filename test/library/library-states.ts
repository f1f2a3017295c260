/** Every view and state of the library by name: its address, and what is pressed then. Views of saved claims and of packs have tests of their own. */
import { type Handlers, refuse } from '../popup/fake-doors.ts';

export interface LibraryState {
  readonly hash: string;
  readonly handlers?: Handlers;
  /** Selectors pressed one after the other. */
  readonly press?: readonly string[];
}

const never = (): Promise<never> => new Promise(() => undefined);

export const LIBRARY_STATES: Readonly<Record<string, LibraryState>> = {
  officials: { hash: '#/officials' },
  'officials-none': { hash: '#/officials?q=xyzzy&kind=person' },
  'officials-loading': { hash: '#/officials', handlers: { corpusOfficials: never } },
  'officials-failed': { hash: '#/officials', handlers: { corpusOfficials: () => refuse('no-answer') } },
  official: { hash: '#/officials/giuseppe-cavo-dragone' },
  'official-years': { hash: '#/officials/volodymyr-zelenskyy', press: ['.fold > summary'] },
  'official-body': { hash: '#/officials/nato' },
  'official-unseen': { hash: '#/officials/nobody' },
  claims: { hash: '#/claims' },
  'claims-found': { hash: '#/claims?q=American+soldiers+will+not+be+on+the+ground' },
  'claims-none': { hash: '#/claims?q=xyzzy' },
  claim: { hash: '#/claims/unn-2025-08-23%23S07b', press: ['.fold > summary'] },
  'claim-many': { hash: '#/claims/moldova-1-2025-08%23S07c' },
  'claim-only': { hash: '#/claims/rbc-ukraine-2025-08-23%23S17a' },
  reports: { hash: '#/reports' },
  'reports-none': { hash: '#/reports?q=xyzzy' },
  report: { hash: '#/reports/ukrainska-pravda-2023-06-08' },
  'report-failed': { hash: '#/reports/unn-2025-08-23', handlers: { corpusReport: () => refuse('failed') } },
  search: { hash: '#/search' },
  'search-found': { hash: '#/search?q=nato' },
  'search-none': { hash: '#/search?q=xyzzy' },
  settings: { hash: '#/settings' },
  'settings-delete': { hash: '#/settings', press: ['.button-danger-quiet'] },
  'settings-empty': { hash: '#/settings', handlers: { rejections: () => [] }, press: ['.button-icon', '.button-icon', '.site-add button'] },
  'settings-failed': { hash: '#/settings', handlers: { settings: () => refuse('failed') } },
  welcome: { hash: '#/welcome' },
  'welcome-official': { hash: '#/welcome', press: ['.mark-name[role="button"]'] },
  'welcome-claim': { hash: '#/welcome', press: ['.mark-line[role="button"]'] },
  'welcome-withheld': { hash: '#/welcome', handlers: { browserState: () => ({ shortcuts: [], seesAllSites: false }) } },
};
