/** The facts of PRIVACY.md: rights with their reasons, and what is kept field by field. The tests hold manifest and records to these lists. */

/** Why the extension has a right, in a reader's words. `only` names the one browser that knows it. */
export interface Right {
  readonly permission: string;
  readonly reason: string;
  readonly only?: 'chromium';
}

export const RIGHTS: readonly Right[] = [
  { permission: 'storage', reason: 'your settings, and how many claims you saved' },
  { permission: 'unlimitedStorage', reason: 'saved claims and your own reports are not thrown away when the disk runs short' },
  { permission: 'contextMenus', reason: 'to look up words you have selected' },
  { permission: 'sidePanel', reason: 'to show the list of a page beside it', only: 'chromium' },
];

/** A field of a record that is kept, with what a reader would call it. */
export type Fields = Readonly<Record<string, string>>;

/** A saved claim, whole. */
export const SAVED_CLAIM: Fields = {
  id: 'a random number of its own',
  key: 'a checksum by which the same claim is known again',
  sequence: 'its place in the order of saving',
  text: 'the sentence',
  before: 'up to 200 characters before it',
  after: 'up to 200 characters after it',
  content: 'the asserted words',
  speaker: 'who says it',
  attribution: 'how it is attributed',
  strength: 'how strongly it is said',
  chain: 'the outlets it came through',
  page: 'the page: address without fragment and tracking parameters, title, outlet, date, language',
  coverage: 'what the bundled reports held about it at that moment, with the revision of the corpus',
  note: 'your note',
  otherNotes: 'a second version of the note, when two windows wrote different ones',
  tags: 'your tags',
  revision: 'how often note and tags were changed',
  savedAt: 'the time',
};

/** What is kept of a match that the reader called not right. */
export const REJECTION: Fields = {
  id: 'a random number of its own',
  key: 'a checksum of words, page and match',
  text: 'the page’s words',
  page: 'the page: address as above, and title',
  report: 'the report',
  claim: 'its claim',
  relation: 'the relation that was shown',
  rejectedAt: 'the time',
};

/** Numbers by which a loss is noticed; they lie in the settings storage and hold no word. */
export const LEDGER: Fields = {
  epoch: 'a random name of your shelf',
  count: 'how many claims you saved',
  last: 'the place of the last one',
};

/** The reader's own choices. */
export const SETTINGS: Fields = {
  paused: 'whether everything is paused',
  marks: 'whether pages are marked',
  offSites: 'the sites you switched off',
  dwellMs: 'how long the pointer rests before a card opens',
  graceMs: 'how long a card stays when the pointer has left',
  markStyle: 'how marks look',
  offLanguages: 'the languages that are left alone',
};
