/** The library's view of packs. */
import type { JSX } from 'preact';
import { text } from '../../platform/i18n.ts';
import type { ViewProps } from '../view-props.ts';

export const PacksView = (_props: ViewProps): JSX.Element => <h1>{text('library_packs')}</h1>;
