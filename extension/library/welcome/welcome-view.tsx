/** The library's view of the first run. */
import type { JSX } from 'preact';
import { text } from '../../platform/i18n.ts';
import type { ViewProps } from '../view-props.ts';

export const WelcomeView = (_props: ViewProps): JSX.Element => <h1>{text('library_welcome')}</h1>;
