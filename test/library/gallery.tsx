/** Draws one state of the library: gallery.html?state=official. Says so on <html data-drawn> once every press is made. */
import { render } from 'preact';
import cardSheet from '../../extension/ui/card/card.css?inline';
import coverageSheet from '../../extension/ui/card/card-coverage.css?inline';
import themeSheet from '../../extension/ui/theme.css?inline';
import { App } from '../../extension/library/app.tsx';
import { createLibraryDoors } from './library-doors.ts';
import { LIBRARY_STATES } from './library-states.ts';

const { hash, handlers = {}, press = [] } = LIBRARY_STATES[new URLSearchParams(location.search).get('state') ?? 'officials']!;
history.replaceState(null, '', hash);
const cardStyle = (): string => [themeSheet, cardSheet, coverageSheet].join('\n');
render(<App doors={createLibraryDoors({ cardStyle, ...handlers })} />, document.querySelector('#app')!);

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));
const go = async (): Promise<void> => {
  await settle();
  for (const selector of press) {
    for (let turn = 0; turn < 40 && document.querySelector(selector) === null; turn += 1) await settle();
    document.querySelector<HTMLElement>(selector)?.click();
    await settle();
  }
  document.documentElement.dataset['drawn'] = 'yes';
};
void go();
