/** Keeps what is made of a word: texts repeat few words many times. */

/** Words kept before all are forgotten: a large corpus has some 100,000 distinct words. */
const MOST_KEPT = 200_000;

/** Gives `make` of a word, and makes it once. `make` is pure: it may be asked for a word again later. */
export const byWord = <Made>(make: (word: string) => Made): ((word: string) => Made) => {
  const made = new Map<string, { readonly value: Made }>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known.value;
    if (made.size >= MOST_KEPT) made.clear();
    const own = copyOf(word);
    const value = make(own);
    made.set(own, { value });
    return value;
  };
};

/** A piece cut out of a text keeps the whole text in memory; a copy keeps nothing but itself. */
const copyOf = (word: string): string => ` ${word}`.slice(1);
