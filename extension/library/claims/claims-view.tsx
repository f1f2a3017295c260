/** The library's view of claims. */
import type { JSX } from 'preact';
import { text } from '../../platform/i18n.ts';
import type { ViewProps } from '../view-props.ts';

export const ClaimsView = (_props: ViewProps): JSX.Element => <h1>{text('library_claims')}</h1>;
