/**
 * The language of a page: the one it declares when its letters do not contradict it, else the one its small words show.
 * Only what the engine must tell apart is told apart; an unknown language is "und".
 */
import type { PageText } from './page.ts';

/** Characters read; the opening of a text shows its language as well as the whole. */
const READ = 6000;
/** Share of words that must be small words of one language; running text of every language listed has a quarter or more. */
const LEAST_SHARE = 0.06;

/** The commonest small words of each language as rows, those shared by many languages left out where they would mislead. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with as by at from this are has have had not which been will would were their said its but they who he she it',
  de: 'der die das und ist nicht mit von den dem des ein eine einer einem im auf für sich auch wird werden nach bei aus sind hat haben zum zur als dass er sie es wir',
  fr: 'le la les des du et est une dans pour que qui sur par au aux avec pas plus ce cette ont été sont selon il elle nous mais leur ses être',
  it: 'il la di che del della dei delle per un una con non è sono nel nella alla dal dalla si gli le ha hanno anche più ma come questo secondo lo al',
  pl: 'w z na i do nie się że jest o od po za jak dla przez oraz ale są był była to ze przy tym który która które jego jej także we',
  es: 'el la los las de que en y un una por con para del se no su al como más pero sus ha es este también lo sobre entre fue son han según',
  pt: 'o a os as de que em e um uma para com não por do da dos das no na se ao mais foi são é pelo pela seu sua também entre à',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er ook als door naar bij om maar heeft wordt deze uit over hij werd dan',
  sv: 'och att det som en på är av för med den till inte har om ett jag de han var sig från så vi kan när efter',
  da: 'og at det som en på er af for med den til ikke har om et jeg de han var sig fra så vi kan når efter bliver være',
  cs: 'a se v na je že o s z do i to by pro jako ve za po který jsem jeho ale podle také ze jsou byl byla',
  ro: 'și de în a la cu care pe că din nu o un este se sunt au mai pentru fi prin ale dar după fost ca lui',
  tr: 've bir bu da de için ile olarak olan gibi çok daha ancak sonra kadar en ne ama türkiye',
  hu: 'a az és hogy nem is egy van meg csak de volt ez el mint már ki szerint ha után azt',
};

/** The same for languages written in Cyrillic; Russian first, for a text without "і" is hardly Ukrainian. */
const SMALL_CYRILLIC_WORDS: Readonly<Record<string, string>> = {
  ru: 'и в во не на что с со по к как из за от о об это был была были его её для но или у же при после который которая которые',
  uk: 'і й та в у не на що з із зі до як за від про це цей був була були його її для але або при після який яка які',
  be: 'і й ў у не на што з са да як за ад пра гэта быў была былі яго яе для але або пры пасля які якая якія',
  bg: 'и в във не на че с със по към как от за е са това беше бяха се да ще го но или при след който която които',
  sr: 'и у не на да с са по к ка као из за од о је су ово био била били се га али или при после који која које',
};

/** Letters that a language has and most others of its script have not; each that is met counts like a small word. */
const OWN_LETTERS: Readonly<Record<string, RegExp>> = {
  uk: /[їєґі]/gu,
  ru: /[ыэё]/gu,
  be: /[ўіыэ]/gu,
  bg: /ъ/gu,
  sr: /[јљњћџђ]/gu,
  de: /[äöüß]/gu,
  fr: /[œçêëîïû]/gu,
  it: /[àèìòù]/gu,
  pl: /[łąęńśźżć]/gu,
  es: /[ñ¿¡]/gu,
  pt: /[ãõç]/gu,
  sv: /[åäö]/gu,
  da: /[åøæ]/gu,
  cs: /[řěůťďňčšž]/gu,
  ro: /[țșă]/gu,
  tr: /[ğış]/gu,
  hu: /[őű]/gu,
};

/** Languages written in Cyrillic, by their tags. */
const CYRILLIC = new Set(['uk', 'ru', 'be', 'sr', 'bg', 'mk', 'kk', 'ky', 'mn', 'tg']);

/** Primary language tag of the page ("en", "uk" …), "und" when neither declared nor shown by the text. */
export function findLanguage(page: PageText): string {
  const text = page.text.slice(0, READ);
  const declared = page.language?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  const shown = detectLanguage(text);
  if (!/^[a-z]{2,3}$/.test(declared)) return shown;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  // A template's language on a page in another script is a slip of the template; between languages of one script the page is believed.
  const contradicted = letters > 40 && cyrillic > letters / 2 !== CYRILLIC.has(declared) && shown !== 'und';
  return contradicted ? shown : declared;
}

/** Language that the words of `text` show, or "und". */
export function detectLanguage(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'und';
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (cyrillic > letters / 2) return bestOf(text, SMALL_CYRILLIC_WORDS);
  if ((text.match(/\p{Script=Latin}/gu)?.length ?? 0) < letters / 2) return 'und';
  return bestOf(text, SMALL_WORDS);
}

/** The language of a script whose small words and own letters the text has most of; "und" when they are too few. Of equals the first row's. */
function bestOf(text: string, rows: Readonly<Record<string, string>>): string {
  const lower = text.toLowerCase();
  const words = lower.match(/\p{L}+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best = 'und';
  let most = words.length * LEAST_SHARE;
  for (const [language, list] of Object.entries(rows)) {
    const letters = OWN_LETTERS[language];
    let count = letters === undefined ? 0 : (lower.match(letters)?.length ?? 0);
    for (const word of list.split(' ')) count += counts.get(word) ?? 0;
    if (count <= most) continue;
    best = language;
    most = count;
  }
  return best;
}
