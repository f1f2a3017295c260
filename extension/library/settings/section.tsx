/** One section of the settings: what it is about on the left where there is room, its controls beside. */
import type { ComponentChildren, JSX } from 'preact';

export interface SectionProps {
  readonly title: string;
  readonly note: string;
  readonly children: ComponentChildren;
}

export const Section = ({ title, note, children }: SectionProps): JSX.Element => (
  <section class="setting-section">
    <header>
      <h2>{title}</h2>
      <p class="faint">{note}</p>
    </header>
    <div class="setting-body">{children}</div>
  </section>
);
