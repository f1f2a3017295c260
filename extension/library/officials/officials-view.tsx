/** The library's view of officials. */
import type { JSX } from 'preact';
import { text } from '../../platform/i18n.ts';
import type { ViewProps } from '../view-props.ts';

export const OfficialsView = (_props: ViewProps): JSX.Element => <h1>{text('library_officials')}</h1>;
