/** Words beside a name or title that change whom it means. Rows by language; folded when read. */

const rows = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .trim()
      .split(/\s+/)
      .filter((word) => word !== ''),
  );

/** Courtesy titles that say "a man by this surname". Mr Putin, Herr Putin, M. Poutine, pan Putin, пан Путін. */
export const COURTESY_M = rows(
  'mr mister sir lord signor sig herr herrn monsieur m pan pana panu panem пан пана пану паном господин господина господину senor',
);
/** Mrs Trump, Ms Leavitt, Frau Merkel, Mme Kallas, пані Каллас. */
export const COURTESY_F = rows(
  'princess queen duchess baroness sister mother mrs ms miss madam lady dame signora signorina frau mme madame mlle pani пані госпожа госпожи госпоже госпожу senora',
);
/** Before the first name of who will reign, or of a reigning prince: Prinz Albert, principessa Carolina. */
export const PRINCES = rows(`
 prince princess prinz prinzessin furst princesse principe principessa ksiaze ksiezna
 принц принца принцом принцу принцеса принцесса князь
`);
/** Before the first name of who reigns: King Hussein, König Charles, re Carlo, король Чарльз, Papst Benedikt. */
export const REIGNING: ReadonlySet<string> = new Set([
  ...PRINCES,
  ...rows(`
 king queen pope emperor empress sultan emir konig konigin kaiser papst roi reine pape empereur re regina papa imperatore
 krol krola krolowi krolem krolowa krolowej papiez papieza cesarz
 король короля королю королем королева королеви королевы папа папи папы папе папу султан імператор император
`),
]);
/** Say nothing of sex. */
export const COURTESY = rows('dr prof professor mx доктор професор профессор doktor');

/** Offices and ranks that stand right before a surname without a body: Senator Kerry, General Cavoli, Coach Saban, адмірал Бауер. */
export const TITLES = rows(`
 president premier minister chancellor senator sen rep representative congressman congresswoman gov governor secretary sec ambassador speaker judge justice mayor
 chief chairman chairwoman chair commissioner pope bishop cardinal rabbi sheikh
 general gen admiral adm lieutenant lt colonel col major maj captain capt sergeant sgt marshal brigadier vice commander detective officer inspector
 leader coach striker director spokesman spokeswoman envoy attorney prosecutor lawmaker mp mep
 prasident prasidentin kanzler kanzlerin aussenminister aussenministerin verteidigungsminister verteidigungsministerin generalsekretar premierminister premierministerin ministerprasident ministerprasidentin
 bundeskanzler bundeskanzlerin kremlchef regierungschef regierungschefin staatschef kommissionsprasidentin kommissionschefin sprecher sprecherin gouverneur botschafter botschafterin chef chefin general
 presidente premier ministro ministra cancelliere cancelliera segretario ammiraglio generale portavoce leader senatore
 president presidente ministre chancelier chanceliere secretaire amiral general premier
 prezydent premier minister ministra kanclerz sekretarz admiral general rzecznik rzeczniczka szef szefowa
 президент президента президенту президентом премєр канцлер міністр секретар генсек генерал адмірал голова глава речник речниця сенатор
 премьер министр секретарь адмирал председатель пресс сенатор
`);

/** Ranks, by the service they belong to, for roles that the register contradicts: an admiral is no general. */
export const RANKS: Readonly<Record<string, string>> = {
  general: 'general',
  generale: 'general',
  генерал: 'general',
  генерала: 'general',
  генералу: 'general',
  генералом: 'general',
  generala: 'general',
  generał: 'general',
  admiral: 'admiral',
  ammiraglio: 'admiral',
  amiral: 'admiral',
  адмірал: 'admiral',
  адмірала: 'admiral',
  адмирал: 'admiral',
  адмирала: 'admiral',
  admirał: 'admiral',
  admirala: 'admiral',
  colonel: 'colonel',
  colonnello: 'colonel',
  oberst: 'colonel',
  полковник: 'colonel',
  pulkownik: 'colonel',
  marshal: 'marshal',
  marschall: 'marshal',
  маршал: 'marshal',
};

