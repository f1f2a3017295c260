/** The card's look, kept here so that the content script of every page need not carry it. */
import cardSheet from '../extension/ui/card/card.css?inline';
import coverageSheet from '../extension/ui/card/card-coverage.css?inline';
import partsSheet from '../extension/ui/parts.css?inline';
import themeSheet from '../extension/ui/theme.css?inline';
import type { CallHandlers } from '../extension/platform/listen.ts';
import type { BackgroundCalls } from '../extension/platform/messages.ts';

export const cardStyle: Pick<CallHandlers<BackgroundCalls>, 'cardStyle'> = {
  cardStyle: () => [themeSheet, partsSheet, cardSheet, coverageSheet].join('\n'),
};
