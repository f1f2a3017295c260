/**
 * How Ukrainian and Russian names are written in the Latin press, by reading language, and how Latin spellings are led back to Cyrillic.
 * Rows are "letters=spellings"; spellings parted by "|" are all in use. A row that begins with "^" holds at the start of a name, one that ends
 * with "$" at its end; longer rows come first. Only lower case; the results are folded afterwards.
 */

export interface Scheme {
  /** Language of the original, language of the press that writes so. */
  readonly from: 'uk' | 'ru';
  readonly to: string;
  readonly example: string;
  readonly rows: string;
}

const SHARED =
  "а=a б=b в=v г=g ґ=g д=d е=e ё=e|yo ж=zh з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya є=ie '= ’= ʼ=";

export const SCHEMES: readonly Scheme[] = [
  {
    from: 'uk',
    to: 'en',
    example: 'Зеленський: Zelenskyi, Zelenskyy, Zelensky; Єрмак: Yermak',
    rows: `ський$=skyi|skyy|skiy|sky|ski|skyj цький$=tskyi|tskyy|tskiy|tsky ий$=yi|yy|y|iy зг=zgh ^є=ye ^ї=yi ^й=y ^ю=yu ^я=ya г=h|g и=y й=y|i ю=iu|yu я=ia|ya є=ie|ye ї=i|yi ${SHARED}`,
  },
  {
    from: 'uk',
    to: 'de',
    example: 'Зеленський: Selenskyj; Порошенко: Poroschenko',
    rows: `ський$=skyj|skyi|ski цький$=zkyj|zkyi ий$=yj|yi ^з=s|z з=s|z в=w г=h є=je ї=ji й=j и=y ж=sch|sh х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja ${SHARED}`,
  },
  {
    from: 'uk',
    to: 'fr',
    example: 'Порошенко: Porochenko; Єрмак: Iermak',
    rows: `ський$=sky|skyï ий$=y|yï ^є=ie г=h є=ie ї=ï й=ï и=y у=ou ж=j ч=tch ш=ch щ=chtch ю=iou я=ia ${SHARED}`,
  },
  {
    from: 'uk',
    to: 'pl',
    example: 'Зеленський: Zełenski; Порошенко: Poroszenko',
    rows: `ський$=ski|skyj|skij цький$=cki ий$=y|yj в=w г=h є=je ї=ji й=j и=y ж=z х=ch ц=c ч=cz ш=sz щ=szcz ю=ju я=ja ${SHARED}`,
  },
  {
    from: 'uk',
    to: 'it',
    example: 'Зеленський: Zelenskyj; Порошенко: Porošenko',
    rows: `ський$=skyj|skij|sky|ski ий$=yj|y г=h є=je ї=ji й=j и=y ж=z х=ch|kh ц=c ч=c ш=s щ=sc ю=ju я=ja ${SHARED}`,
  },
  {
    from: 'ru',
    to: 'en',
    example: 'Лавров: Lavrov; Ельцин: Yeltsin; Зеленский: Zelensky, Zelenskiy',
    rows: `ский$=sky|skiy|skii|ski цкий$=tsky|tskiy ий$=y|iy|ii|i ый$=y|yy|yi ^е=ye|e ^э=e|a ей$=ey|ei ай$=ay|ai й=y|i ьев$=yev|iev|ev ье=ye|ie е=e ё=yo|e|io х=kh|h ${SHARED}`,
  },
  {
    from: 'ru',
    to: 'de',
    example: 'Лавров: Lawrow; Шойгу: Schoigu; Медведев: Medwedew',
    rows: `ский$=ski|skij|skyj цкий$=zki|zkij ий$=i|ij ый$=y|yj ^е=je ье=je в=w з=s й=i|j ж=sch|sh х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja ${SHARED}`,
  },
  {
    from: 'ru',
    to: 'fr',
    example: 'Путин: Poutine; Шойгу: Choïgou',
    rows: `ский$=ski|sky цкий$=tski ий$=i|ï ин$=ine ^е=ie у=ou г=g|gu й=ï ж=j ч=tch ш=ch щ=chtch ю=iou я=ia ${SHARED}`,
  },
  {
    from: 'ru',
    to: 'pl',
    example: 'Лавров: Ławrow; Шойгу: Szojgu; Медведев: Miedwiediew',
    rows: `ский$=ski цкий$=cki ий$=ij|i ый$=y ^е=je е=ie|e в=w й=j ж=z х=ch ц=c ч=cz ш=sz щ=szcz ю=ju|iu я=ja|ia ${SHARED}`,
  },
  {
    from: 'ru',
    to: 'it',
    example: 'Захарова: Zacharova; Шойгу: Šojgu',
    rows: `ский$=skij|sky|ski ий$=ij|y|i ^е=e й=j ж=z х=ch|kh ц=c ч=c ш=s щ=sc ю=ju я=ja ${SHARED}`,
  },
];

