/** What a list is narrowed to, kept in the page's address: a list can be gone back to and shared between tabs as it was. */
import { useCallback } from 'preact/hooks';
import { hashOf, type Route } from '../route.ts';

export interface Options {
  /** '' where the address says nothing. */
  readonly get: (name: string) => string;
  /** Changes options, '' takes one out; the address is replaced, so that typing fills no history. */
  readonly set: (changes: Readonly<Record<string, string>>) => void;
}

/** The options of a request: those that are set, under the names the call has for them. */
export const given = <Name extends string>(options: Readonly<Record<Name, string>>): { readonly [Key in Name]?: string } => {
  const set = Object.entries<string>(options).filter(([, value]) => value !== '');
  return Object.fromEntries(set) as { readonly [Key in Name]?: string };
};

export const useOptions = (route: Route): Options => {
  const get = useCallback((name: string) => route.options.get(name) ?? '', [route]);
  const set = useCallback(
    (changes: Readonly<Record<string, string>>) => {
      const next = { ...Object.fromEntries(route.options), ...changes };
      location.replace(hashOf(route.view, route.subject, given(next) as Record<string, string>));
    },
    [route],
  );
  return { get, set };
};
