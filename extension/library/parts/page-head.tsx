/** The head of a view: where one is, what it is about. Its heading takes the focus when the view changes, so that voices start there. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import { hashOf, type ViewName } from '../route.ts';
import { takeFocus } from './arrival.ts';
import { LibraryIcon } from './library-icons.tsx';

export interface PageHeadProps {
  readonly title: ComponentChildren;
  /** The list this page belongs to; absent on the list itself. */
  readonly of?: ViewName;
  readonly note?: ComponentChildren;
  readonly children?: ComponentChildren;
}

export const PageHead = ({ title, of, note, children }: PageHeadProps): JSX.Element => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => takeFocus(heading.current), []);
  return (
    <header class="page-head">
      {of !== undefined && (
        <a class="page-up" href={hashOf(of)}>
          <LibraryIcon name="back" />
          {text(`library_${of}`)}
        </a>
      )}
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {note !== undefined && <p class="page-note">{note}</p>}
      {children}
    </header>
  );
};
