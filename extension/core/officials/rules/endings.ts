/**
 * Case endings of names and titles as rows: when a folded word ends so in its base form, these endings take that ending's place.
 * Folded letters: й is и, ї is і, ґ is г, ё is е, Polish ł is l, ę is e, ą is a. All fitting rows of a language are used.
 */

export interface EndingRow {
  readonly language: 'uk' | 'ru' | 'pl' | 'de';
  /** What a row is for: names, titles and bodies, or all of them. */
  readonly of: 'name' | 'title' | 'any';
  readonly when: RegExp;
  /** How many letters go. */
  readonly cut: number;
  readonly endings: string;
  readonly example: string;
}

export const ENDING_ROWS: readonly EndingRow[] = [
  { language: 'uk', of: 'any', when: /ии$/, cut: 2, endings: 'ого ому им ім', example: 'Зеленський: Зеленського' },
  { language: 'uk', of: 'any', when: /[сцз]ька$/, cut: 1, endings: 'оі іи у ою', example: 'Зеленська: Зеленської' },
  { language: 'uk', of: 'title', when: /(на|ва|ка)$/, cut: 1, endings: 'оі іи у ою', example: 'державна: державної' },
  { language: 'uk', of: 'title', when: /ні$/, cut: 1, endings: 'их им ими', example: 'збройні: збройних' },
  { language: 'uk', of: 'title', when: /сили$/, cut: 1, endings: ' ам ами ах', example: 'сили: сил' },
  { language: 'uk', of: 'any', when: /(ов|ев|єв|ін|ин)$/, cut: 0, endings: 'а у ові им ом і', example: 'Лавров: Лавровим' },
  { language: 'uk', of: 'name', when: /(ова|ева|єва|іна|ина)$/, cut: 1, endings: 'оі іи у ою', example: 'Захарова: Захаровою' },
  { language: 'uk', of: 'any', when: /о$/, cut: 1, endings: 'а у ові ом і', example: 'Порошенко: Порошенка' },
  { language: 'uk', of: 'any', when: /[бвгдзклмнпрстфх]$/, cut: 0, endings: 'а у ові ом і е', example: 'Трамп: Трампові' },
  { language: 'uk', of: 'any', when: /[жчшщц]$/, cut: 0, endings: 'а у еві ем і', example: 'Пушилич: Пушиличем' },
  { language: 'uk', of: 'any', when: /ь$/, cut: 1, endings: 'я ю еві ем і ові ом', example: 'Шмигаль: Шмигаля' },
  { language: 'uk', of: 'any', when: /р$/, cut: 0, endings: 'я ю еві ем і', example: 'Ігор: Ігоря' },
  { language: 'uk', of: 'any', when: /[аеєиіоуюя]и$/, cut: 1, endings: 'я ю єві єм і', example: 'Андрій: Андрія' },
  { language: 'uk', of: 'any', when: /[^ь]а$/, cut: 1, endings: 'и і у ою о', example: 'Дуда: Дуди' },
  { language: 'uk', of: 'any', when: /[жчшщ]а$/, cut: 1, endings: 'і ею у', example: 'Ганжа: Ганжі' },
  { language: 'uk', of: 'any', when: /га$/, cut: 2, endings: 'зі', example: 'Сибіга: Сибізі' },
  { language: 'uk', of: 'any', when: /ка$/, cut: 2, endings: 'ці', example: 'речниця; канцлерка: канцлерці' },
  { language: 'uk', of: 'any', when: /ха$/, cut: 2, endings: 'сі', example: 'Блаха: Бласі' },
  { language: 'uk', of: 'any', when: /я$/, cut: 1, endings: 'і ю єю ею', example: 'Юлія: Юлією' },
  { language: 'uk', of: 'any', when: /ець$/, cut: 3, endings: 'ця цю цеві цем ці', example: 'Кравець: Кравця' },
  { language: 'uk', of: 'any', when: /ок$/, cut: 2, endings: 'ка ку кові ком', example: 'Чубок: Чубка' },
  { language: 'uk', of: 'title', when: /дім$/, cut: 2, endings: 'ому омом омі', example: 'дім: дому' },
  { language: 'uk', of: 'title', when: /іст(е)?р$/, cut: 0, endings: 'а у ові ом і', example: 'міністр: міністром' },
  { language: 'ru', of: 'any', when: /[иы]и$/, cut: 2, endings: 'ого ому им ым ом его ему ем', example: 'Зеленский: Зеленского' },
  { language: 'ru', of: 'any', when: /ои$/, cut: 2, endings: 'ого ому ым им ом', example: 'Толстой: Толстого' },
  { language: 'ru', of: 'any', when: /ая$/, cut: 2, endings: 'ои ую ою', example: 'Зеленская: Зеленской' },
  { language: 'ru', of: 'title', when: /ые$/, cut: 1, endings: 'х м ми', example: 'вооруженные: вооруженных' },
  { language: 'ru', of: 'title', when: /силы$/, cut: 1, endings: ' ам ами ах', example: 'силы: сил' },
  { language: 'ru', of: 'any', when: /(ов|ев|ин|ын)$/, cut: 0, endings: 'а у ым ом е', example: 'Лавров: Лавровым' },
  { language: 'ru', of: 'name', when: /(ова|ева|ина|ына)$/, cut: 1, endings: 'ои у ою', example: 'Захарова: Захаровой' },
  { language: 'ru', of: 'any', when: /[бвгдзклмнпрстфхжчшщц]$/, cut: 0, endings: 'а у ом ем е', example: 'Трамп: Трампом' },
  { language: 'ru', of: 'any', when: /ь$/, cut: 1, endings: 'я ю ем е и', example: 'Кремль: Кремля' },
  { language: 'ru', of: 'any', when: /[аеиоуюя]и$/, cut: 1, endings: 'я ю ем е и', example: 'Сергей: Сергея' },
  { language: 'ru', of: 'any', when: /а$/, cut: 1, endings: 'ы и е у ои ою', example: 'Дуда: Дуды' },
  { language: 'ru', of: 'any', when: /я$/, cut: 1, endings: 'и е ю еи ею', example: 'Юлия: Юлии' },
  { language: 'ru', of: 'any', when: /ец$/, cut: 2, endings: 'ца цу цом це', example: 'Кравец: Кравца' },
  { language: 'ru', of: 'any', when: /[оеё]к$/, cut: 2, endings: 'ка ку ком ке', example: 'Волчок: Волчка' },
  { language: 'ru', of: 'name', when: /[ео]л$/, cut: 2, endings: 'ла лу лом ле', example: 'Павел: Павла' },
  { language: 'pl', of: 'any', when: /[scz]ki$/, cut: 0, endings: 'ego emu m', example: 'Sikorski: Sikorskiego' },
  { language: 'pl', of: 'any', when: /[scz]ka$/, cut: 1, endings: 'iej a', example: 'Kowalska: Kowalskiej' },
  { language: 'pl', of: 'any', when: /y$/, cut: 1, endings: 'ego emu ym', example: 'Załużny: Załużnego' },
  { language: 'pl', of: 'any', when: /i$/, cut: 0, endings: 'ego emu m', example: 'Meloni; Draghi: Draghiego' },
  { language: 'pl', of: 'any', when: /e$/, cut: 1, endings: 'ego emu em', example: 'Rutte: Ruttego' },
  { language: 'pl', of: 'any', when: /[bcdfghjlmnprstwxz]$/, cut: 0, endings: 'a owi em ie u ze', example: 'Trump: Trumpowi' },
  { language: 'pl', of: 'any', when: /[kgv]$/, cut: 0, endings: 'a owi iem em u', example: 'Tusk: Tuskiem' },
  { language: 'pl', of: 'any', when: /r$/, cut: 1, endings: 'rze', example: 'premier: premierze' },
  { language: 'pl', of: 'any', when: /t$/, cut: 1, endings: 'cie', example: 'prezydent: prezydencie' },
  { language: 'pl', of: 'any', when: /d$/, cut: 1, endings: 'dzie', example: 'Donald: Donaldzie' },
  {
    language: 'pl',
    of: 'any',
    when: /e[kclt]$/,
    cut: 2,
    endings: 'ka kowi kiem ku ca cowi cem cu la lowi lem lu',
    example: 'Marek: Marka',
  },
  { language: 'pl', of: 'any', when: /[^s]a$/, cut: 1, endings: 'y i e ie o a', example: 'Duda: Dudy, Dudę, Dudą' },
  { language: 'pl', of: 'any', when: /da$/, cut: 1, endings: 'zie', example: 'Duda: Dudzie' },
  { language: 'pl', of: 'any', when: /ta$/, cut: 2, endings: 'cie', example: 'Zuzanna; Beata: Beacie' },
  { language: 'pl', of: 'any', when: /ra$/, cut: 1, endings: 'ze', example: 'Barbara: Barbarze' },
  { language: 'pl', of: 'any', when: /ka$/, cut: 2, endings: 'ce', example: 'rzeczniczka: rzeczniczce' },
  { language: 'pl', of: 'any', when: /ga$/, cut: 1, endings: 'dze', example: 'Jadwiga: Jadwidze' },
  { language: 'pl', of: 'any', when: /ko$/, cut: 2, endings: 'ki ce ke ka', example: 'Poroszenko: Poroszenki' },
  { language: 'pl', of: 'title', when: /[nscw]a$/, cut: 1, endings: 'ej a', example: 'prasowa: prasowej' },
  { language: 'de', of: 'name', when: /[^sxz]$/, cut: 0, endings: 's', example: 'Putin: Putins' },
  { language: 'de', of: 'title', when: /[^s]$/, cut: 0, endings: 's es n en', example: 'Kanzler: Kanzlers; Präsident: Präsidenten' },
  { language: 'de', of: 'title', when: /ische?[rs]?$/, cut: 0, endings: 'e er es en em n', example: 'europäisch: europäischen' },
  { language: 'de', of: 'title', when: /(es|er)$/, cut: 1, endings: ' n m s r', example: 'Weißes: Weißen' },
];
