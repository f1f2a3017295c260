/**
 * What Second Source promises, one row a promise, by number: T against hostile hands, F under faults, P for privacy. A test that holds one carries its
 * number in its title; `npm run promises` puts both together and fails where a row has neither a test nor a reason why none can be written.
 */

export interface Promised {
  readonly id: string;
  /** The promise in one sentence. */
  readonly says: string;
  /** Why no test can hold it, and what stands in its place. */
  readonly untestable?: string;
}

/** Hostile pages, messages, files and neighbours. */
const AGAINST_HOSTILE_HANDS: readonly Promised[] = [
  {
    id: 'T01',
    says: 'A page that searches, selects or measures our card finds public material only: its own words and the bundled corpus.',
  },
  { id: 'T02', says: 'A page that gets hold of the card can neither click its buttons nor keep what it wrote into it.' },
  { id: 'T03', says: 'A click on a card that the page hides, covers, fades or moves saves nothing.' },
  { id: 'T04', says: 'Marks, which a page can list, depend on its text and the bundled corpus alone.' },
  { id: 'T05', says: 'Events that a script made open nothing, save nothing and cost no look-up.' },
  { id: 'T06', says: 'Form fields named like DOM properties do not lead the reading astray.' },
  { id: 'T07', says: 'Nothing of ours runs in the world of the page, so patched prototypes reach nothing.' },
  { id: 'T08', says: 'When a page removes or moves our element again and again, we give way quietly.' },
  { id: 'T09', says: 'Pages with any security header work or stay silent, and no violation report is caused by us.' },
  { id: 'T10', says: 'A page of monstrous size is read up to a limit, in short turns, and the popup says so.' },
  { id: 'T11', says: 'No text makes a pattern slow: each is proved linear.' },
  { id: 'T12', says: 'Forged names never hit with confidence; honest ones with joiners or parted accents do.' },
  { id: 'T13', says: 'Text that readers cannot see is not read.' },
  { id: 'T14', says: 'The card asks for nothing: it has no field and asks no right, so that a false one can gain nothing by its looks.' },
  { id: 'T15', says: 'What is typed is never read: fields, editors, password pages, mail, bank and document sites.' },
  { id: 'T16', says: 'A page cannot tell that we are there before the first card.' },
  { id: 'T17', says: 'Frames feed us nothing, and documents that are no HTML cause no error.' },
  {
    id: 'T18',
    says: 'A taken-over page gets no answer but the public ones, whatever it sends, and finds nothing private in the settings storage.',
  },
  { id: 'T19', says: 'Nothing that a page posts or fires is taken for a command.' },
  { id: 'T20', says: 'A link leads to an http or https address without a user name, or it is no link.' },
  { id: 'T21', says: 'What is kept of a page holds no fragment, session or tracking parameter, form, script or comment.' },
  { id: 'T22', says: 'Hostile JSON changes no prototype; its bad records are refused one by one, within limits of depth and length.' },
  { id: 'T23', says: 'A feed with a document type or an entity is refused before it is parsed.' },
  { id: 'T24', says: 'HTML of any depth or size is parsed within a deadline, away from the page.' },
  { id: 'T25', says: 'Nothing in an imported file runs or loads.' },
  { id: 'T26', says: 'Archives are not opened.' },
  { id: 'T27', says: 'A file in an encoding that it does not keep to is refused in words.' },
  { id: 'T28', says: 'An import deletes nothing, overwrites nothing, and twice is once.' },
  { id: 'T29', says: 'No cell of an exported table is a formula.' },
  { id: 'T30', says: 'Exported Markdown holds no image, no markup and no link but the addresses of claims.' },
  { id: 'T31', says: 'Markup in any field is shown as text.' },
  { id: 'T32', says: 'A pack cannot flood pages with marks, nor raise the count of origins of the bundled reports.' },
  { id: 'T33', says: 'Other extensions get no answer.' },
  { id: 'T34', says: 'Every package that ships is pinned, named and justified, and two builds are the same bytes.' },
  { id: 'T35', says: 'Deleting everything leaves nothing in any store.' },
  { id: 'T36', says: 'An export has a name of our own with the date alone.' },
];

