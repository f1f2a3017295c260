/**
 * Polish word stems by their endings: no kept package has a stemmer for Polish. A light one: it strips one ending of a noun, an adjective or a verb and
 * knows nothing of changes inside the stem.
 */

/** Folded endings, each with a word that has it; a longer one is tried first. */
const ENDINGS: readonly string[] = [
  'owania owanie owaniu owaniem', // negocjowania
  'eniami eniach enie enia eniu eniem aniami aniach anie ania aniu aniem', // spotkania
  'osciami osciach oscia osci osc', // możliwości
  'iejszego ejszego iejszy ejszy iejsza ejsza iejsze ejsze', // ważniejszy
  'owego owemu owych owymi owym owej owa owy owe owi', // rządowego
  'iego iemu iego ego emu ymi imi ych ich ym im ej', // nowego
  'ujemy ujecie uje ujesz uja ujac owal owala owalo owali owaly owac', // negocjuje
  'ialem ialam ialo ial iala iali ialy alem alam alo al ala ali aly', // wysłał
  'ilem ilam ilo il ila ili ily ylem ylam ylo yl yla yli yly', // ustalił
  'nalem nal nela nelo neli nely', // wyciągnął
  'iesz imy icie amy acie aja ajac ac ic yc ec', // wysłać
  'iami iach iom iem ami ach owie ow om em', // żołnierzom
  'ia ie iu ii io a e i o u y', // kopalnia
];

const SORTED = [...new Set(ENDINGS.flatMap((row) => row.split(' ')))].sort((a, b) => b.length - a.length);
/** Letters that a stem keeps at least. */
const LEAST_STEM = 3;

/** The stem of a folded word. */
export const stemPolish = (word: string): string => {
  const ending = SORTED.find((each) => word.length - each.length >= LEAST_STEM && word.endsWith(each));
  return ending === undefined ? word : word.slice(0, -ending.length);
};