/** Before a title: who held it once. Former, ex-, then-; колишній; бывший; ehemalig; ancien; były. */
export const FORMER = rows(`
 former ex then onetime past late previous erstwhile
 колишніи колишнього колишньому колишнім колишня колишньоі екс тодішніи тодішнього тодішня попередніи попередня
 бывшии бывшего бывшему бывшим бывшая бывшеи экс тогдашнии прежнии
 ehemalige ehemaliger ehemaligen ehemaligem fruhere fruherer fruheren alt damalige damaliger damaligen vormalige
 ancien ancienne ex precedent alors
 ex gia precedente allora
 byly bylego bylemu bylym byla bylej eks owczesny owczesna owczesnego poprzedni dawny
`);
/** Right behind a title: held once. Bundeskanzler a. D., ministre à la retraite, міністр у відставці, министр в отставке, minister w stanie spoczynku. */
export const RETIRED =
  /^,? (a\. ?D\.|außer Dienst|i\. ?R\.|à la retraite|in pensione|emerit[oa]|у відставці|в отставке|w stanie spoczynku)/u;
/** Before or behind a title: not in office. Acting, deputy, next, candidate. */
export const NOT_HOLDER = rows(`
 acting deputy vice interim next future designate elect incoming assistant aspiring candidate nominee prospective caretaker possible potential shadow under deputized would first-ever
 заступник заступника заступниця заступниці віце виконувач виконувача виконувачка во тво тимчасовии маибутніи маибутнього маибутнє наступнии наступного наступним кандидат кандидата кандидатка новообраніи новообрании обрании імовірнии
 заместитель заместителя зам вице исполняющии исполняющая исполняющего ио врио временныи будущии будущего следующии следующего следующим кандидат кандидата избранныи новоизбранныи
 stellvertretende stellvertretender stellvertretenden vize kommissarische kommissarischer geschaftsfuhrende geschaftsfuhrender ubergangs nachste nachster nachsten kunftige kunftiger kunftigen designierte designierter kandidat kandidatin mogliche amtierend
 adjoint adjointe interim interimaire prochain prochaine futur future candidat candidate vice suppleant elu elue delegue
 vice facente candidato candidata prossimo prossima futuro futura supplente designato eletto eletta vicario
 zastepca zastepcy zastepczyni wice wiceszef tymczasowy przyszly przyszlego przyszla nastepny nastepnego nastepna nastepnym kandydat kandydata kandydatka pelniacy elekt po
`);
/** Between former and title, or between body and title: adjectives that change nothing. */
export const NEUTRAL = rows(`
 обязанности обовязків обов язків obowiazki funzioni funzione duties

 new current longtime long serving veteran embattled incumbent outgoing top wartime newly elected sitting re reelected
 нинішніи нинішнього чинніи чиннии чинного новии нового
 нынешнии нынешнего деиствующии деиствующего новыи нового
 amtierende amtierender amtierenden derzeitige derzeitiger derzeitigen aktuelle neue neuer neuen heutige jetzige
 actuel actuelle nouveau nouvelle
 attuale nuovo nuova
 obecny obecnego obecna nowy nowego nowa urzedujacy urzedujacego
`);
/** Before a title without article: somebody becomes it, nobody is meant by it. */
export const BECOMING = rows(`
 as become becomes became elected appointed named nominated for being served serving serve serves chosen
 als zum zur werden wird wurde gewahlt ernannt
 comme devient devenu devenue elu elue nomme nommee
 come diventa diventato eletto nominato
 jako zostal zostala zostac
 як став стати обрано призначено посаду посади посаді
 как стал стать избран назначен должность должности посту пост
`);

/** Join title and body: president of the, presidente della, Präsident der, chef de l'. */
export const CONNECTORS = rows(
  'of the s der des von vom dem den die das du de l d la le les della dell dello del dei degli delle di il lo gli',
);
/** Join an ambassador and the body that he is sent to: ambassador to NATO, Botschafterin bei der Nato, посол при НАТО. */
export const SENT_TO = rows('to at bei beim presso aupres in при в у przy alla all');
/** "The President": one who is known already. */
export const DEFINITE_ARTICLES = rows('the der die das dem den des le la les l il lo i gli');
export const ARTICLES = rows('the a an der die das dem den des ein eine le la les l un une il lo i gli');

