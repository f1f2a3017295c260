/** Keeps what is made of a language: most readers meet few, and each is made when it is first met. */

/** Gives `make` of a language by its BCP 47 tag, of which the first part counts, and makes it once. `make` gets two lower-case letters. */
export const byLanguage = <Made>(make: (base: string) => Made): ((language: string) => Made) => {
  const made = new Map<string, { readonly value: Made }>();
  return (language) => {
    const base = language.slice(0, 2).toLowerCase();
    let known = made.get(base);
    if (known === undefined) made.set(base, (known = { value: make(base) }));
    return known.value;
  };
};
