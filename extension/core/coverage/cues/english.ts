/** English: words that decide how one claim stands to another. */
import { type CueWords, list, rowsOf } from './cue-words.ts';

export const ENGLISH: CueWords = {
  negators: list(
    `not no never nor neither none nobody nothing nowhere without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt
     couldnt hasnt havent hadnt mustnt neednt aint hardly scarcely barely rarely seldom unable`,
  ),
  nobodies: list('nobody none nothing neither nowhere'),
  undoers: list('without'),
  concord: list(''),
  trailing: list('not never nothing didnt doesnt dont isnt arent wasnt werent wont wouldnt hasnt havent hadnt'),
  capitalNouns: false,
  idle: list('only but just doubt matter wonder least merely'),
  deniers: list(
    `deni denial refus refusal reject oppos dismiss declin refut rebut forbid prohibit ban bar prevent avoid fail lack
     absenc imposs untru fals fake hoax myth rule-out exclud disagre forbidden incap against`,
  ),
  determiners: list("the a an its his her their our my your this that these those 's of for with any some all"),
  denierPhrases: list(
    `ruled-out rules-out rule-out ruling-out turned-down turns-down turn-down voted-against failure-to short-of free-of yet-to run-out ran-out runs-out`,
  ),
  enders: list('end stop halt ceas scrap cancel suspend abolish prevent rule'),
  indefinites: list('a an some two three four five several many people there someone'),
  auxiliaries: list("is are was were be been being has have had will would can could may might must should do does did 's"),
  breaks: list('but because although though while whereas unless if when after before which who whose'),
  passives: list('is are was were be been being'),
  demands: list(
    'must should ought need needs needed want wants wanted demand demands demanded call calls called urge urges urged insist insists insisted require requires required wish wishes',
  ),
  demandPhrases: list('has-to have-to had-to in-favour in-favor'),
  stances: list(
    'readi will-to agre accept support back favour favor oppos refus reject ban against keep scrap commit promis pledg offer resign',
  ),
  hedges: list(
    'may might could perhaps possibly potentially likely unlikely probably reportedly allegedly apparently seems seemingly suggests suggested maybe would',
  ),
  forecasts: list(
    'will would could may might shall forecast forecasts expects expected expect plans plan planned planning intend intends to-be poll polls next projected',
  ),
  periods: list('quarter half month week year decad season annual monthli weekli whole total'),
  partials: list('some several certain individual individually single many most few part partly number handful majority minority'),
  restrictions: list('only solely exclusively reserved restricted confined'),
  readiness: list('readi will-to commit promis pledg offer'),
  universals: list('no all every each everyone everybody entire whole none nobody always never'),
  progress: list(
    'now longer risen postponed reinstated changed since again already meanwhile finally final signed charged contained applies',
  ),
  order: list('before after'),
  kindred: rowsOf(`
    troops soldiers troop soldier forces contingent contingents servicemen peacekeepers army military
    send deploy deployment deploying dispatch station stationed deployed
    premature early soon untimely
    jail prison imprisonment custody
    killed dead died die fatality fatalities death toll slain perished
    injured hurt wounded
    buy purchase acquire acquisition purchased
    job employment work
    fall drop decline decrease slide tumble slip plunge sink dip
    rise increase climb jump gain grow surge soar
    company firm corporation business
    talks negotiations discussions dialogue
    talk discuss negotiate debate
    guarantee guarantees assurance assurances pledge
    ceasefire truce armistice
    agreement accord deal pact treaty
    election vote poll ballot
    police officers officer
    government cabinet administration
    president head leader chief chairman chair
    lawmaker legislator congressman senator deputy representative
    law legislation bill act statute
    country nation state states
    weapon weapons arms weaponry armaments
    attack assault strike raid offensive
    aid assistance help support
    protect defend safeguard shield guard
    war conflict fighting hostilities
    child kid youngster
    begin start commence launch open
    end finish stop halt cease conclude close
    approve adopt pass endorse ratify
    allow permit let authorise authorize
    ban prohibit forbid bar outlaw
    show reveal indicate demonstrate
    say tell state announce declare
    plan scheme proposal
    chance possibility likelihood option
    important key crucial vital essential major main primary
    money funds funding financing finance
    quick fast rapid swift
    cut reduce lower slash trim
    home house residence
    film movie picture
    car vehicle automobile
    doctor physician medic
    lawyer attorney counsel
    road street highway
    illness disease sickness
    migrant refugee immigrant
    ready willing prepared
    need require necessary
    decide determine settle resolve
    meet meeting summit talks
    border frontier
    britain british uk london
    america american us u.s washington usa
    russia russian moscow kremlin
    france french paris
    germany german berlin
    ukraine ukrainian kyiv
    china chinese beijing
    europe european
    poland polish warsaw poles
    iraq iraqi baghdad
    israel israeli
    iran iranian tehran
  `),
  opposites: rowsOf(`
    accept approve adopt pass back agree|reject refuse oppose deny decline
    support favour back|oppose reject
    rise increase climb grow gain jump surge up higher more|fall drop decline decrease lose slip down lower less fewer shrink
    win victory|lose beaten defeat lost
    profit gain|loss lose
    open reopen|close shut closed
    start begin launch|end stop finish halt cancel
    guilty convicted convict|innocent acquitted acquit clear
    alive survive|dead die kill
    confirm admit|deny
    allow permit legalise|ban prohibit forbid bar
    keep retain maintain|scrap abolish drop abandon
    compulsory mandatory obligatory|voluntary optional
    release free|custody jail detain arrest
    arrive enter come|leave depart exit
    safe|dangerous unsafe
    true real genuine|false fake hoax untrue
    strong|weak
    success succeed successful|failure fail failed
    join|leave quit
    remember|forget
    present|absent
    male man boy|female woman girl
    day|night
    indoors inside|outdoors outside
    full|empty
    hot warm|cold cool
    positive|negative
    major|minor
    legal lawful|illegal unlawful
    stand standing|sit sitting lie lying
    peaceful|violent
    happy smile|sad cry frown
    early|late
    rich|poor
    young|old
    tall long|short
    big large huge giant|small little tiny
    wet|dry
    fast quick|slow
    love like|hate dislike
    push|pull
    first|last
    uphold affirm|overturn quash overrule
    deep deepest|shallow shallowest
    high highest|low lowest
    heavy heaviest|light lightest
    best|worst
    agree|disagree
    appear|disappear vanish
    arm armed|unarmed disarm
    elect|defeat oust
    hire appoint|fire dismiss sack
    married|single unmarried divorced
    afloat|sunk sink
    tighten|loosen ease relax
    expand widen|narrow shrink
    lead ahead|trail behind
    friend ally|enemy foe
    attend visit|skip boycott miss
    cut raise lift change|unchanged
    resign quit|remain stay
    schedule|delay postpone
    expire lapse end|extend renew prolong
    veto|sign approve
    collapse stop end|continue resume proceed
    capture seize retake hold control|lose surrender
    praise laud hail welcome|criticise criticize condemn denounce slam
    truth|lie
    hire recruit|laid fire dismiss sack
    impose|lift
    suspend|resume restore reinstate
    advance|retreat
    strengthen|weaken
    improve|worsen deteriorate
    escalate|ease
    deploy send|withdraw recall
    include|exclude omit
    buy|sell
    intact undamaged|damaged destroyed
    unanimous|divided split
    optimistic hopeful|pessimistic
    willing eager|unwilling reluctant
    cheap|expensive
    easy|difficult hard
    recover|worsen die
    double|halve
    sober|drunk
    survive|bankrupt collapse
    return|keep retain
    united unite|divided split
    healthy|ill sick
    before|after
    public state|private
    working running operating|closed idle
  `),
  exclusives: rowsOf(`
    american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian swedish norwegian danish finnish icelandic polish czech slovak hungarian romanian bulgarian serbian croatian slovenian bosnian albanian greek turkish cypriot russian ukrainian belarusian georgian armenian azerbaijani kazakh estonian latvian lithuanian moldovan israeli palestinian lebanese syrian iraqi iranian saudi yemeni jordanian egyptian libyan tunisian algerian moroccan nigerian ghanaian kenyan ethiopian somali sudanese rwandan congolese zimbabwean afghan pakistani indian bangladeshi nepalese chinese taiwanese japanese korean vietnamese thai indonesian malaysian filipino australian canadian mexican brazilian argentine argentinian chilean colombian peruvian venezuelan cuban jamaican bolivian ecuadorian
    republican democrat democratic libertarian independent
    muslim christian jewish hindu buddhist sikh catholic protestant atheist
    married divorced widowed unmarried
    comedy tragedy documentary thriller western musical
  `),
  contrasts: rowsOf(`
    state private public
    upper lower
    federal regional local national
    men women children
    capital country national
    gross net
    main branch
    first second third fourth quarter half
    north south east west northern southern eastern western
    summer winter spring autumn
    domestic foreign
    urban rural
    primary secondary
    civil military
    short long
    members member outsiders
  `),
};