/** Beside a surname: the family, not the person. The Kennedy family, le couple Macron, родина Порошенка. */
export const FAMILY_AFTER = rows('family families brothers sisters clan dynasty household twins familie clan famille famiglia');
export const FAMILY_BEFORE = rows(
  'familie famille famiglia clan dynastie couple coppia fratelli sorelle freres soeurs geschwister ehepaar malzenstwo bracia panstwo подружжя родина родини родину брати семья семьи семью семье чета четы братья',
);
/** Behind a name: a thing that bears it. Trump Tower, Smith Barney, Ford Foundation, Donald Trump Jr. */
export const THING_AFTER = rows(`
 tower towers hotel hotels plaza organization organisation foundation institute street avenue boulevard road lane square park airport university college school hospital library museum
 center centre stadium arena bridge building hall memorial prize award cup trophy motor motors corp corporation inc ltd llc plc co company companies group bank brothers bros sons partners associates
 jr sr junior senior ii iii iv card cards suit suits shuttle steaks casino resort resorts golf international
 bay creek county city township island islands lake mountain mountains river valley heights beach point hill hills springs falls harbor harbour canyon
 strasse platz allee turm stiftung haus verlag tor vulytsia
 вулиця площа вежа фонд премія улица башня фонд премия бульвар
`);
/** Behind a surname: a firm that goes by the surname alone. Dell Inc., Ford shares, Merck KGaA; not the Trump Organization. */
export const FIRM_AFTER = rows(`
 inc corp corporation ltd llc plc lp ag gmbh kgaa kg se spa srl sa sas nv bv oyj asa shares stock stocks shareholders aktie aktien azioni actions akcje акції акции
`);
/** Before a name: a ship, storm, street, place or law that bears it. La loi Macron, il decreto Salvini. */
export const THING_BEFORE = rows(`
 loi amendement legge decreto lodo emendamento lex ustawa
 palazzo palazzi villa castello torre teatro stadio ospedale ponte museo fondazione premio aeroporto caserma liceo
 palais chateau theatre stade hopital pont musee fondation prix aeroport quai impasse lycee caserne
 schloss burg krankenhaus
 palac zamek teatr stadion szpital muzeum fundacja nagroda lotnisko liceum imienia
 фонд фонду фонда фонде фонді палац палацу замок замку театр театру стадіон стадіоні лікарня лікарні міст музей музею премія премії аеропорт ліцей імені
 дворец дворца театр театра стадион стадионе больница больницы мост музей музея премия премии аэропорт лицей имени
 uss hms usns ss rms carrier ship destroyer frigate submarine warship hurricane storm typhoon cyclone mount lake fort camp port cape san saint st crater tug ferry yacht tanker cruiser icebreaker vessel boat liner trawler corvette  rue avenue boulevard place via piazza viale corso ulica ulicy plac strasse platz хутір вулиця вулиці вулицю площа площі улица улице площадь hurrikan sturm zyklon schiff ouragan uragano
`);
/** The same, shortened with a point: ul. Dąbrowskiego, вул. Франка, школа ім. Шевченка. */
export const THING_BEFORE_SHORT = rows('ul al pl im вул пл ім просп ул им пр av bd str');
/** Names of days and months: capitals behind a name that say nothing. */
export const DAYS = rows(`
 monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
 mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
`);
/** Before a surname that is also a month's name: the month. In May, since May, last May, 5 May. */
export const MONTH_BEFORE = rows(
  'in since last next by until till of early late mid this every from before after during through on and or to between',
);
/** Surnames that are also common words: at a sentence's start, or without the holder on the page, they need more evidence. */
export const COMMON_WORDS = rows(`
 may will bush rice long young king brown white black green gray grey wood woods stone hill field day price love bell best power powers banks bank church cook baker miller smith taylor
 west east north south park parks fox wolf lamb bird fish rose lake rivers brooks ford bridges street lane hall house wall gates frank grant mark bill pat rob sue art drew chase hope grace joy faith
 jordan chad israel georgia china india jackson lincoln washington houston austin dallas madison cleveland paris london berlin york marshall price stark noble moody sharp short small little good
 trump major case cash strong rich early winter summer spring frost snow rain storm page pope bishop abbot knight prince duke earl baron judge law laws justice ban war war
 burns kings peoples blunt weiner merz scholz macron orban duda tusk pence pavel li so do an le no man lee
 bauer muller mueller schmidt schmied weber koch schafer becker backer jager fischer wagner zimmermann schneider vogel fuchs hahn mann stein wolf klein gross lang kurz jung weiss schwarz braun neumann kaiser konig richter
 kohl graf furst herzog ritter bach berg busch stern sturm sommer herbst ernst kraft licht schatz hof
 petit grand roi blanc noir rossi bianchi russo conte monti renzi letta pera
`);

