/** The library's view of reports. */
import type { JSX } from 'preact';
import { text } from '../../platform/i18n.ts';
import type { ViewProps } from '../view-props.ts';

export const ReportsView = (_props: ViewProps): JSX.Element => <h1>{text('library_reports')}</h1>;