/** Latin spellings of the press in English led back to Cyrillic, longer rows first. */
export const BACK_TO_CYRILLIC: readonly { readonly to: 'uk' | 'ru'; readonly example: string; readonly rows: string }[] = [
  {
    to: 'uk',
    example: 'Zelenskyy: Зеленський; Shmyhal: Шмигаль; Yermak: Єрмак',
    rows: 'lny$=льний ny$=ний ia$=ія|я tskyi$=цький tskyy$=цький tsky$=цький skyi$=ський skyy$=ський skiy$=ський skyj$=ський sky$=ський skij$=ський ski$=ський yi$=ий yy$=ий iy$=ій ii$=ій hal$=галь shch=щ zgh=зг zh=ж kh=х ts=ц ch=ч sh=ш ^ye=є ^ya=я ^yu=ю ^yi=ї ye=є ie=є ia=я ya=я iu=ю yu=ю yo=йо a=а b=б c=к d=д e=е f=ф g=г h=г i=і j=й k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в x=кс y=и z=з',
  },
  {
    to: 'ru',
    example: 'Lavrov: Лавров; Medvedev: Медведев; Zakharova: Захарова; Navalny: Навальный; Nazarbayev: Назарбаев',
    rows: "lny$=льный|лный ny$=ный|ний aye=ае eye=ее oye=ое uye=уе iye=ие tskyy$=цкий tskyi$=цкий tsky$=цкий tskiy$=цкий skyy$=ский skyi$=ский skyj$=ский skiy$=ский sky$=ский skii$=ский skij$=ский ski$=ский iy$=ий ii$=ий yy$=ый ey$=ей ei$=ей ay$=ай oi=ой ai=ай shch=щ zh=ж kh=х ts=ц ch=ч sh=ш ^ye=е ^ya=я ^yu=ю ye=ье ya=я ia=ия|я yu=ю iu=ю yo=ё io=ио yi$=ый y$=ий hal$=галь a=а b=б c=к d=д e=е f=ф g=г h=г|х i=и j=й k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в x=кс y=ы|и z=з '=ь",
  },
];

/** How each of the two Cyrillic presses writes the other's names. */
export const CYRILLIC_TO_CYRILLIC: readonly { readonly to: 'uk' | 'ru'; readonly example: string; readonly rows: string }[] = [
  {
    to: 'ru',
    example: 'Зеленський: Зеленский; Єрмак: Ермак; Шмигаль: Шмыгаль; Лук’яненко: Лукьяненко',
    rows: 'ський$=ский цький$=цкий ій$=ий ьо=ё йо=ё ^є=е є=е|ье і=и ї=и ґ=г и=и|ы ий$=ый|ий ʼ=|ь',
  },
  {
    to: 'uk',
    example: 'Путин: Путін; Лавров: Лавров; Шойгу: Шойгу; Медведев: Медведєв',
    rows: 'ский$=ський цкий$=цький ей$=ій ий$=ій|ий ый$=ий ев$=єв|ев ^е=є ё=йо|ьо|о ье=ьє и=і|и ы=и э=е ъ=',
  },
];

/** Surnames of East Slavic origin by their ends. */
export const SLAVIC_SURNAME =
  /(sky|skyi|skyy|skiy|skij|skii|enko|chuk|ovs?kyi|[^s]ov|[^s]ev|ova|eva|yev|iev|ych|ovich|evich|nyi|nyy|yuk|iuk|kin|shin|tsin|kina|shina|[lrvdgbz]ny|dze|shvili|ыи|ии)$/;

/** Letters of a Slavic name in Latin that hardly another language puts together; with one of these ends they show a surname: Zhukhina, Shchukin. */
export const SLAVIC_LETTERS = /zh|kh|shch/;
export const SLAVIC_END = /[iy]na?$/;

/** First names that speakers of many languages bear: alone they do not show an East Slavic surname. */
export const SHARED_GIVEN = new Set(
  'alexander alexandre alessandro alex sasha andrea andreas sergio nikolai nicolas pietro paul michael michail eugene eugène victor massimo max daniel dan danny danil george georg giorgi edward julia helena lena catherine natalie marie maria nina valentin valentyn anna anne hanna valentina maxime vera jana margarita ella roman boris ivan leon leonid oleg konstantin stanislaw stanisław andrzej piotr pawel michał jarosław marek josef ludmila larissa larisa alla inna michal pavel petr stanislav miroslav tamara sofia sophia sofija kristina anastasia alexandra aleksandra lidia diana alina anton marian marina miroslava antonina raisa'.split(
    ' ',
  ),
);