/** Behind a body's name: the building, not the power in it. Kremlin wall, White House lawn. */
export const BUILDING_AFTER = rows(`
 wall walls tower towers museum palace lawn garden gardens grounds gate gates clock roof cathedral cathedrals fence driveway embankment
 стіна стіни стін стіною мур мури вежа вежі музеи стена стены стенои башня башни музеи мур
 mauer mauern turm turme museum mur murs tour mury wieza muro mura torre torri
`);
/** Behind a sentence's first word: it is the verb, not a surname. May the, Will he, May I. */
export const VERB_BEFORE = rows(
  'i the a an he she it we they you be have there this that these those not god his her its their our your any all no',
);
/** Before a hyphen: what follows is meant, not a double name. Anti-Putin, pro-Trump, ex-. */
export const PREFIXES = rows('anti pro ex non post pre mid then former neo ultra never all eks екс анти про проти антин контр');

/** Surnames that are also cities, states or countries: behind a preposition of place they are that. */
export const PLACE_SURNAMES = rows(`
 austin dallas houston lincoln washington jackson madison cleveland paris london berlin york hollande jordan israel chad georgia virginia carolina charlotte denver orlando phoenix
 santiago cordoba valencia toledo lyon nancy vienna roma milano pisa siena modena torino napoli romano salerno warszawa krakow sofia bern kiel halle jena hamm
 raleigh columbus pierre houston hamilton wellington sydney victoria perth stanley lancaster bristol bath wells lancashire lusaka
`);
/** What a town is called before its name: the town of Clinton, Comune di Bardi, die Stadt Stein, la ville de Hollande. */
export const SETTLEMENTS = rows(`
 town city village hamlet borough township suburb port comune citta paese frazione borgo provincia ville commune village bourg faubourg
 stadt gemeinde dorf ort kleinstadt kreisstadt ortschaft
`);
export const PLACE_PREPOSITIONS = rows('in at from near outside around across en im aus nach bei w z do');
/** States of the US: ", Texas" behind a word makes it a town. */
export const US_STATES = rows(`
 alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
 mississippi missouri montana nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin wyoming
`);
/** Before a title: nobody in particular. A French president, every chancellor, kein Kanzler. */
export const ANY_HOLDER = rows(`
 a an every any each no another which what
 ein eine einem einen einer jeder jede jedem jeden kein keine welcher
 un une chaque aucun aucune tout toute quel
 uno una ogni nessun nessuna qualsiasi
 kazdy kazda kazdego zaden zadna
 кожен кожна кожного жоден жодна
 каждыи каждая каждого ни любои
`);
/** Openers of a sentence that may stand right before a surname without being a first name. */
export const OPENERS = rows(`
 when while after before since until although though because if as but and or so yet then than that this these those the a an in on at by for from with without to of about against under over between
 among during despite like unlike both either neither not only even still now today yesterday tomorrow meanwhile later earlier once however instead also again asked did does do is are was were has have had will would
 can could should may might must where why how who what which says said says according nor whether told via per plus minus former ex then former president amid unless once neither whereas see let vote meet ask tell remember thank thanks dear yes hey poor bravo
 als wenn wie nach vor seit bis obwohl weil denn aber und oder doch dann dass mit ohne zu zum zur von vom bei fur gegen unter uber zwischen trotz auch noch nun heute gestern spater laut so hat ist war wird kann soll muss
 der die das dem den des
 quand lorsque si comme apres avant depuis pour par avec sans sous sur entre selon mais et ou donc puis alors que le la les de du en a aussi hier ensuite pourtant
 quando mentre dopo prima secondo per con senza su tra fra ma e o se come anche ancora oggi ieri poi cosi il lo la i gli di da in a
 gdy kiedy po przed od do za z w na o u przy dla bez miedzy wedlug ale i lub a oraz wiec potem jednak takze dzis wczoraj zdaniem
 коли поки після перед від до за з із у в на про для без між згідно але і й та або що якщо як також сьогодні вчора потім однак
 когда пока после перед от до за из с у в на о об про для без между по но и а или что если как также сегодня вчера затем однако
`);
/** Behind article and surname: what belongs to the person. The Trump administration, the Biden plan; "the Harris poll" is none of these. */
export const ATTRIBUTIVE = rows(`
 administration government campaign team presidency plan plans policy policies proposal proposals doctrine era camp aide aides ally allies supporter supporters voters visit speech statement
 meeting summit interview decision order orders letter cabinet white ministry regime years term tariffs allies advisers advisors lawyers officials people side trial case inquiry investigation call
 mission missions initiative talks entourage convoy motorcade departure arrival resignation victory defeat candidacy bid ticket memo memoir biography
 transition inauguration appointment nomination nominee nominees pick picks base rally rallies deal offer agenda budget bill veto pardon tweet tweets remarks comments staff delegation coalition leadership
`);

