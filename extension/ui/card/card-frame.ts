/** The element in the card's root that holds what is drawn: a dialog in the reader's language and direction. */
import { interfaceLanguage } from '../../platform/i18n.ts';

/** Languages of browsers' interfaces that are written from right to left. */
const WRITTEN_LEFTWARD = /^(ar|fa|he|ps|sd|ug|ur|yi)\b/;

/** A new frame, not yet in any root. */
export const makeCardFrame = (document: Document): HTMLElement => {
  const frame = document.createElement('div');
  frame.className = 'second-source';
  frame.setAttribute('role', 'dialog');
  frame.tabIndex = -1;
  frame.lang = interfaceLanguage();
  frame.dir = WRITTEN_LEFTWARD.test(frame.lang) ? 'rtl' : 'ltr';
  return frame;
};
