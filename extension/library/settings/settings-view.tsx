/** The library's view of settings. */
import type { JSX } from 'preact';
import { text } from '../../platform/i18n.ts';
import type { ViewProps } from '../view-props.ts';

export const SettingsView = (_props: ViewProps): JSX.Element => <h1>{text('library_settings')}</h1>;
