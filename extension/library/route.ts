/** Addresses inside the library: `#/officials/mark-rutte?from=popup` names a view, what it is about, and options. Pure. */

/**
 * Views of the library in the order of its navigation; 'search' is led to by the field above all views, 'welcome' is shown once and reached
 * from the settings afterwards.
 */
export const VIEWS = ['saved', 'officials', 'claims', 'reports', 'packs', 'settings', 'search', 'welcome'] as const;
export type ViewName = (typeof VIEWS)[number];

/** Those that the navigation lists. */
export const LISTED_VIEWS = ['saved', 'officials', 'claims', 'reports', 'packs', 'settings'] as const satisfies readonly ViewName[];

export interface Route {
  readonly view: ViewName;
  /** What the view is about, an id; '' for the whole list. */
  readonly subject: string;
  readonly options: ReadonlyMap<string, string>;
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Reads the hash of the page's address; anything unknown is the list of saved claims. */
export const parseRoute = (hash: string): Route => {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [name = '', ...rest] = path.split('/');
  const view = VIEWS.find((one) => one === name) ?? 'saved';
  return { view, subject: decoded(rest.join('/')), options: new Map(new URLSearchParams(query)) };
};

/** The hash of a view, the reverse of `parseRoute`. */
export const hashOf = (view: ViewName, subject = '', options: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams(options).toString();
  return `#/${view}${subject === '' ? '' : `/${encodeURIComponent(subject)}`}${query === '' ? '' : `?${query}`}`;
};
