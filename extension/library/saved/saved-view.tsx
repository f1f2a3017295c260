/** The library's view of saved claims. */
import type { JSX } from 'preact';
import { text } from '../../platform/i18n.ts';
import type { ViewProps } from '../view-props.ts';

export const SavedView = (_props: ViewProps): JSX.Element => <h1>{text('library_saved')}</h1>;
