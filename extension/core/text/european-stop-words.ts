/**
 * Function words of six further languages, as their grammars list them: articles, pronouns, prepositions, conjunctions, auxiliaries and modals, words of
 * negation. As printed, in lower case; they are folded when read. Data only.
 */

const GERMAN = `
der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines dieser diese dieses diesen diesem jener jene jenes jenen jenem
jeder jede jedes jeden jedem alle allen aller alles manche mancher einige einigen einiger etliche mehrere mehreren viele vielen vieler viel wenig wenige wenigen beide beiden
ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen sich man mein meine meinen meinem meiner dein deine sein seine seinen seinem seiner seines unser unsere unseren unserem unserer euer eure ihre ihren ihrem ihrer ihres
wer was wen wem wessen welcher welche welches welchen welchem wo wann wie warum weshalb wohin woher dessen deren denen
bin bist ist sind seid war waren warst sei seien wäre wären gewesen habe hast hat haben hatte hatten hätte hätten gehabt werde wirst wird werden wurde wurden würde würden worden geworden
kann kannst können konnte konnten könnte könnten muss musst müssen musste mussten müsste müssten soll sollst sollen sollte sollten will willst wollen wollte wollten darf darfst dürfen durfte durften dürfte dürften mag mögen möchte möchten lassen lässt ließ
und oder aber denn sondern doch dass daß ob wenn als weil obwohl während bevor nachdem damit sowie sowohl weder noch entweder jedoch zudem daher deshalb also dann falls bis seit solange sobald
in im ins an am ans auf aufs aus bei beim durch durchs für fürs gegen hinter mit nach neben ohne über überm um ums unter vom von vor vorm wegen zu zum zur zwischen ab außer entgegen gegenüber gemäß innerhalb außerhalb laut trotz statt anstatt pro per je
nicht nie niemals nichts niemand nirgends nein auch nur schon noch immer wieder sehr so mehr weniger hier dort da dazu davon dabei dafür dagegen darüber daran darauf daraus darin etwa rund circa ungefähr etwas jetzt nun heute gestern morgen bereits ganz gar eben mal zwar wohl ja
`;

const FRENCH = `
le la les l un une des du de d au aux ce cet cette ces celui celle ceux celles cela ça ceci tout toute tous toutes quelque quelques plusieurs certains certaines chaque aucun aucune nul nulle autre autres même mêmes tel telle tels telles
je j tu il elle on nous vous ils elles me m te t se s lui leur leurs y en moi toi soi eux mon ma mes ton ta tes son sa ses notre nos votre vos
qui que qu quoi dont où lequel laquelle lesquels lesquelles auquel duquel quel quelle quels quelles
suis es est sommes êtes sont étais était étaient été étant sera seront serait seraient fut furent soit soient ai as a avons avez ont avais avait avaient eu ayant aura auront aurait auraient eut ait aient
peut peuvent pouvait pourra pourront pourrait pourraient pu doit doivent devait devra devront devrait devraient dû faut fallait faudra faudrait veut veulent voulait voudrait voudraient va vont allait iront aller fait font faire
et ou mais donc or ni car si comme lorsque quand parce puisque quoique bien alors ainsi aussi tandis afin
à dans par pour sur sous vers chez avec sans contre entre avant après pendant depuis dès jusque jusqu hors selon envers parmi malgré lors près loin
ne n pas plus jamais rien personne point guère non oui très trop peu beaucoup moins encore déjà toujours souvent ici là aujourd hui hier demain désormais environ quelque tant autant seulement c
`;

const ITALIAN = `
il lo la i gli le l un uno una del dello della dell dei degli delle al allo alla all ai agli alle dal dallo dalla dall dai dagli dalle nel nello nella nell nei negli nelle sul sullo sulla sull sui sugli sulle col coi
questo questa questi queste quest quello quella quelli quelle quell quel quei quegli ciò tutto tutta tutti tutte alcuni alcune qualche ogni ognuno nessuno nessuna nessun altro altra altri altre stesso stessa stessi stesse molti molte molto molta pochi poche poco tanto tanti parecchi entrambi
io tu egli lui lei noi voi essi esse loro mi ti si ci vi ne me te se li mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra
chi che cui quale quali quando dove come perché quanto quanti
sono sei è siamo siete era erano ero essere stato stata stati state sarà saranno sarebbe sarebbero fu furono sia siano ho hai ha abbiamo avete hanno aveva avevano avere avuto avrà avranno avrebbe avrebbero abbia abbiano
può possono poteva potrà potranno potrebbe potrebbero potuto deve devono doveva dovrà dovranno dovrebbe dovrebbero dovuto bisogna occorre vuole vogliono voleva vorrebbe vorrebbero va vanno viene vengono venne fa fanno fare
e ed o od ma però anche se né mentre poiché affinché benché sebbene dunque quindi inoltre oppure infatti
a ad di da in con su per tra fra contro senza dopo prima durante verso presso entro oltre secondo sotto sopra dentro fuori attraverso fino
non no mai nulla niente neanche nemmeno neppure più meno già ancora sempre spesso qui qua lì là oggi ieri domani ora adesso circa quasi solo soltanto così d c
`;

