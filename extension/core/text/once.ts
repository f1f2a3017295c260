/** Makes a value when it is first asked for, and keeps it: a background that has just woken makes only the tables that a page needs. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};
