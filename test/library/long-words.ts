/** A pseudo-locale: the English strings with accents on every letter and 40 % longer, as translations are at worst. Pure. */

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'đ',
  e: 'é',
  f: 'ƒ',
  g: 'ğ',
  h: 'ħ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ľ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ó',
  p: 'þ',
  q: 'ɋ',
  r: 'ř',
  s: 'š',
  t: 'ť',
  u: 'ú',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Đ',
  E: 'É',
  F: 'Ƒ',
  G: 'Ğ',
  H: 'Ħ',
  I: 'Í',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ľ',
  M: 'Ṁ',
  N: 'Ñ',
  O: 'Ó',
  P: 'Þ',
  Q: 'Ɋ',
  R: 'Ř',
  S: 'Š',
  T: 'Ť',
  U: 'Ú',
  V: 'Ṽ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
};
const LONGER_BY = 0.4;

/** Plural forms keep their names: only what stands after "one=" is words. */
const lengthenRun = (words: string): string => {
  const letters = words.replaceAll(/\$\d|%s|#/g, '').trim().length;
  if (letters === 0) return words;
  const accented = words.replaceAll(/\$\d|%s|[A-Za-z]/g, (part) => (part.length > 1 ? part : (ACCENTED[part] ?? part)));
  // Words of the usual length, not one endless one: that would break at any place.
  const padding = 'õñè ťŵó ťħřé '.repeat(20).slice(0, Math.ceil(letters * LONGER_BY));
  return `${accented} ${padding.trimEnd()}`;
};

/** The string as the pseudo-locale has it; placeholders and plural names stay. */
export const lengthen = (message: string): string =>
  /^\w+=[^|]*\|/.test(message)
    ? message
        .split('|')
        .map((row) => row.replace(/^(\w+=)(.*)$/s, (_all, name: string, words: string) => `${name}${lengthenRun(words)}`))
        .join('|')
    : lengthenRun(message);
