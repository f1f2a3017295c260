/** The article of the first run: our own words, of a newspaper that does not exist, with names and claims that the bundled reports know. */
import { joinBlocks, type PageBlocks } from '../../core/page.ts';

export const SAMPLE_TITLE = 'One open question, three answers';
export const SAMPLE_OUTLET = 'The Harbour Courier';
export const SAMPLE_DATE = '2025-08-25';

export const SAMPLE_PARAGRAPHS: readonly string[] = [
  'It is too early to discuss sending soldiers to Ukraine, Admiral Giuseppe Cavo Dragone told an Italian newspaper at the weekend.',
  'In Washington, the White House press secretary Karoline Leavitt said that Donald Trump had definitively ruled out American soldiers on the ground.',
  'Russian Foreign Minister Sergey Lavrov said that discussing security without Russia was a road to nowhere.',
];

/** The article as any page is sent to the background. */
export const SAMPLE_PAGE: PageBlocks = {
  texts: SAMPLE_PARAGRAPHS,
  kinds: SAMPLE_PARAGRAPHS.map(() => 'paragraph'),
  title: SAMPLE_TITLE,
  language: 'en',
  dates: [{ source: 'given', value: SAMPLE_DATE }],
};

/** As it is analysed. */
export const { text: SAMPLE_TEXT } = joinBlocks(SAMPLE_PAGE);

/** Where each paragraph begins in the text, UTF-16 units. */
export const SAMPLE_STARTS: readonly number[] = SAMPLE_PARAGRAPHS.map((_words, index) =>
  SAMPLE_PARAGRAPHS.slice(0, index).reduce((sum, words) => sum + words.length + 1, 0),
);