const POLISH = `
ten ta to ci te tego tej tym tych tymi tę tą temu tamten tamta tamto taki taka takie takich każdy każda każde każdego wszyscy wszystkie wszystko wszystkich wszystkim niektóre niektórzy niektórych kilka kilku wiele wielu inny inna inne innych sam sama samo sami żaden żadna żadne żadnego żadnych oba obaj obie
ja ty on ona ono my wy oni one mnie mi mną ciebie tobie cię ci jego go jemu mu nim niego niemu jej nią niej ich im nimi nich nas nam nami was wam się siebie sobie mój moja moje twój twoja swój swoja swoje swoją swoim swoich swojego swojej nasz nasza nasze naszego naszej wasz
kto co kogo komu kim czego czemu czym który która które którego której którym których którzy jaki jaka jakie gdzie kiedy jak dlaczego skąd dokąd ile
jestem jesteś jest jesteśmy są być był była było byli były będzie będą będę byłby byłaby byłoby byliby mam ma mają mamy miał miała miało mieli mieć może mogą mógł mogła mogło mogli mógłby mogłaby mogliby można musi muszą musiał powinien powinna powinno powinni powinny trzeba należy zostać został została zostało zostali zostały zostanie zostaną wolno
i a oraz lub albo ale lecz więc że iż żeby aby by gdy gdyby jeśli jeżeli ponieważ bo choć chociaż podczas dlatego zatem jednak natomiast też także również ani czy niż
w we z ze na do od ode po przed przez przy o u dla bez nad pod za między wśród oprócz poza wobec według zdaniem mimo wskutek dzięki podczas ku
nie tak nigdy nic nikt nigdzie już jeszcze tylko bardzo bardziej mniej więcej teraz dziś dzisiaj wczoraj jutro tu tam zawsze często około ponad prawie niemal też obecnie
`;

const UKRAINIAN = `
цей ця це ці цього цієї цьому цій цих цим цими той та те ті того тієї тому тій тих тим тими такий така таке такі таких кожен кожна кожне кожного весь вся все всі всього всієї всіх всім усі усе усіх деякі деяких кілька кількох багато багатьох інший інша інше інші інших сам сама само самі жоден жодна жодне жодного жодних обидва обидві
я ти він вона воно ми ви вони мене мені мною тебе тобі його йому ним нього ньому її їй нею неї ній їх їм ними них нас нам нами вас вам себе собі мій моя моє мої твій свій своя своє свої свого своєї своїх своїм наш наша наше наші нашого нашої нашим ваш їхній їхня їхні
хто що кого кому ким чого чому чим який яка яке які якого якої якому якій яких яким де коли як звідки куди скільки
є був була було були буде будуть бути буду будемо бувши має мають мав мала мало мали мати може можуть міг могла могло могли можна мусить мусять повинен повинна повинно повинні треба слід потрібно варто би б
і й та а але або чи що щоб якщо якби бо тому оскільки хоча поки проте однак також теж ані ніж адже отже аби
в у з із зі на до від од по перед через при про для без над під за між серед крім окрім поза щодо після проти біля згідно завдяки замість під час
не ні ніколи ніщо нічого ніхто нікого ніде вже ще тільки лише дуже більше менше тепер зараз сьогодні вчора завтра тут там завжди часто близько понад майже приблизно нині так
`;

const RUSSIAN = `
этот эта это эти этого этой этому этих этим этими тот та то те того той тому тех тем теми такой такая такое такие таких каждый каждая каждое каждого весь вся всё все всего всей всех всем некоторые некоторых несколько нескольких много многих другой другая другое другие других сам сама само сами никакой никакая никакие никаких оба обе
я ты он она оно мы вы они меня мне мной тебя тебе его ему им него нему ним её ей ею неё ней их ими них нас нам нами вас вам себя себе мой моя моё мои твой свой своя своё свои своего своей своих своим наш наша наше наши нашего нашей нашим ваш
кто что кого кому кем чего чему чем который которая которое которые которого которой которому которых которым какой какая какие где когда как почему откуда куда сколько
есть был была было были будет будут быть буду будем имеет имеют имел имела имели может могут мог могла могло могли можно должен должна должно должны надо нужно следует стоит бы б
и а но или либо что чтобы если бы ибо потому поскольку хотя пока однако также тоже ни чем ведь итак
в во у с со из на до от по перед через при о об обо про для без над под за между среди кроме вне после против около согласно благодаря вместо
не нет никогда ничто ничего никто никого нигде уже ещё только лишь очень более больше менее меньше теперь сейчас сегодня вчера завтра тут там здесь всегда часто свыше почти примерно ныне да
`;

export const EUROPEAN_STOP_WORDS: Readonly<Record<string, string>> = {
  de: GERMAN,
  fr: FRENCH,
  it: ITALIAN,
  pl: POLISH,
  uk: UKRAINIAN,
  ru: RUSSIAN,
};

/** The commonest verbs of saying in the forms of news, for the index and the comparison only. */
export const EUROPEAN_SAYING_WORDS: Readonly<Record<string, string>> = {
  de: 'sagt sagte sagten gesagt erklärt erklärte erklärten teilte mitgeteilt berichtet berichtete berichten meldet meldete zufolge betont betonte',
  fr: 'dit disent déclaré déclare affirmé affirme indiqué indique annoncé expliqué rapporte rapporté précisé',
  it: 'dice detto dichiarato dichiara affermato afferma spiegato riferito riferisce riporta aggiunto',
  pl: 'powiedział powiedziała powiedzieli mówi oświadczył oświadczyła poinformował poinformowała poinformowali podał podała podaje dodał dodała',
  uk: 'сказав сказала заявив заявила заявили повідомив повідомила повідомили повідомляє каже додав додала зазначив зазначила',
  ru: 'сказал сказала заявил заявила заявили сообщил сообщила сообщили сообщает говорит добавил добавила отметил отметила',
};
