/**
 * Words that carry no subject of their own, by language: they are left out of the claim index and weigh little when two claims are compared.
 * Words of negation, of number and of modality are listed too; relation rules read them from the text itself, not from the index.
 */
import { byLanguage } from './by-language.ts';
import { EUROPEAN_SAYING_WORDS, EUROPEAN_STOP_WORDS } from './european-stop-words.ts';
import { fold } from './normal-form.ts';

const NONE: ReadonlySet<string> = new Set();

/** Folded forms (see `splitWords`), parted by blanks. Function words as grammars of English list them. */
const ENGLISH = `
a an the this that these those such same own other another each every either neither both all any some few more most much many several enough no none not nor
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their theirs themselves
one ones someone somebody something anyone anybody anything everyone everybody everything nobody nothing who whom whose which what whoever whatever
am is are was were be been being do does did doing done have has had having will would shall should can could may might must ought
isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt wont wouldnt shant shouldnt cant cannot couldnt mightnt mustnt im ive id ill youre youve youll youd hes shes theyre theyve theyll weve well were thats theres its lets
and or but if then than because as until while when where why how whether though although since unless so thus hence therefore however
of at by for with about against between into through during before after above below to from up down in out on off over under again further upon onto toward towards within without along across among around behind beside besides beyond near per via amid despite except like
here there now just only very too also even still yet already ever never always often sometimes quite rather almost really perhaps maybe indeed
get gets got getting go goes going gone went come comes came make makes made let
's s t d m ll re ve mr mrs ms
`;

/** Words of saying: they introduce a claim and are no part of what is claimed. */
const ENGLISH_SAYING = `say says said saying tell tells told telling report reports reported reportedly according state states stated`;

const rows: Readonly<Record<string, string>> = { en: ENGLISH, ...EUROPEAN_STOP_WORDS };
const saying: Readonly<Record<string, string>> = { en: ENGLISH_SAYING, ...EUROPEAN_SAYING_WORDS };

/** Words as `splitWords` folds them, which leaves a possessive "'s" as it is. */
const setOf = (row: string): ReadonlySet<string> =>
  new Set(
    row
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => (word.startsWith("'") ? word : fold(word))),
  );

const setsOf = (table: Readonly<Record<string, string>>): ((language: string) => ReadonlySet<string>) =>
  byLanguage((base) => {
    const row = table[base];
    return row === undefined ? NONE : setOf(row);
  });

/** Stop words of a language (BCP 47 tag; the first part counts); an unknown language has none. */
export const stopWordsOf = setsOf(rows);

/** Words of saying of a language (BCP 47 tag); an unknown language has none. */
export const sayingWordsOf = setsOf(saying);