/** Verbs of saying that follow a name at a sentence's start. */
export const SAYING = rows(`
 said says told tells added asked replied wrote warned announced insisted argued noted stressed claimed denied called urged vowed promised
 sagte sagt erklarte betonte warnte kundigte a dit declare affirme ha detto dichiarato powiedzial mowi oswiadczyl
 сказав заявив повідомив наголосив каже сказал заявил сообщил подчеркнул говорит
`);
/** Auxiliaries and common verbs that follow a name at a sentence's start. */
export const VERBS = rows(`
 is was has had will would could should may might must did does took left went came made gave met spoke won lost ran led held saw got put set sent kept began became wants won't
 drove shot beat threw hit sank rose fell flew wrote grew drew swam rode sang spent bought sold paid stood sat felt thought knew found brought taught caught fought sought broke chose wore shook
 stole hid fled wept understood overcame withdrew struck swept dealt quit bet built lent meant heard hurt never also then himself herself didn't doesn't isn't wasn't hasn't couldn't wouldn't
 says plays faces meets wins wants gets goes makes takes plans hopes seems remains believes knows thinks lives works leads came who whose
 ist war hat hatte wird wurde will kann soll reist kommt trifft
 est etait a avait sera doit veut peut va se ne
 e era ha aveva sara deve vuole puo va si non
 jest byl ma mial bedzie musi chce moze nie
 є був має буде може не хоче был имеет будет может не хочет
`);

/** Behind a name and before another person's: the name is the employer's. "Edward Jones analyst Stephanie Hoff". */
export const EMPLOYED = rows(
  'analyst analysts economist economists strategist strategists spokesman spokeswoman spokesperson executive executives ceo employee employees trader dealer manager attorney lawyer',
);

/** Before a name: what people do who hold no office. "State trooper Tom Kelly", "тренер Олег Блохін", "Torwart Hans Meyer". */
export const PRIVATE_OCCUPATIONS = rows(`
 trooper actor actress singer guitarist drummer composer comedian novelist painter sculptor dancer rapper golfer boxer jockey pitcher catcher quarterback linebacker goalkeeper striker midfielder defender winger batsman bowler skipper cyclist swimmer
 teacher student farmer nurse firefighter trader analyst plumber baker chef waiter neighbour neighbor
 актор актора актриса співак співачка футболіст тренер воротар нападник письменник художник вчитель фермер
 актер актера актриса певец певица футболист тренер вратарь нападающии писатель художник учитель фермер
 attore attrice cantante calciatore allenatore portiere attaccante scrittore pittore insegnante
 schauspieler schauspielerin sanger sangerin torwart sturmer verteidiger mittelfeldspieler trainer schriftsteller maler lehrer lehrerin bauer
 acteur actrice chanteur chanteuse footballeur entraineur gardien attaquant ecrivain peintre
 aktor aktorka piosenkarz piosenkarka pilkarz trener bramkarz napastnik pisarz malarz nauczyciel
`);

