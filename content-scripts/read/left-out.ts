/**
 * What of an article's element is no article text: by tag, role, editing state and the words of class and id. The lists are rows; a row
 * says how pages are built in general. Whether an element can be seen is judged in `visibility.ts`.
 */
import { attributeOf, tagOf } from './dom-access.ts';

/** Never text of an article, or text the reader types. `form` only inside the article: some sites wrap the whole page in one. */
const LEFT_OUT_TAGS = new Set(
  (
    'script style noscript template head meta link title input textarea select option datalist button label form fieldset output progress ' +
    'meter svg math canvas iframe frame object embed audio video map applet nav aside menu dialog pre rt rp'
  ).split(' '),
);

const LEFT_OUT_ROLES = new Set(
  (
    'navigation banner contentinfo complementary search form menu menubar toolbar tablist dialog alertdialog textbox searchbox combobox ' +
    'listbox spinbutton button tooltip status log timer marquee'
  ).split(' '),
);

/** Words of a class or id that name a part beside the article; several words must stand side by side. */
const BESIDE_WORDS: readonly string[] = [
  'related, recommended, recommendation, recommendations, recirculation, outbrain, taboola', // "article__related"
  'most read, most popular, read next, read more, read also, see also, more on, more stories, up next, trending', // "most-read"
  'newsletter, signup, sign up, subscribe, subscription, donate, donation', // "newsletter-signup"
  'promo, advert, adverts, advertisement, ad, ads, sponsored, sponsor', // "ad-slot"
  'share, sharing, sharebar, share bar, social share, addthis', // "share-tools"
  'comments, disqus, breadcrumb, breadcrumbs, pagination, pager, sidebar, ticker, toolbar, tags, taglist', // "tags"
  'cookie, cookies, consent, gdpr, skip link, noprint, navigation, navbar, author bio', // "cookie-notice"
].flatMap((row) => row.split(', '));

/** Class words that mean "not seen"; used where no layout can tell. */
const UNSEEN_WORDS: readonly string[] = [
  'sr only',
  'visually hidden',
  'visuallyhidden',
  'screen reader text',
  'screen reader only',
  'd none',
  'is hidden',
];

/** Class and id as lower-case words with a blank around each: "relatedLinks most-read" → " related links most read ". */
const nameWords = (element: Element): string => {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  return ` ${names
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .join(' ')} `;
};

const hasAny = (words: string, rows: readonly string[]): boolean => rows.some((row) => words.includes(` ${row} `));

/** Whether the reader edits here: such an element's text is never read. */
export const isEditor = (element: Element): boolean => {
  const editable = attributeOf(element, 'contenteditable');
  return (editable !== null && editable.toLowerCase() !== 'false') || attributeOf(element, 'role') === 'textbox';
};

/** Whether an element inside an article is left out with all it holds, whatever its style. */
export const isLeftOut = (element: Element): boolean => {
  if (LEFT_OUT_TAGS.has(tagOf(element)) || isEditor(element)) return true;
  const role = attributeOf(element, 'role');
  if (role !== null && LEFT_OUT_ROLES.has(role.toLowerCase())) return true;
  return attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-hidden') === 'true';
};

/** Whether class and id name a part beside the article. The caller must see that it is not the wrapper of most of the text. */
export const isNamedBeside = (element: Element): boolean => {
  const words = nameWords(element);
  return words.length > 3 && hasAny(words, BESIDE_WORDS);
};

export const isNamedUnseen = (element: Element): boolean => hasAny(nameWords(element), UNSEEN_WORDS);

/** Places that hold no article, for finding its root. */
export const BESIDE_SELECTOR =
  'nav, aside, footer, form, dialog, menu, template, noscript, [role="navigation"], [role="complementary"], [role="contentinfo"], [role="search"], [role="dialog"], [role="textbox"], [role="searchbox"], [role="combobox"], [contenteditable]:not([contenteditable="false"]), [hidden]';
