/**
 * States and international bodies as titles name them: "Ukrainian president", "president of Ukraine", "président ukrainien", "президент України".
 * A row: key, kind, then for each of en, uk, ru, it, de, fr, pl its nouns; its adjectives. Kind P: a president leads the state, M: a head of government does,
 * O: a body. Nouns of inflected languages stand in the base form and are declined by rule; a noun with "=" before it is not declined.
 * "~" marks a word that means the body only on a page that names the body itself.
 */
export const PLACE_ROWS = `
us | P | United States, US, U.S., USA, U.S.A., United States of America, America; American, US, U.S. | =США, Америка, =Сполучені Штати, =Сполучених Штатів; американський | =США, Америка, =Соединенные Штаты, =Соединенных Штатов; американский | Stati Uniti, Usa, America; americano, statunitense, Usa | USA, Vereinigte Staaten, Vereinigten Staaten; amerikanisch, US | États-Unis; américain | USA, =Stany Zjednoczone, =Stanów Zjednoczonych; amerykański
ua | P | Ukraine; Ukrainian | Україна; український | Украина; украинский | Ucraina; ucraino | Ukraine; ukrainisch | Ukraine; ukrainien | Ukraina; ukraiński
ru | P | Russia, Russian Federation; Russian | Росія, =РФ, Російська Федерація; російський | Россия, =РФ, Российская Федерация; российский | Russia, Federazione russa; russo | Russland, Russische Föderation, Russischen Föderation; russisch | Russie, Fédération de Russie; russe | Rosja, Federacja Rosyjska; rosyjski
gb | M | United Kingdom, UK, U.K., Britain, Great Britain, England; British, UK, U.K. | Велика Британія, Британія, =Великої Британії, =Великій Британії, =Сполучене Королівство, =Сполученого Королівства; британський | Великобритания, Британия, =Соединенного Королевства; британский | Regno Unito, Gran Bretagna, Inghilterra; britannico, inglese | Großbritannien, Vereinigtes Königreich, Vereinigten Königreichs; britisch | Royaume-Uni, Grande-Bretagne; britannique | Wielka Brytania, =Wielkiej Brytanii, =Zjednoczonego Królestwa; brytyjski
de | M | Germany; German | Німеччина, =ФРН; німецький | Германия, =ФРГ; немецкий, германский | Germania; tedesco | Deutschland, Bundesrepublik; deutsch | Allemagne; allemand | =Niemcy, =Niemiec; niemiecki
fr | P | France; French | Франція; французький | Франция; французский | Francia; francese | Frankreich; französisch | France; français | Francja; francuski
it | M | Italy; Italian | Італія; італійський | Италия; итальянский | Italia; italiano | Italien; italienisch | Italie; italien | =Włochy, =Włoch; włoski
pl | M | Poland; Polish | Польща; польський | Польша; польский | Polonia; polacco | Polen; polnisch | Pologne; polonais | Polska; polski
es | M | Spain; Spanish | Іспанія; іспанський | Испания; испанский | Spagna; spagnolo | Spanien; spanisch | Espagne; espagnol | Hiszpania; hiszpański
pt | M | Portugal; Portuguese | Португалія; португальський | Португалия; португальский | Portogallo; portoghese | Portugal; portugiesisch | Portugal; portugais | Portugalia; portugalski
nl | M | Netherlands, the Netherlands, Holland; Dutch | =Нідерланди, =Нідерландів; нідерландський, голландський | =Нидерланды, =Нидерландов; нидерландский, голландский | Paesi Bassi, Olanda; olandese | Niederlande, Niederlanden; niederländisch | Pays-Bas; néerlandais | Holandia, =Niderlandów; holenderski, niderlandzki
be | M | Belgium; Belgian | Бельгія; бельгійський | Бельгия; бельгийский | Belgio; belga | Belgien; belgisch | Belgique; belge | Belgia; belgijski
at | M | Austria; Austrian | Австрія; австрійський | Австрия; австрийский | Austria; austriaco | Österreich; österreichisch | Autriche; autrichien | Austria; austriacki
ch | P | Switzerland; Swiss | Швейцарія; швейцарський | Швейцария; швейцарский | Svizzera; svizzero | Schweiz; schweizerisch, Schweizer | Suisse; suisse | Szwajcaria; szwajcarski
dk | M | Denmark; Danish | Данія; данський | Дания; датский | Danimarca; danese | Dänemark; dänisch | Danemark; danois | Dania; duński
no | M | Norway; Norwegian | Норвегія; норвезький | Норвегия; норвежский | Norvegia; norvegese | Norwegen; norwegisch | Norvège; norvégien | Norwegia; norweski
se | M | Sweden; Swedish | Швеція; шведський | Швеция; шведский | Svezia; svedese | Schweden; schwedisch | Suède; suédois | Szwecja; szwedzki
fi | P | Finland; Finnish | Фінляндія; фінський, фінляндський | Финляндия; финский, финляндский | Finlandia; finlandese | Finnland; finnisch | Finlande; finlandais | Finlandia; fiński
is | M | Iceland; Icelandic | Ісландія; ісландський | Исландия; исландский | Islanda; islandese | Island; isländisch | Islande; islandais | Islandia; islandzki
ie | M | Ireland; Irish | Ірландія; ірландський | Ирландия; ирландский | Irlanda; irlandese | Irland; irisch | Irlande; irlandais | Irlandia; irlandzki
ee | M | Estonia; Estonian | Естонія; естонський | Эстония; эстонский | Estonia; estone | Estland; estnisch | Estonie; estonien | Estonia; estoński
lv | M | Latvia; Latvian | Латвія; латвійський, латиський | Латвия; латвийский, латышский | Lettonia; lettone | Lettland; lettisch | Lettonie; letton | Łotwa; łotewski
lt | P | Lithuania; Lithuanian | Литва; литовський | Литва; литовский | Lituania; lituano | Litauen; litauisch | Lituanie; lituanien | Litwa; litewski
by | P | Belarus; Belarusian, Belarussian | Білорусь; білоруський | Беларусь, Белоруссия; белорусский, беларусский | Bielorussia; bielorusso | Belarus, Weißrussland; belarussisch, weißrussisch | Biélorussie; biélorusse | Białoruś, =Białorusi; białoruski
md | P | Moldova; Moldovan | Молдова; молдовський, молдавський | Молдова, Молдавия; молдавский | Moldavia; moldavo | Moldau, Moldawien; moldauisch | Moldavie; moldave | Mołdawia; mołdawski
ro | P | Romania; Romanian | Румунія; румунський | Румыния; румынский | Romania; rumeno, romeno | Rumänien; rumänisch | Roumanie; roumain | Rumunia; rumuński
bg | M | Bulgaria; Bulgarian | Болгарія; болгарський | Болгария; болгарский | Bulgaria; bulgaro | Bulgarien; bulgarisch | Bulgarie; bulgare | Bułgaria; bułgarski
hu | M | Hungary; Hungarian | Угорщина; угорський | Венгрия; венгерский | Ungheria; ungherese | Ungarn; ungarisch | Hongrie; hongrois | =Węgry, =Węgier; węgierski
sk | M | Slovakia; Slovak | Словаччина; словацький | Словакия; словацкий | Slovacchia; slovacco | Slowakei; slowakisch | Slovaquie; slovaque | Słowacja; słowacki
cz | M | Czech Republic, Czechia; Czech | Чехія; чеський | Чехия; чешский | Repubblica Ceca, Cechia; ceco | Tschechien, Tschechische Republik, Tschechischen Republik; tschechisch | République tchèque, Tchéquie; tchèque | =Czechy, =Czech; czeski
rs | P | Serbia; Serbian | Сербія; сербський | Сербия; сербский | Serbia; serbo | Serbien; serbisch | Serbie; serbe | Serbia; serbski
hr | M | Croatia; Croatian | Хорватія; хорватський | Хорватия; хорватский | Croazia; croato | Kroatien; kroatisch | Croatie; croate | Chorwacja; chorwacki
si | M | Slovenia; Slovenian | Словенія; словенський | Словения; словенский | Slovenia; sloveno | Slowenien; slowenisch | Slovénie; slovène | Słowenia; słoweński
ba | P | Bosnia, Bosnia and Herzegovina; Bosnian | Боснія; боснійський | Босния; боснийский | Bosnia; bosniaco | Bosnien; bosnisch | Bosnie; bosnien | Bośnia; bośniacki
al | M | Albania; Albanian | Албанія; албанський | Албания; албанский | Albania; albanese | Albanien; albanisch | Albanie; albanais | Albania; albański
gr | M | Greece; Greek | Греція; грецький | Греция; греческий | Grecia; greco | Griechenland; griechisch | Grèce; grec | Grecja; grecki
tr | P | Turkey, Türkiye; Turkish | Туреччина; турецький | Турция; турецкий | Turchia; turco | Türkei; türkisch | Turquie; turc | Turcja; turecki
ge | P | ~Georgia, Republic of Georgia, Tbilisi; Georgian | Грузія; грузинський | Грузия; грузинский | Georgia; georgiano | Georgien; georgisch | Géorgie; géorgien | Gruzja; gruziński
am | M | Armenia; Armenian | Вірменія; вірменський | Армения; армянский | Armenia; armeno | Armenien; armenisch | Arménie; arménien | Armenia; armeński, ormiański
az | P | Azerbaijan; Azerbaijani | Азербайджан; азербайджанський | Азербайджан; азербайджанский | Azerbaigian; azero | Aserbaidschan; aserbaidschanisch | Azerbaïdjan; azerbaïdjanais | Azerbejdżan; azerbejdżański
kz | P | Kazakhstan; Kazakh | Казахстан; казахстанський | Казахстан; казахстанский | Kazakistan; kazako | Kasachstan; kasachisch | Kazakhstan; kazakh | Kazachstan; kazachski
uz | P | Uzbekistan; Uzbek | Узбекистан; узбецький | Узбекистан; узбекский | Uzbekistan; uzbeko | Usbekistan; usbekisch | Ouzbékistan; ouzbek | Uzbekistan; uzbecki
cn | P | China, People's Republic of China; Chinese | Китай, =КНР; китайський | Китай, =КНР; китайский | Cina; cinese | China, Volksrepublik; chinesisch | Chine; chinois | =Chiny, =Chin, =ChRL; chiński
tw | P | Taiwan; Taiwanese | Тайвань; тайванський | Тайвань; тайваньский | Taiwan; taiwanese | Taiwan; taiwanisch | Taïwan, Taiwan; taïwanais | Tajwan; tajwański
jp | M | Japan; Japanese | Японія; японський | Япония; японский | Giappone; giapponese | Japan; japanisch | Japon; japonais | Japonia; japoński
kr | P | South Korea, Republic of Korea; South Korean | Південна Корея, =Південної Кореї; південнокорейський | Южная Корея, =Южной Кореи; южнокорейский | Corea del Sud; sudcoreano | Südkorea; südkoreanisch | Corée du Sud; sud-coréen | Korea Południowa, =Korei Południowej; południowokoreański
kp | P | North Korea; North Korean | Північна Корея, =Північної Кореї, =КНДР; північнокорейський | Северная Корея, =Северной Кореи, =КНДР; северокорейский | Corea del Nord; nordcoreano | Nordkorea; nordkoreanisch | Corée du Nord; nord-coréen | Korea Północna, =Korei Północnej; północnokoreański
in | M | India; Indian | Індія; індійський | Индия; индийский | India; indiano | Indien; indisch | Inde; indien | =Indie, =Indii; indyjski, hinduski
pk | M | Pakistan; Pakistani | Пакистан; пакистанський | Пакистан; пакистанский | Pakistan; pakistano, pachistano | Pakistan; pakistanisch | Pakistan; pakistanais | Pakistan; pakistański
af | P | Afghanistan; Afghan | Афганістан; афганський | Афганистан; афганский | Afghanistan; afghano | Afghanistan; afghanisch | Afghanistan; afghan | Afganistan; afgański
ir | P | Iran; Iranian | Іран; іранський | Иран; иранский | Iran; iraniano | Iran; iranisch | Iran; iranien | Iran; irański
iq | M | Iraq; Iraqi | Ірак; іракський | Ирак; иракский | Iraq; iracheno | Irak; irakisch | Irak; irakien | Irak; iracki
sy | P | Syria; Syrian | Сирія; сирійський | Сирия; сирийский | Siria; siriano | Syrien; syrisch | Syrie; syrien | Syria; syryjski
il | M | Israel; Israeli | Ізраїль; ізраїльський | Израиль; израильский | Israele; israeliano | Israel; israelisch | Israël; israélien | Izrael; izraelski
ps | P | Palestine, Palestinian Authority; Palestinian | Палестина; палестинський | Палестина; палестинский | Palestina; palestinese | Palästina; palästinensisch | Palestine; palestinien | Palestyna; palestyński
lb | M | Lebanon; Lebanese | Ліван; ліванський | Ливан; ливанский | Libano; libanese | Libanon; libanesisch | Liban; libanais | Liban; libański
jo | M | Jordan; Jordanian | Йорданія; йорданський | Иордания; иорданский | Giordania; giordano | Jordanien; jordanisch | Jordanie; jordanien | Jordania; jordański
sa | M | Saudi Arabia; Saudi, Saudi Arabian | Саудівська Аравія; саудівський | Саудовская Аравия; саудовский | Arabia Saudita; saudita | Saudi-Arabien; saudisch, saudi-arabisch | Arabie saoudite; saoudien | Arabia Saudyjska; saudyjski
ae | P | United Arab Emirates, UAE; Emirati | =ОАЕ; еміратський | =ОАЭ; эмиратский | Emirati Arabi Uniti; emiratino | Vereinigte Arabische Emirate; emiratisch | Émirats arabes unis; émirati | =ZEA; emiracki
eg | P | Egypt; Egyptian | Єгипет, =Єгипту; єгипетський | Египет, =Египта; египетский | Egitto; egiziano | Ägypten; ägyptisch | Égypte; égyptien | Egipt; egipski
za | P | South Africa; South African | =ПАР; південноафриканський | =ЮАР; южноафриканский | Sudafrica; sudafricano | Südafrika; südafrikanisch | Afrique du Sud; sud-africain | =RPA; południowoafrykański
ca | M | Canada; Canadian | Канада; канадський | Канада; канадский | Canada; canadese | Kanada; kanadisch | Canada; canadien | Kanada; kanadyjski
mx | P | Mexico; Mexican | Мексика; мексиканський | Мексика; мексиканский | Messico; messicano | Mexiko; mexikanisch | Mexique; mexicain | Meksyk; meksykański
br | P | Brazil; Brazilian | Бразилія; бразильський | Бразилия; бразильский | Brasile; brasiliano | Brasilien; brasilianisch | Brésil; brésilien | Brazylia; brazylijski
ar | P | Argentina; Argentine, Argentinian | Аргентина; аргентинський | Аргентина; аргентинский | Argentina; argentino | Argentinien; argentinisch | Argentine; argentin | Argentyna; argentyński
ve | P | Venezuela; Venezuelan | Венесуела; венесуельський | Венесуэла; венесуэльский | Venezuela; venezuelano | Venezuela; venezolanisch | Venezuela; vénézuélien | Wenezuela; wenezuelski
co | P | Colombia; Colombian | Колумбія; колумбійський | Колумбия; колумбийский | Colombia; colombiano | Kolumbien; kolumbianisch | Colombie; colombien | Kolumbia; kolumbijski
cu | P | Cuba; Cuban | Куба; кубинський | Куба; кубинский | Cuba; cubano | Kuba; kubanisch | Cuba; cubain | Kuba; kubański
au | M | Australia; Australian | Австралія; австралійський | Австралия; австралийский | Australia; australiano | Australien; australisch | Australie; australien | Australia; australijski
nz | M | New Zealand; New Zealand | Нова Зеландія, =Нової Зеландії; новозеландський | Новая Зеландия; новозеландский | Nuova Zelanda; neozelandese | Neuseeland; neuseeländisch | Nouvelle-Zélande; néo-zélandais | Nowa Zelandia; nowozelandzki
xk | M | Kosovo; Kosovan | =Косово; косовський | =Косово; косовский | Kosovo; kosovaro | Kosovo; kosovarisch | Kosovo; kosovar | =Kosowo, =Kosowa; kosowski
mk | M | North Macedonia; Macedonian | Північна Македонія; македонський | Северная Македония; македонский | Macedonia del Nord; macedone | Nordmazedonien; nordmazedonisch | Macédoine du Nord; macédonien | Macedonia Północna; macedoński
nato | O | NATO, North Atlantic Treaty Organization, North Atlantic Treaty Organisation, North Atlantic Alliance, ~alliance; | =НАТО, ~альянс; | =НАТО, ~альянс; | Nato, ~alleanza; | Nato, ~Allianz, ~Bündnis, ~Bündnisses, ~Militärbündnis, ~Militärbündnisses; | Otan, ~alliance; | =NATO, ~sojusz;
nato-mc | O | NATO Military Committee, NATO's Military Committee, Military Committee of NATO, alliance's Military Committee, ~Military Committee; | Військовий комітет НАТО, ~військовий комітет; | Военный комитет НАТО, ~военный комитет; | Comitato militare della Nato, ~Comitato militare; | Nato-Militärausschuss, Militärausschuss der Nato, Nato-Militärkomitee, ~Militärausschuss, ~Militärkomitee; | Comité militaire de l'Otan, ~Comité militaire; | Komitet Wojskowy NATO, ~Komitet Wojskowy;
eu | O | European Union, EU, E.U., ~bloc; EU | Європейський Союз, Євросоюз, =ЄС; | Европейский союз, Евросоюз, =ЕС; | Unione europea, Ue; | Europäische Union, EU; | Union européenne, UE; européen | Unia Europejska, UE; unijny
ec | O | European Commission, EU Commission; | Європейська комісія, Єврокомісія; | Европейская комиссия, Еврокомиссия; | Commissione europea, Commissione Ue; | Europäische Kommission, EU-Kommission; | Commission européenne; | Komisja Europejska, =KE;
euco | O | European Council; | Європейська рада, Євррада; | Европейский совет, Евросовет; | Consiglio europeo; | Europäischer Rat, EU-Rat; | Conseil européen; | Rada Europejska, =RE;
ep | O | European Parliament; | Європейський парламент, Європарламент; | Европейский парламент, Европарламент; | Parlamento europeo, Europarlamento; | Europäisches Parlament, EU-Parlament, Europaparlament; | Parlement européen; | Parlament Europejski, =PE;
ecb | O | European Central Bank, ECB; | =ЄЦБ, Європейський центральний банк; | =ЕЦБ, Европейский центральный банк; | Banca centrale europea, Bce; | Europäische Zentralbank, EZB; | Banque centrale européenne, BCE; | Europejski Bank Centralny, =EBC;
un | O | United Nations, UN, U.N.; | =ООН, Організація Об'єднаних Націй; | =ООН, Организация Объединенных Наций; | Nazioni Unite, Onu; | Vereinte Nationen, Vereinten Nationen, UN, UNO; | Nations unies, ONU; onusien | =ONZ, Organizacja Narodów Zjednoczonych;
imf | O | International Monetary Fund, IMF; | Міжнародний валютний фонд, =МВФ; | Международный валютный фонд, =МВФ; | Fondo monetario internazionale, Fmi; | Internationaler Währungsfonds, Internationalen Währungsfonds, IWF; | Fonds monétaire international, FMI; | Międzynarodowy Fundusz Walutowy, =MFW;
wb | O | World Bank; | Світовий банк; | Всемирный банк; | Banca mondiale; | Weltbank; | Banque mondiale; | Bank Światowy;
who | O | World Health Organization, World Health Organisation, WHO; | =ВООЗ; | =ВОЗ; | Oms, Organizzazione mondiale della sanità; | Weltgesundheitsorganisation, WHO; | OMS, Organisation mondiale de la santé; | =WHO, Światowa Organizacja Zdrowia;
iaea | O | International Atomic Energy Agency, IAEA; | =МАГАТЕ; | =МАГАТЭ; | Aiea; | IAEA, IAEO; | AIEA; | =MAEA;
osce | O | Organization for Security and Co-operation in Europe, OSCE; | =ОБСЄ; | =ОБСЕ; | Osce; | OSZE; | OSCE; | =OBWE;
whitehouse | O | White House; | Білий дім; | Белый дом; | Casa Bianca; | Weißes Haus, Weißen Hauses; | Maison Blanche; | Biały Dom, =Białego Domu;
kremlin | O | Kremlin; | Кремль; | Кремль; | Cremlino; | Kreml; | Kremlin; | Kreml;
pentagon | O | Pentagon; | Пентагон; | Пентагон; | Pentagono; | Pentagon; | Pentagone; | Pentagon;
state-department | O | State Department, US State Department; | Держдепартамент, Держдеп; | Госдепартамент, Госдеп; | Dipartimento di Stato; | US-Außenministerium; | département d'État; | Departament Stanu;
fed | O | Federal Reserve, Fed, US Federal Reserve; | =ФРС, Федеральна резервна система; | =ФРС, Федеральная резервная система; | Fed, Federal Reserve; | Fed, Federal Reserve, US-Notenbank; | Fed, Réserve fédérale; | Fed, Rezerwa Federalna;
us-house | O | House of Representatives, US House, US House of Representatives, ~House; | Палата представників, =Палати представників; | Палата представителей; | Camera dei rappresentanti; | Repräsentantenhaus; | Chambre des représentants; | Izba Reprezentantów;
`;

