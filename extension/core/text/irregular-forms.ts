/** Irregular forms by language, each after its base form: a stemmer cuts endings and cannot know that "bought" is of "buy". */

/** "buy bought": base form first. Forms that are also another word's base ("saw", "found", "left", "felt", "ground") are taken as the verb in news. */
const ENGLISH = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bet bets|bid bade bidden|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|
breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|
eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown flies|forbid forbade forbidden|forecast forecasts|foresee foresaw foreseen|forget forgot forgotten|
forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|give gave given|grind ground|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|
lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|lie lay lain|light lit|lose lost|mean meant|meet met|mistake mistook mistaken|overcome overcame|overthrow overthrew overthrown|
override overrode overridden|oversee oversaw overseen|overtake overtook overtaken|pay paid|plead pled|prove proven|rebuild rebuilt|repay repaid|rise rose risen|ride rode ridden|ring rang rung|run ran|see saw seen|
seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|smell smelt|speak spoke spoken|
speed sped|spend spent|spin spun|spoil spoilt|spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|
swing swung|take took taken|teach taught|tear tore torn|think thought|throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn|
weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written|
man men|woman women|child children|foot feet|tooth teeth|mouse mice|goose geese|life lives|wife wives|knife knives|half halves|wolf wolves|leaf leaves|shelf shelves|thief thieves|
crisis crises|analysis analyses|basis bases|medium media|datum data|criterion criteria|phenomenon phenomena|
policeman policemen|policewoman policewomen|fireman firemen|spokesman spokesmen|spokeswoman spokeswomen|businessman businessmen|serviceman servicemen|servicewoman servicewomen|chairman chairmen|congressman congressmen|
dead died die dies dying death deaths|good better best|bad worse worst|far further farther
`;

const rows: Readonly<Record<string, string>> = { en: ENGLISH };

/** Irregular form to base form, folded. */
export const irregularFormsOf = (language: string): ReadonlyMap<string, string> =>
  new Map(
    (rows[language] ?? '').split('|').flatMap((row) => {
      const [base = '', ...forms] = row.trim().split(' ');
      return forms.map((form): [string, string] => [form, base]);
    }),
  );