/** Before a body's name in small letters: one of its kind, not the body. "A coalition of the willing could be formed." */
export const INDEFINITE = rows('a an another any some ein eine einer einem einen un une una uno');

/** Beside somebody's name in the genitive: who has a daughter is a person. "Suharto's daughter", "дружина Порошенка". */
export const KIN = rows(`
 wife husband widow widower son daughter sons daughters children child brother sister brothers sisters father mother parents nephew niece cousin uncle aunt grandson granddaughter girlfriend boyfriend fiance fiancee
 дружина дружини дружину дружиною дружині син сина синові сином донька доньки доньку донькою дочка дочки брат брата братом сестра сестри вдова батько батька мати матір чоловік
 жена жены жену женои жене сын сына сыну сыном дочь дочери дочерью брат брата братом сестра сестры вдова отец отца мать матери муж мужа супруга супруги супругу
 zona zony zone syn syna synem corka corki corke brat brata siostra siostry wdowa ojciec ojca matka matki maz meza
`);

/**
 * Before a name: as what somebody is met whom the news does not know otherwise. "Neighbor Sandra Williams", "очевидець Іван Петренко". What people
 * learned is not here: nurses and farmers stand for election, generals become analysts, officers are chief executives too.
 */
export const EVERYDAY = rows(`
 neighbor neighbour neighbors neighbours resident residents eyewitness bystander passerby motorist shopper shoppers tourist tourists pensioner retiree villager villagers
 trooper patrolman paramedic firefighter classmate plumber waiter waitress cashier shopkeeper hairdresser trucker janitor housewife
 nachbar nachbarin anwohner anwohnerin augenzeuge augenzeugin rentner rentnerin feuerwehrmann passant passantin hausfrau
 voisin voisine riverain riveraine automobiliste pompier passant passante
 vicino vicina residente automobilista pensionato pensionata pompiere passante casalinga
 sasiad sasiadka mieszkaniec mieszkanka strazak emeryt emerytka przechodzien
 сусід сусідка мешканець мешканка очевидець очевидиця пенсіонер пенсіонерка пожежник
 сосед соседка житель жительница очевидец пенсионер пенсионерка пожарныи
`);
/** Before "by" and a name: who worked on the page, not whom it is about. "Reporting by Mike Young", "additional reporting by", "photo by". */
export const CREDITED = rows(
  'reporting writing editing photo photos photograph photographs photography graphic graphics illustration illustrations',
);
/** The same before a colon, a point or a preposition of its own language: "Foto: dpa/Hans Meyer", "fot. Jan Lis", "Фото: Іван Лис". */
export const CREDIT_LABELS = rows('photo photos picture pictures image foto fotos fot bild фото fotografia photographie');
/** Small words between the names of a credit. */
export const CREDIT_JOINERS = rows('and in by with und et e i і и та von di par de a w');
/** Behind the names of a byline: those who work for the press. "By Mike Young, Associated Press Writer". */
export const PRESS = rows(
  'associated reuters ap afp dpa upi staff writer writers correspondent correspondents reporter reporters editor bureau',
);
/** Behind two joined names: what is called after them. "The Hale-Brook Act", "the Hale-Brook amendment". */
export const NAMED_AFTER = rows('law laws act bill amendment formula scale syndrome commission committee');

/** Before a first name that is not that of whom the page names in full: "a boy named Bob", "little Barbara", "Uncle Bill". */
export const CALLED = rows(`
 named called nicknamed little baby young old uncle aunt auntie saint st brother sister father mother friend dog cat aged
 namens kleine kleiner onkel tante nomme nommee petit petite oncle tante chiamato chiamata piccolo piccola zio zia imieniem maly mala wujek ciocia
 імям імені маленькии маленька дядько тітка имени маленькии маленькая дядя тетя
`);