/** Bodies that stand for a state's office: the leader of the Kremlin is the president of Russia. From (role, place) to (role, place). */
export const STANDS_FOR: readonly {
  readonly role: string;
  readonly place: string;
  readonly as: string;
  readonly of: string;
  readonly example: string;
}[] = [
  { role: 'head', place: 'kremlin', as: 'president', of: 'ru', example: 'Kremlin leader' },
  { role: 'president', place: 'kremlin', as: 'president', of: 'ru', example: 'Kremlin president' },
  { role: 'head', place: 'pentagon', as: 'defence-minister', of: 'us', example: 'Pentagon chief' },
  { role: 'head', place: 'state-department', as: 'secretary-of-state', of: 'us', example: 'head of the State Department' },
  { role: 'head', place: 'whitehouse', as: 'president', of: 'us', example: 'глава Білого дому' },
  { role: 'foreign-minister', place: 'us', as: 'secretary-of-state', of: 'us', example: 'US-Außenminister' },
  { role: 'foreign-minister', place: 'eu', as: 'high-representative', of: 'eu', example: "the EU's top diplomat" },
  { role: 'president', place: 'nato-mc', as: 'chair', of: 'nato-mc', example: 'président du Comité militaire' },
  { role: 'prime-minister', place: 'de', as: 'chancellor', of: 'de', example: 'der deutsche Regierungschef' },
  { role: 'prime-minister', place: 'at', as: 'chancellor', of: 'at', example: 'der österreichische Regierungschef' },
  { role: 'press-secretary', place: 'us', as: 'press-secretary', of: 'whitehouse', example: 'the US press secretary' },
  { role: 'press-secretary', place: 'ru', as: 'press-secretary', of: 'kremlin', example: 'the Russian presidential spokesman' },
  { role: 'speaker', place: 'us', as: 'speaker', of: 'us-house', example: 'the US speaker' },
  { role: 'supreme-commander', place: 'nato', as: 'saceur', of: 'nato', example: "NATO's supreme commander in Europe" },
];