/** Faults of machine, browser and disk. */
const UNDER_FAULTS: readonly Promised[] = [
  { id: 'F01', says: 'A stopped background answers the next question as if it had never stopped.' },
  { id: 'F02', says: 'A background killed while saving loses nothing that it acknowledged.' },
  { id: 'F03', says: 'Killed between the steps of a save, the next start finds every acknowledged claim and mends the rest.' },
  { id: 'F04', says: 'No long work is done in the background: imports and exports run in a page with a worker of its own.' },
  { id: 'F05', says: 'A browser killed while saving loses no acknowledged claim and tears none.' },
  { id: 'F06', says: 'An import that is killed is there as a whole or not at all, and can be repeated.' },
  { id: 'F07', says: 'Every write to the shelf asks the browser for the disk, not for its cache.' },
  { id: 'F08', says: 'When the quota is used up nothing is half saved, the reader is told, and reading, export and deleting go on.' },
  { id: 'F09', says: 'A full disk is known in both its forms, told, and hurts nothing that is there.' },
  { id: 'F10', says: 'A connection that the browser closed is opened anew once, then told.' },
  { id: 'F11', says: 'Damaged database files are noticed and never shown as an empty shelf; the mirror gives back what it has.' },
  { id: 'F12', says: 'A record that cannot be read is set aside, and the others stay usable.' },
  { id: 'F13', says: 'No stored value is so large that browsers keep it in a file beside the database.' },
  { id: 'F14', says: 'An upgrade with older pages open never hangs: they close their side and say so.' },
  { id: 'F15', says: 'Killed in an upgrade, the shelf is the old or the new one, whole.' },
  { id: 'F16', says: 'An older version opens a newer shelf to read and export it, and deletes nothing.' },
  { id: 'F17', says: 'Where the browser keeps nothing on disk, claims are kept in memory and the reader is told.' },
  { id: 'F18', says: 'In private windows nothing runs and nothing is written.' },
  { id: 'F19', says: 'After an update, scripts of the old version fall silent and take their marks and card away.' },
  { id: 'F20', says: 'The same claim saved from two windows is one record.' },
  { id: 'F21', says: 'A note edited in two windows keeps both versions.' },
  { id: 'F22', says: 'A clock that jumps changes neither the order of claims nor an office.' },
  { id: 'F23', says: 'Files of 0 bytes, of too many, or gone while read are told as such, and an import can be cancelled.' },
  { id: 'F24', says: 'A hundred thousand saved claims are listed page by page, never all at once.' },
  { id: 'F25', says: 'Closing the page in an import or export leaves no half of it.' },
  { id: 'F26', says: 'Back and forward keep the page in the browser’s cache and give no double marks.' },
  { id: 'F27', says: 'A page rendered in advance is not read before the reader opens it.' },
  { id: 'F28', says: 'Marks and card of an old route go when the page changes its route.' },
  { id: 'F29', says: 'Frames that come and go cost nothing.' },
  { id: 'F30', says: 'Print and copied text hold nothing of ours.' },
  { id: 'F31', says: 'At any zoom, width and direction the card is inside the view and on top, or not shown.' },
  { id: 'F32', says: 'A crash of the extension’s pages loses nothing acknowledged.' },
  { id: 'F33', says: 'Garbage in the settings or the ledger is read as the defaults.' },
  { id: 'F34', says: 'What is saved while everything is being deleted does not come back.' },
  { id: 'F35', says: 'A tab that was frozen or discarded works again.' },
  { id: 'F36', says: 'However many tabs are open, there is one corpus, in the background.' },
];

/** Privacy, as far as a machine can check it. */
export const PRIVACY: readonly Promised[] = [
  { id: 'P01', says: 'The extension sends no request.' },
  { id: 'P02', says: 'It has no means to send one.' },
  { id: 'P03', says: 'Its rights are these and no others.' },
  { id: 'P04', says: 'It runs no code that did not come with it.' },
  { id: 'P05', says: 'Pages merely read leave no trace on the device.' },
  { id: 'P06', says: 'What is typed into a page is never read.' },
  { id: 'P07', says: 'Private windows stay private.' },
  { id: 'P08', says: 'Pages learn nothing private.' },
  { id: 'P09', says: 'What is kept of a saved claim is what this document lists.' },
  { id: 'P10', says: 'An export holds the reader’s claims and notes and nothing of the browser or the machine.' },
  { id: 'P11', says: 'Deleted is gone.' },
  { id: 'P12', says: 'Nothing of pages or notes is logged.' },
  { id: 'P13', says: 'Other sites and extensions can load nothing of ours and ask us nothing.' },
  { id: 'P14', says: 'The store is told that no data is collected, and this document comes from the list that the tests check.' },
  { id: 'P15', says: 'The same page and the same corpus give the same card.' },
];

export const PROMISES: readonly Promised[] = [...AGAINST_HOSTILE_HANDS, ...UNDER_FAULTS, ...PRIVACY];
