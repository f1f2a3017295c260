/**
 * What the background gives the content script to draw as a card: elements as plain data, so that the script on every page carries neither
 * the card's words nor its views. Public material alone.
 */

/** One element of the card, or a run of words. `props` are attributes; `children` among them are pieces again. */
export type CardPiece = string | { readonly tag: string; readonly props: Readonly<Record<string, unknown>> };

/** A role as the page prints it; `agrees` false when the register contradicts it on the page's date. */
export interface PageRole {
  readonly text: string;
  readonly agrees: boolean;
}

export interface CardPart {
  /** The dialog's accessible name. */
  readonly label: string;
  readonly body: readonly CardPiece[];
  /** What the corpus has, in a few words; '' where it has nothing. */
  readonly holds: string;
  /** What "Copy" puts on the clipboard. */
  readonly citation: string;
}