/** Bodies that belong to a state or to a larger body. */
export const PLACE_PARENTS: Readonly<Record<string, string>> = {
  'nato-mc': 'nato',
  whitehouse: 'us',
  pentagon: 'us',
  'state-department': 'us',
  fed: 'us',
  'us-house': 'us',
  kremlin: 'ru',
  ec: 'eu',
  euco: 'eu',
  ep: 'eu',
  ecb: 'eu',
};

/** What the head of a state's ministry or office is called, by words in the English name of the body; the office stands under the state. */
export const MINISTRIES: readonly { readonly words: RegExp; readonly role: string; readonly example: string }[] = [
  {
    words: /foreign (ministry|affairs|office)|external affairs/,
    role: 'foreign-minister',
    example: 'head of the Russian Foreign Ministry',
  },
  {
    words: /(ministry|department) of (defence|defense)|(defence|defense) (ministry|department)/,
    role: 'defence-minister',
    example: 'head of the Ministry of Defence',
  },
  {
    words: /(ministry|department) of (finance|the treasury)|finance ministry|treasury/,
    role: 'finance-minister',
    example: 'head of the Treasury',
  },
  {
    words: /office of the president|presidential (office|administration)|president s office/,
    role: 'presidential-chief',
    example: 'head of the Office of the President of Ukraine',
  },
];

/** State that a bare title in a language's press belongs to, where the page names that state's offices. */
export const HOME_STATES: Readonly<Record<string, string>> = { de: 'de', it: 'it', fr: 'fr', pl: 'pl', uk: 'ua', ru: 'ru' };
/** Titles for which the press leaves its own state out. */
export const HOME_ROLES = ['foreign-minister', 'defence-minister', 'finance-minister', 'interior-minister'];
