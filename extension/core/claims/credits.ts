/** Finds who is credited with translating a text. Rows of the words that credit lines begin with; it reads single lines and no sentences. */

/** What opens a credit, by language; the name follows, after a colon or a dash or at once. */
const CREDITS: readonly (readonly [opening: string, example: string])[] = [
  ['translated by', 'Translated by Anna Holt'],
  ['translation by', 'Translation by Anna Holt'],
  ['translation', 'Translation: Anna Holt'],
  ['translator', 'Translator: Anna Holt'],
  ['english version', 'English version: Anna Holt'],
  ['traduit par', 'Traduit par Odile Marchand'],
  ['traduction', 'Traduction : Odile Marchand'],
  ['traduzione di', 'Traduzione di Carlo Rossi'],
  ['traduzione', 'Traduzione: Carlo Rossi'],
  ['übersetzt von', 'Übersetzt von Uwe Brandt'],
  ['übersetzung', 'Übersetzung: Uwe Brandt'],
  ['aus dem englischen von', 'Aus dem Englischen von Uwe Brandt'],
  ['переклад', 'Переклад: Іван Марр'],
  ['перевод', 'Перевод: Иван Марр'],
  ['перевела', 'Перевела Ирина Котова'],
  ['перевел', 'Перевел Иван Марр'],
  ['tłumaczenie', 'Tłumaczenie: Jan Nowak'],
  ['tłumaczył', 'Tłumaczył Jan Nowak'],
  ['przekład', 'Przekład: Jan Nowak'],
];

/** A name of two to five words with capitals, particles allowed between, and nothing after it. */
const NAME = /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|de|la|van|von|der)){1,4}$/u;

/** Characters of the longest line that is a credit. */
const LONGEST_CREDIT = 80;

/** Who translated the text, as its credit line names him; null without such a line. */
export function translatorOf(text: string): string | null {
  for (const line of text.split('\n')) {
    const words = line.trim().replace(/[.]$/, '');
    if (words === '' || words.length > LONGEST_CREDIT) continue;
    const low = words.toLowerCase();
    const row = CREDITS.find(([opening]) => low.startsWith(opening) && /^[\s:–—-]/.test(low.slice(opening.length)));
    if (!row) continue;
    const name = words.slice(row[0].length).replace(/^[\s:–—-]+/, '');
    if (NAME.test(name)) return name;
  }
  return null;
}
