/** Rows that tell where a sentence does not end, and which lines or openings are labels. Data only: one row a language, each list with the case it is for. */

export interface SentenceRules {
  /** Stand before a name or number, so a full stop after them never ends a sentence: "Mr. Jones". */
  readonly beforeName: readonly string[];
  /** May end a sentence; a full stop after them ends it only before a word of `starters` or an opening mark: "at 5 p.m. The court …". */
  readonly mayEnd: readonly string[];
  /** Words that begin a sentence far more often than they follow an abbreviation within one. */
  readonly starters: readonly string[];
  /** Whether a full stop after one or two digits makes an ordinal: "am 20. Oktober". */
  readonly ordinals?: boolean;
  /** Verbs of saying: after a question in quotation marks they carry the sentence on: "Why?" Smith asked. */
  readonly saying: readonly string[];
  /** Labels that stand before a sentence with a colon, or alone on a line. */
  readonly labels: readonly string[];
}

const words = (text: string): string[] => text.split(/\s+/);

const english: SentenceRules = {
  beforeName: words(
    'mr mrs ms mx dr prof gen lt col maj capt cmdr adm sgt cpl brig sen sens rep reps gov rev hon st messrs del supt insp pres amb sec no nos fig vol art vs approx ca cf e.g i.e jan feb mar apr jun jul aug sept sep oct nov dec',
  ),
  mayEnd: words('u.s u.k u.n e.u u.s.a d.c n.y p.m a.m inc corp co ltd jr sr etc ph.d m.d b.c a.d bros est dept'),
  starters: words(
    'the a an he she it they we i you this that these those in on at as but and so if when while after before however for his her its their our there here both many some most under last according asked since by with what why how who',
  ),
  saying: words(
    'said says asked asks added adds replied replies wrote writes told tells responded continued demanded wondered shouted cried exclaimed tweeted recalled quipped joked inquired posted',
  ),
  labels: words(
    'Quote Details Source Background Context Addition Reminder Note Update Reference Photo Video Comment Answer Question Literally',
  ),
};

const german: SentenceRules = {
  beforeName: words('hr fr dr prof dipl ing gen nr st bzw ca z.b d.h u.a vgl abs art jan feb aug sept okt nov dez'),
  mayEnd: words('usw etc u.s.w mio mrd'),
  starters: words('der die das ein eine er sie es wir ich in am im und aber doch nach wenn'),
  saying: words('sagte sagt fragte erklärte antwortete betonte meinte schrieb'),
  ordinals: true,
  labels: words('Zitat Quelle Hintergrund'),
};

const french: SentenceRules = {
  beforeName: words('m mm mme mmes mlle dr pr me st ste no art cf p.ex env janv févr avr juil sept oct nov déc'),
  mayEnd: words('etc'),
  starters: words('le la les un une il elle ils elles on nous je ce cette dans mais et selon'),
  saying: words('dit déclare demande répond affirme ajoute lance'),
  labels: words('Source Contexte Citation Rappel'),
};

const italian: SentenceRules = {
  beforeName: words('sig sigg dott dr prof avv ing on sen gen col cap mons art n pag ecc.mo gen feb mar apr giu lug ago set ott nov dic'),
  mayEnd: words('ecc etc'),
  starters: words('il lo la i gli le un una egli ella in ma e secondo noi questo questa'),
  saying: words('disse dice chiede rispose risponde afferma aggiunge spiega'),
  labels: words('Fonte Citazione'),
};

const polish: SentenceRules = {
  beforeName: words('p prof dr gen płk mjr kpt inż im św ul al nr art tzw np m.in ok'),
  mayEnd: words('r itd itp tys mln mld'),
  starters: words('to w na on ona oni po ale i jak według'),
  saying: words('powiedział powiedziała zapytał dodał odpowiedział stwierdził'),
  labels: words('Źródło Cytat'),
};

const russian: SentenceRules = {
  beforeName: words('г гг ул пр им проф акад ген д-р тов св см ст п т.е т.н напр'),
  mayEnd: words('т.д т.п др млн млрд тыс руб'),
  starters: words('он она они это в на по но и при как об однако'),
  saying: words('сказал сказала спросил заявил заявила добавил ответил отметил'),
  labels: words('Источник Цитата Справка'),
};

const ukrainian: SentenceRules = {
  beforeName: words('м вул просп ім проф акад ген св див ст п т.зв напр'),
  mayEnd: words('т.д т.п ін млн млрд тис р рр'),
  starters: words('він вона вони це у в на за але і при як про однак'),
  saying: words('сказав сказала запитав заявив заявила додав відповів зазначив'),
  labels: words('Джерело Деталі Цитата Передісторія Дослівно Нагадаємо'),
};

const byLanguage: Readonly<Record<string, SentenceRules>> = {
  en: english,
  de: german,
  fr: french,
  it: italian,
  pl: polish,
  ru: russian,
  uk: ukrainian,
};

/** Rules of a BCP 47 tag's language; those of English where the language has no row. */
export const sentenceRulesFor = (language: string): SentenceRules => byLanguage[language.slice(0, 2).toLowerCase()] ?? english;
