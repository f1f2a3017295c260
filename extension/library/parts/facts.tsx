/** What is known of a thing, as a list of names and values beside its text. */
import type { ComponentChildren, JSX } from 'preact';

export const Fact = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }): JSX.Element => (
  <div class="fact">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

export const Facts = ({ children }: { readonly children: ComponentChildren }): JSX.Element => <dl class="facts">{children}</dl>;

export const Part = ({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <section class="detail-part">
    <h2>
      {title} {count !== undefined && <span class="count">{count}</span>}
    </h2>
    {children}
  </section>
);
