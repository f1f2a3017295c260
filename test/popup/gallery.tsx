/** Draws one state of the app: gallery.html?state=claim. Says so on <html data-drawn> once every press is made. */
import { render } from 'preact';
import { App } from '../../popup/app.tsx';
import { createFakeDoors } from './fake-doors.ts';
import { STATES } from './gallery-states.ts';
import './views-at-once.ts';

const { handlers, browser, press = [] } = STATES[new URLSearchParams(location.search).get('state') ?? 'list']!;
render(<App doors={createFakeDoors(handlers, browser)} />, document.querySelector('#app')!);

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 120));
const go = async (): Promise<void> => {
  await settle();
  for (const selector of press) {
    document.querySelector<HTMLElement>(selector)?.click();
    await settle();
  }
  document.documentElement.dataset['drawn'] = 'yes';
};
void go();
