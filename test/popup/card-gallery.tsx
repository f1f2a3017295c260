/** Draws one state of the card in an open root, where checks can see it: card-gallery.html?state=claim. The shipped root is closed. */
import { h } from 'preact';
import { Card, cardLabel } from '../../extension/ui/card/card.tsx';
import cardSheet from '../../extension/ui/card/card.css?inline';
import coverageSheet from '../../extension/ui/card/card-coverage.css?inline';
import partsSheet from '../../extension/ui/parts.css?inline';
import themeSheet from '../../extension/ui/theme.css?inline';
import { render } from '../../extension/ui/card/draw.ts';
import { toPieces } from '../../extension/ui/card/tree.ts';
import { CARD_STATES } from './card-states.ts';

const content = CARD_STATES[new URLSearchParams(location.search).get('state') ?? 'claim']!;
const host = document.createElement('div');
document.querySelector('main')!.append(host);
const root = host.attachShadow({ mode: 'open' });
root.adoptedStyleSheets = [themeSheet, partsSheet, cardSheet, coverageSheet].map((css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
});
const frame = document.createElement('div');
frame.className = 'second-source';
frame.setAttribute('role', 'dialog');
frame.setAttribute('aria-label', cardLabel(content));
frame.style.setProperty('--ss-base', '16px');
root.append(frame);
render(toPieces(h(Card, { content })), frame);
// What imports the cards cannot run outside a page: whoever takes pictures reads the names here.
document.documentElement.dataset['states'] = Object.keys(CARD_STATES).join(' ');
document.documentElement.dataset['drawn'] = 'yes';
