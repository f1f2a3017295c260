/** Wires the library to the browser; decides nothing. */
import { render } from 'preact';
import { askBackground, askPage } from '../platform/calls.ts';
import { interfaceLanguage, text } from '../platform/i18n.ts';
import { App } from './app.tsx';

document.documentElement.lang = interfaceLanguage();
document.title = text('library_title');
const root = document.querySelector('#app');
if (root !== null) render(<App doors={{ askBackground, askPage, createId: () => crypto.randomUUID() }} />, root);
