/** Reported speech in English news: verbs of saying with what they take, and the closed classes of words around them. Data only; each cue with an example. */
import type { Strength } from '../../corpus/model.ts';
import type { ClaimRules, CueRow, RoleNoun, Takes } from './model.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Forms of a regular verb; irregular ones are written out. */
function formsOf(verb: string): string[] {
  if (verb.includes(' ')) return verb.split(' ');
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (/(?:s|sh|ch|x|z)$/.test(verb)) return [verb, `${verb}es`, `${verb}ed`, `${verb}ed`, `${verb}ing`];
  return [verb, `${verb}s`, `${verb}ed`, `${verb}ed`, `${verb}ing`];
}

function cue(verb: string, takes: string, strength: Strength | null, example: string, after = ''): CueRow {
  const be = verb.startsWith('be ');
  const forms = be ? verb.slice(3).split(' ') : formsOf(verb);
  return { forms, be, takes: new Set(takes.split(' ') as Takes[]), strength, after: after ? after.split(' ') : [], example };
}

const cues: readonly CueRow[] = [
  cue('say says said said saying', 'clause bare quote', 'states', 'The minister said the road was open.'),
  cue('tell tells told told telling', 'clause bare quote told', 'states', 'She told reporters that it was over.'),
  cue('add', 'clause bare quote', 'states', '“It is cold,” he added.'),
  cue('state', 'clause quote', 'states', 'The court stated that the appeal had failed.'),
  cue('note', 'clause bare quote object', 'states', 'He noted that prices fell.'),
  cue('explain', 'clause bare quote', 'states', '“It broke,” the mayor explained.'),
  cue('announce', 'clause bare quote object', 'states', 'The bank announced a new rate.'),
  cue('confirm', 'clause bare quote object', 'states', 'The palace confirmed that he would travel.'),
  cue('report', 'clause bare quote', 'states', 'The agency reported that two men were held.'),
  cue('declare', 'clause bare quote object', 'states', 'The mayor declared an emergency.'),
  cue('write writes wrote written writing', 'clause bare quote', 'states', '“Everyone is out,” she wrote.'),
  cue('tweet', 'clause bare quote', 'states', '“We won,” he tweeted.'),
  cue('post', 'clause quote', 'states', 'The band posted on a network: “We are fine.”'),
  cue('continue', 'quote', 'states', '“And then,” she continued, “it fell.”'),
  cue('go goes went gone going', 'quote', 'states', 'It was rotten, he goes on.', 'on'),
  cue('reply', 'clause bare quote', 'states', 'The owner replied that it was not his.'),
  cue('answer', 'clause quote', 'states', '“No,” he answered.'),
  cue('respond', 'clause quote', 'states', 'She responded that it was late.'),
  cue('repeat', 'clause quote', 'states', '“One,” she repeated.'),
  cue('recall', 'clause bare quote', 'states', '“I smelled it,” the pilot recalled.'),
  cue('remember', 'clause quote', 'states', '“It was dark,” he remembered.'),
  cue('stress', 'clause bare quote object', 'states', 'He stressed that all was open.'),
  cue('emphasize', 'clause bare quote object', 'states', 'She emphasized the need for patience.'),
  cue('emphasise', 'clause bare quote object', 'states', 'She emphasised the need for patience.'),
  cue('underline', 'clause object weak', 'states', 'The envoy underlined that talks go on.'),
  cue('underscore', 'clause object weak', 'states', 'The envoy underscored that talks go on.'),
  cue('highlight', 'clause weak', 'states', 'The envoy highlighted that talks go on.'),
  cue('point points pointed pointed pointing', 'clause bare quote', 'states', 'He pointed out that it rained.', 'out'),
  cue('point points pointed pointed pointing', 'object weak', 'states', 'She pointed to a rise in prices.', 'to'),
  cue('indicate', 'clause bare weak document', 'states', 'He indicated that he might go.'),
  cue('clarify', 'clause quote bare', 'states', 'She clarified that only members vote.'),
  cue('specify', 'clause quote', 'states', 'He specified that it was for one year.'),
  cue('inform', 'addressee clause', 'states', 'They informed the court that he was ill.'),
  cue('mention', 'clause object weak', 'states', 'He also mentioned the bridge.'),
  cue('remark', 'clause quote bare', 'states', 'He remarked that it was late.'),
  cue('observe', 'clause quote bare', 'states', 'She observed that no one came.'),
  cue('comment', 'quote', 'states', '“A good day,” she commented.'),
  cue('conclude', 'clause quote quote bare document', 'states', 'The review concluded that it was late.'),
  cue('testify', 'clause bare quote', 'states', 'He testified that he saw it.'),
  cue('disclose', 'clause object weak', 'states', 'The firm disclosed a loss.'),
  cue('reveal', 'clause bare quote document', 'states', 'The minister revealed that a deal was near.'),
  cue('acknowledge', 'clause bare quote object', 'states', 'She acknowledged that the plan failed.'),
  cue('admit admits admitted admitted admitting', 'clause bare quote object', 'states', 'The firm admitted the fault.'),
  cue('concede', 'clause bare quote object', 'states', '“It may be,” she conceded.'),
  cue('allow', 'clause', 'states', 'He allowed that it was possible.'),
  cue('confess', 'clause quote bare', 'states', 'He confessed that he was tired.'),
  cue('agree', 'clause quote bare infinitive weak', 'states', 'They agreed that it was late.'),
  cue('joke', 'clause quote bare', 'states', '“Send cake,” he joked.'),
  cue('quip quips quipped quipped quipping', 'quote', 'states', '“Again?” she quipped.'),
  cue('argue', 'clause bare quote', 'states', 'She argued that it was fair.'),
  cue('contend', 'clause bare quote', 'states', 'They contend that it is legal.'),
  cue('claim', 'clause bare quote infinitive object weak', 'states', 'He claimed that he won.'),
  cue('allege', 'clause bare quote', 'states', 'The suit alleges that he lied.'),
  cue('assert', 'clause bare quote', 'states', 'She asserted that it was hers.'),
  cue('maintain', 'clause bare quote', 'states', 'The club maintains that its rent is fair.'),
  cue('insist', 'clause bare quote', 'insists', 'He insisted that he was right.'),
  cue('insist', 'object', 'insists', 'Paris insists on a new vote.', 'on'),
  cue('reiterate', 'clause quote object bare', 'states', 'She reiterated that it was safe.'),
  cue('reaffirm', 'clause object', 'states', 'They reaffirmed their support.'),
  cue('affirm', 'clause quote object', 'states', 'He affirmed that it would be done.'),
  cue('assure', 'addressee clause bare quote', 'states', 'He assured voters that it was safe.'),
  cue('promise', 'addressee clause bare quote infinitive object promise', null, 'She promised to return.'),
  cue('pledge', 'clause bare quote infinitive object promise', null, 'The state pledged 20 million.'),
  cue('vow', 'clause bare quote infinitive promise', null, 'He vowed to fight on.'),
  cue('guarantee', 'clause bare promise weak', 'states', 'She guaranteed that it would hold.'),
  cue('swear swears swore sworn swearing', 'clause bare infinitive quote', 'insists', 'He swore that he saw it.'),
  cue('warn', 'addressee clause bare quote infinitive', 'states', 'They warned that ice was thin.'),
  cue('warn', 'object', 'states', 'She warned of a hard winter.', 'of'),
  cue('warn', 'object', 'states', 'She warned against haste.', 'against'),
  cue('caution', 'addressee clause bare quote', 'states', 'He cautioned that data were few.'),
  cue('caution', 'object', 'states', 'He cautioned against haste.', 'against'),
  cue('predict', 'clause bare quote object weak', 'believes', 'She predicted that it would rain.'),
  cue(
    'forecast forecasts forecast forecast forecasting',
    'clause bare object weak document',
    'believes',
    'The bank forecasts growth of 2 per cent.',
  ),
  cue('estimate', 'clause quote bare weak document', 'believes', 'They estimate that 300 died.'),
  cue('project', 'clause weak document', 'believes', 'The office projects that debt will rise.'),
  cue('expect', 'clause bare object infinitive weak negated', 'believes', 'He expects the talks to fail.'),
  cue('anticipate', 'clause object weak', 'believes', 'They anticipate that it will pass.'),
  cue('believe', 'clause bare quote weak negated', 'believes', 'She believes that it can be done.'),
  cue('think thinks thought thought thinking', 'clause bare quote weak negated', 'believes', 'He thinks it is late.'),
  cue('assume', 'clause bare weak', 'believes', 'They assume that it is lost.'),
  cue('suspect', 'clause bare weak', 'believes', 'Police suspect that he fled.'),
  cue('doubt', 'clause bare object weak', 'believes', 'She doubts that it will hold.'),
  cue('fear', 'clause bare object weak', 'believes', 'Residents fear a second flood.'),
  cue('worry', 'clause bare quote weak', 'believes', 'Some worry that it will fail.'),
  cue('worry', 'object weak', 'believes', 'Some worry about the cost.', 'about'),
  cue('hope', 'clause bare quote infinitive weak', 'believes', 'He hopes that it will end.'),
  cue('feel feels felt felt feeling', 'clause weak', 'believes', 'She feels that it is unfair.'),
  cue('reckon', 'clause bare quote weak', 'believes', 'He reckons it is late.'),
  cue('speculate', 'clause bare quote', 'could', 'He speculated that a bird did it.'),
  cue('suggest', 'clause quote bare quote object weak document', 'believes', 'A study suggests that it works.'),
  cue('imply', 'clause bare weak', 'believes', 'He implied that they knew.'),
  cue('hint', 'clause bare', 'believes', 'She hinted that she would run.'),
  cue('propose', 'clause infinitive object weak', null, 'The party proposed a tax cut.'),
  cue('recommend', 'clause object weak document', null, 'The panel recommended a ban.'),
  cue('advise', 'addressee clause infinitive weak', null, 'Doctors advised him to rest.'),
  cue('urge', 'addressee infinitive clause object', null, 'He urged the council to wait.'),
  cue('ask', 'addressee quote clause', null, '“Why now?” she asked.'),
  cue('wonder', 'quote clause', null, 'He wondered whether it would hold.'),
  cue('question', 'quote clause object weak', null, 'She questioned his motives.'),
  cue('demand', 'quote clause object infinitive weak', null, 'They demanded that he resign.'),
  cue('request', 'clause object weak', null, 'Kyoto requested more time.'),
  cue('call calls called called calling', 'object weak', null, 'She called for a pause.', 'for'),
  cue('call calls called called calling', 'object weak', null, 'He called on members to vote.', 'on'),
  cue('call calls called called calling', 'object weak term', 'states', 'He called the plan “a panic”.'),
  cue('describe', 'object weak', 'states', 'She described the wood as soft.'),
  cue('characterize', 'object weak', 'states', 'She characterized the deal as bad.'),
  cue('characterise', 'object weak', 'states', 'She characterised the deal as bad.'),
  cue('liken', 'object weak', 'states', 'He likened the tax to theft.'),
  cue('compare', 'object weak', 'states', 'He compared the tax to theft.'),
  cue('brand', 'object weak', 'states', 'She branded the plan a scandal.'),
  cue('dub dubs dubbed dubbed dubbing', 'object weak', 'states', 'He dubbed the plan “a joke”.'),
  cue('label', 'object weak', 'states', 'He labeled the plan “a joke”.'),
  cue('accuse', 'object weak', null, 'The ministry accused its neighbour of delay.'),
  cue('blame', 'object weak', 'states', 'He blamed the weather for the loss.'),
  cue('criticize', 'object weak quote', null, 'She criticized the plan as weak.'),
  cue('criticise', 'object weak quote', null, 'She criticised the plan as weak.'),
  cue('condemn', 'object weak', null, 'They condemned the attack.'),
  cue('denounce', 'object weak', null, 'They denounced the attack.'),
  cue('slam slams slammed slammed slamming', 'object weak', null, 'The senator slammed the deal.'),
  cue('blast', 'object weak', null, 'The senator blasted the deal.'),
  cue('praise', 'object weak', null, 'He praised the crew for its work.'),
  cue('laud', 'object weak', null, 'The governor lauded the crew.'),
  cue('applaud', 'object weak', null, 'The union applauded the offer.'),
  cue('mock', 'object weak', null, 'He mocked the plan as a toy.'),
  cue('decry', 'object weak', null, 'She decried the delay.'),
  cue('ridicule', 'object weak', null, 'He ridiculed the plan.'),
  cue('rebuke', 'object weak', null, 'She rebuked her rival.'),
  cue('attack', 'object weak', null, 'He attacked the plan as a waste.'),
  cue('welcome', 'object weak', null, 'The union welcomed the offer.'),
  cue('hail', 'object weak', null, 'He hailed the deal as a success.'),
  cue('defend', 'object weak', null, 'She defended her record.'),
  cue('deny', 'clause bare object quote', 'states', 'The firm denied any role.'),
  cue('reject', 'clause object weak', null, 'She rejected the figure.'),
  cue('dismiss', 'object weak', null, 'He dismissed the report as rumour.'),
  cue('dispute', 'clause object weak', null, 'They dispute the count.'),
  cue('refute', 'clause object weak', null, 'She refuted the claim.'),
  cue('refuse', 'infinitive weak', null, 'The state refuses to pay.'),
  cue('decline', 'infinitive weak', null, 'He declined to sell.'),
  cue('rule rules ruled ruled ruling', 'object clause weak negated', 'states', 'He ruled out a vote.', 'out'),
  cue('rule rules ruled ruled ruling', 'clause', 'states', 'The judge ruled that it was void.'),
  cue('exclude', 'object weak negated', 'states', 'She did not exclude a sale.'),
  cue('oppose', 'object weak', 'states', 'The party opposes the ban.'),
  cue('support', 'object weak', 'states', 'He supports a longer truce.'),
  cue('back', 'object weak', 'states', 'The union backs the deal.'),
  cue('favor', 'object weak', 'states', 'She favors a ban.'),
  cue('favour', 'object weak', 'states', 'She favours a ban.'),
  cue('endorse', 'object weak', 'states', 'The paper endorsed the plan.'),
  cue('advocate', 'object weak', 'states', 'He advocated a quick end.'),
  cue('advocate', 'object weak', 'states', 'He advocated for a quick end.', 'for'),
  cue('want', 'infinitive object weak negated', null, 'She wants the report published.'),
  cue('wish', 'infinitive weak', null, 'He wishes to stay.'),
  cue('intend', 'infinitive weak', null, 'They intend to sue.'),
  cue('plan plans planned planned planning', 'infinitive weak', null, 'They plan to sue.'),
  cue('offer', 'infinitive weak', null, 'He offered to pay.'),
  cue('threaten', 'infinitive weak', null, 'She threatened to leave.'),
  cue('decide', 'clause infinitive weak', null, 'The cabinet decided that it was time.'),
  cue('seek seeks sought sought seeking', 'infinitive weak', null, 'They seek to delay it.'),
  cue('find finds found found finding', 'clause bare weak document quote findings', 'states', 'A review found that it was late.'),
  cue('show shows showed shown showing', 'clause weak document quote findings', 'states', 'The poll shows that he leads.'),
  cue('learn', 'clause quote weak', 'states', 'The paper has learned that he left.'),
  cue('discover', 'clause quote weak document', 'states', 'They discovered that it was gone.'),
  cue('determine', 'clause quote weak document', 'states', 'The probe determined that it was safe.'),
  cue('realize', 'clause weak', 'states', 'She realized that it was gone.'),
  cue('know knows knew known knowing', 'clause weak', 'states', 'He knows that it is hard.'),
  cue('understand understands understood understood understanding', 'clause weak', 'states', 'She understands that it is hard.'),
  cue('cite', 'object weak document', 'states', 'The firm cited high costs.'),
  cue('correct', 'quote', 'states', 'She corrected herself: it was in May.', 'herself'),
  cue('correct', 'quote', 'states', 'He corrected himself: it was in May.', 'himself'),
  cue('put puts put put putting', 'quote', 'states', '“A mess,” as he put it.', 'it'),
  cue('tout', 'object weak', 'states', 'He touted the plan as a success.'),
  cue('outline', 'object weak', 'states', 'She outlined a plan for schools.'),
  cue('raise', 'clause object weak', 'states', 'He raised the possibility of a vote.', 'possibility'),
  cue('signal', 'clause object weak', 'states', 'The bank signaled that rates may rise.'),
  cue('signal signals signalled signalled signalling', 'clause object weak', 'states', 'The bank signalled that rates may rise.'),
  cue('make makes made made making', 'clause', 'insists', 'She made clear that it was over.', 'clear'),
  cue('make makes made made making', 'clause', 'insists', 'She made it clear that it was over.', 'it clear'),
  cue('boast', 'clause quote bare', 'states', 'He boasted that he won.'),
  cue('complain', 'clause quote bare', 'states', 'They complained that it was cold.'),
  cue('lament', 'clause quote object', 'states', 'He lamented that it was gone.'),
  cue('marvel', 'clause quote', 'states', '“So big,” she marveled.'),
  cue('exclaim', 'clause quote', 'states', '“At last!” he exclaimed.'),
  cue('shout', 'clause quote', 'states', '“Stop!” he shouted.'),
  cue('chant', 'quote', 'states', 'The crowd chanted “out, out”.'),
  cue('interject', 'quote', 'states', '“No,” she interjected.'),
  cue('counter', 'clause quote', 'states', '“Wrong,” he countered.'),
  cue('retort', 'clause quote', 'states', '“Wrong,” he retorted.'),
  cue('echo', 'object quote weak', 'states', 'She echoed his words.'),
  cue('begin begins began begun beginning', 'quote', 'states', '“Friends,” he began.'),
  cue('read reads read read reading', 'quote', 'states', '“Closed”, the notice reads.'),
  cue('quote', 'quote quotes', 'states', '“Never,” the weekly quotes him as saying.'),
  cue('tell tells told told telling', 'object', 'states', 'She told of a long night.', 'of'),
  cue('be opposed', 'object weak', 'insists', 'The city is opposed to the road.', 'to'),
  cue('be confident', 'clause bare weak', 'believes', 'She is confident that it will pass.'),
  cue('be convinced', 'clause bare weak', 'believes', 'He is convinced that it will pass.'),
  cue('be certain', 'clause bare weak', 'insists', 'He is certain that it will pass.'),
  cue('be sure', 'clause bare weak', 'insists', 'He is sure that it will pass.'),
  cue('be worried', 'clause weak', 'believes', 'They are worried that it leaks.'),
  cue('be concerned', 'clause weak', 'believes', 'They are concerned that it leaks.'),
  cue('be afraid', 'clause weak', 'believes', 'They are afraid that it leaks.'),
  cue('be skeptical', 'object weak', 'believes', 'He is skeptical of the plan.', 'of'),
  cue('be against', 'object weak', 'states', 'The party is against the ban.'),
  cue('express', 'clause object weak', 'states', 'She expressed concern about the cost.'),
  cue('voice', 'object weak', 'states', 'He voiced doubt about the cost.'),
  cue('reserve', 'object weak', 'states', 'The court reserved the right to act.', 'right'),
  cue('speak speaks spoke spoken speaking', 'topic', null, 'He spoke about the dam.', 'about'),
  cue('speak speaks spoke spoken speaking', 'topic', null, 'He spoke of the dam.', 'of'),
  cue('speak speaks spoke spoken speaking', 'topic', null, 'He spoke to reporters.', 'to'),
  cue('talk', 'topic', null, 'He talked about the dam.', 'about'),
  cue('talk', 'topic', null, 'She talked to our desk.', 'to'),
  cue('comment', 'topic', null, 'He commented on the dam.', 'on'),
  cue('discuss', 'topic', null, 'She discussed the dam.'),
  cue('address', 'topic', null, 'He addressed the crowd.'),
  cue('brief', 'topic', null, 'He briefed ministers on the dam.'),
  cue('turn', 'topic', null, 'She then turned to the question of cost.', 'to'),
  cue('touch', 'topic', null, 'He touched on the dam.', 'on'),
  cue('take takes took taken taking', 'topic', null, 'She took the microphone.', 'microphone'),
  cue('take takes took taken taking', 'topic', null, 'She took the floor.', 'floor'),
  cue('elaborate', 'topic', null, 'He elaborated on the dam.', 'on'),
];

const person = (text: string): [string, RoleNoun][] =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => [word, { kind: 'person' }]);
const group = (text: string): [string, RoleNoun][] =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => [word, { kind: 'group' }]);
const body = (text: string): [string, RoleNoun][] =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => [word, { kind: 'body' }]);
const he = (text: string): [string, RoleNoun][] =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => [word, { kind: 'person', gender: 'm' }]);
const she = (text: string): [string, RoleNoun][] =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => [word, { kind: 'person', gender: 'f' }]);

const roles: Readonly<Record<string, RoleNoun>> = Object.fromEntries([
  ...person(`president minister premier chancellor secretary senator congressman governor mayor ambassador envoy spokesperson chief head director
    chair chairperson leader general admiral colonel captain major commander officer sergeant lieutenant commissioner judge justice attorney lawyer prosecutor
    counsel official representative deputy member lawmaker legislator politician nominee candidate adviser advisor aide assistant strategist pollster manager
    analyst economist expert professor researcher scientist historian author writer journalist reporter correspondent editor columnist host moderator
    doctor physician surgeon pilot sailor driver engineer architect teacher student nurse farmer worker owner founder executive ceo cfo president-elect
    partner investor trader banker broker consultant lobbyist activist organizer organiser campaigner protester demonstrator resident neighbour neighbor
    witness victim survivor suspect defendant plaintiff visitor customer player coach referee actor singer artist critic bishop pope priest pastor imam rabbi
    diplomat negotiator mediator inspector auditor treasurer clerk secretary-general vice-president councillor councilor delegate peer veteran source
    insider whistleblower caller questioner narrator operative incumbent predecessor successor developer chemist biologist ecologist geologist meteorologist
    principal superintendent sheriff marshal detective guard ranger firefighter paramedic translator curator librarian officer-in-charge harbourmaster
    caretaker baker fisherman shopkeeper teenager man woman boy girl person`),
  ...he('man boy king prince father husband son brother spokesman chairman congressman businessman gentleman patriarch pope duke'),
  ...she('woman girl queen princess mother wife daughter sister spokeswoman chairwoman congresswoman businesswoman first-lady nun duchess'),
  ...group(`officials ministers senators leaders generals lawmakers legislators politicians democrats republicans conservatives liberals lawyers prosecutors advisers
    advisors aides analysts economists experts researchers scientists scholars historians critics opponents supporters proponents advocates activists residents
    neighbors neighbours witnesses survivors relatives parents families voters workers farmers students teachers doctors physicians investors traders
    executives lobbyists diplomats negotiators delegates members councillors commissioners judges police authorities investigators inspectors spokesmen spokespeople
    representatives sources insiders people others some many both most several all few those observers commentators journalists reporters editors pundits strategists
    pollsters respondents donors allies rivals partners soldiers troops volunteers volcanologists americans russians ukrainians europeans germans staff
    protesters demonstrators campaigners organizers organisers ambassadors envoys governors mayors chiefs heads commanders officers guests
    inspectors surgeons engineers passengers customers users fans players attorneys contributors backers detractors operatives`),
  ...body(`government ministry department agency commission committee council court parliament senate congress house bank company firm group party union federation
    association campaign administration authority board panel bureau office police army navy military force service party coalition alliance team
    university institute foundation trust charity church embassy consulate delegation mission operator regulator watchdog airline newspaper paper magazine
    weekly daily website site network channel broadcaster station agency outlet publication tabloid state city county town province region cabinet
    chamber secretariat presidency palace opposition majority minority club society organization organisation corporation manufacturer maker producer
    supplier retailer insurer hospital museum school college brigade regiment band publisher studio lab laboratory guard caucus faction syndicate league
    treasury exchange fund utility plant tribunal jury inspectorate directorate district`),
]);

const names = {
  m: set(`john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian
    george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond
    patrick jack dennis jerry tyler aaron jose adam nathan henry douglas peter zachary kyle walter ethan jeremy harold keith christian roger noah gerald carl terry
    sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent bobby russell
    louis philip bernie barack bill mike tim jim tom ted ben josh chuck harry robby vladimir volodymyr sergey andriy giuseppe jens anders emmanuel boris tobias
    carlos luis pedro marco mario luigi hans karl fritz jurgen olaf lars erik sven ivan dmitry oleg igor mikhail viktor yuri ahmed mohammed ali hassan omar`),
  f: set(`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy
    melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel
    carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline
    martha gloria teresa ann sara madison frances kathryn janice jean abigail alice judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana
    natalie brittany charlotte marie kayla alexis lori hillary ivanka melania kellyanne nikki karoline julianne ursula angelique giorgia annalena elena olga irina
    natalia svetlana ingrid astrid greta claire sophie chloe lucia carmen rosa ana eva ewa`),
};

/** English rows. Closed classes are complete as far as news prose needs them; open ones (roles, names) hold the common words. */
export const english: ClaimRules = {
  language: 'en',
  cues,
  auxiliaries: set(
    "has have had is are was were be been being 's 've 'd 're 'm do does did hasn't haven't hadn't isn't aren't wasn't weren't don't doesn't didn't am having",
  ),
  modals: set("will would can could may might must should shall cannot can't won't wouldn't couldn't shouldn't 'll"),
  negators: set("not never n't no hasn't haven't hadn't isn't aren't wasn't weren't don't doesn't didn't hardly neither nor"),
  adverbs:
    set(`also again later earlier then now once still already just even often always soon first further instead thus therefore however meanwhile rather only
    yesterday today tonight tomorrow twice too ever almost long since afterwards afterward sometimes nonetheless nevertheless moreover furthermore notably here there
    recently initially finally previously publicly privately jointly so far currently`),
  adverbEnding: /^[a-z]{3,}ly$/,
  determiners: set('one the a an this that these those another each every some any no all both either neither many several few most'),
  possessives: set('his her its their my our your whose'),
  linking: set('of for at from to in on with under behind against near'),
  prepositions:
    set(`in on at during after before to from through via with by for of about into over under between among within without against amid as following since
    until upon toward towards near outside inside despite like regarding ahead last next this per alongside because unlike`),
  conjunctions: set(
    'if when because while as after before since although though whether unless until where whereas once that than why how',
  ),
  coordinators: set('and but or yet nor'),
  complementisers: set('that'),
  questionWords: set('whether how why what where when who which if'),
  relatives: set('who which that whom'),
  pronouns: {
    he: 'm',
    she: 'f',
    it: 'thing',
    they: 'plural',
    i: 'self',
    we: 'self',
    you: 'other',
    who: 'other',
    one: 'other',
    this: 'other',
    that: 'other',
    which: 'other',
    there: 'other',
    these: 'other',
    those: 'other',
    what: 'other',
    nobody: 'other',
    everyone: 'other',
  },
  objectPronouns: set('him her them us me you it himself herself themselves'),
  objectGender: { him: 'm', her: 'f' },
  small: {
    monthNames: set(`may april june august`),
    be: set(`is was came are were`),
    complement: set(`of at for to in from`),
    which: set(`which`),
    contrast: set(`while but and although though whereas`),
    relativeAdverbs: set(`whose where`),
    on: set(`on`),
    occasionPrepositions: set(`in during at`),
    occasions: set(`statement statements interview interviews speech speeches tweet tweets letter letters briefing conference rally rallies debate hearing testimony
      remarks post posts address memo email emails column op-ed article essay video message messages ad comments book report brief`),
    and: set(`and`),
    andOr: set(`and or`),
    infinitive: set(`to`),
    as: set(`as`),
    beforeGerund: set(`for of from after before without on about to`),
    this: set(`this it that`),
    by: set(`by`),
    have: set(`has have had 've having hasn't haven't hadn't 'd`),
    beForms: set(`is are was were be been being 're 'm am isn't aren't wasn't weren't get gets got`),
    possessive: set(`'s`),
    no: set(`no nobody none`),
    standing: set(`this that these those some many most all both few several each another`),
    of: set(`of`),
    been: set(`been`),
    agent: set(`by of`),
    asked: set(`asked pressed`),
    speakingDocuments: set(`poll survey study report polls reports studies`),
    ofFor: set(`of for`),
    within: set(`of for at from with to in on`),
    the: set(`the`),
    ifWhen: set(`if when`),
    when: set(`when`),
    clauseAdverbs: set(`here there once only already now almost even`),
    reflexive: set(`himself herself themselves itself`),
    who: set(`who`),
    citing: set(`citing quoting`),
    viewOpening: set(`in`),
    forOpening: set(`for`),
    articles: set(`the a an our`),
    mayMight: set(`may might`),
    what: set(`what`),
    outletOpeners: set(`the a an newspaper agency broadcaster magazine daily weekly channel news`),
    talks: set(`interview conversation comment comments remarks`),
    told: set(`told tells`),
    relayed: set(`reported quoted cited`),
    aside: set(`after before when while although though since`),
    weekdays: set(`monday tuesday wednesday thursday friday saturday sunday today yesterday`),
  },
  agentEnding: /(?:ists?|icians?|crats?|[^s]ers|[^e]ors|[^r]ants)$/,
  gerund: /ing$/,
  participle: /e[dn]$/,
  plural: /[^su]s$/,
  ownerGender: { his: 'm', her: 'f' },
  outletVerbs: set('reports'),
  firstPerson: set("i we my our me us mine ours myself ourselves i'm we're i've we've i'd we'd i'll we'll"),
  days: set(
    'morning afternoon evening night noon midday midnight week weekend month year monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
  ),
  finite:
    set(`says argues insists believes thinks wants knows tells writes adds explains acknowledges is are was were has have had will would can could may might must should shall cannot do does did isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't
    can't couldn't don't doesn't didn't am came went took made gave got left met won lost held fell rose grew began became ran kept stood sat saw knew thought felt
    brought bought sold sent spent paid led broke chose drew drove ate flew forgot froze hid hit hurt laid lay lent lit meant put quit rode rang sang sank shook shot
    shut slept spoke stole struck swam swore taught threw understood woke wore wrote 're 'm 've 'll 'd comes goes takes makes gives gets leaves becomes remains needs
    seems appears happened remained failed continued started ended opened closed returned arrived died`),
  roles,
  documents:
    set(`poll polls survey surveys study studies report reports review reviews data figures statistics documents document records record analysis research letter memo
    statement filing filings lawsuit suit complaint indictment email emails video footage ad spot advertisement article story paper transcript findings evidence
    numbers results investigation probe audit assessment bulletin census estimate estimates forecast model models release post tweet website page book notice affidavit
    average averages clip interview text texts message note tape recording photo photos images`),
  titles: {
    mr: 'm',
    sir: 'm',
    lord: 'm',
    mrs: 'f',
    ms: 'f',
    miss: 'f',
    lady: 'f',
    dame: 'f',
    madam: 'f',
    dr: null,
    prof: null,
    professor: null,
    president: null,
    senator: null,
    sen: null,
    rep: null,
    gov: null,
    gen: null,
    general: null,
    admiral: null,
    adm: null,
    col: null,
    lt: null,
    capt: null,
    captain: null,
    minister: null,
    chancellor: null,
    secretary: null,
    judge: null,
    justice: null,
    king: 'm',
    queen: 'f',
    prince: 'm',
    princess: 'f',
    pope: 'm',
    mayor: null,
    governor: null,
    ambassador: null,
    chief: null,
    director: null,
    rev: null,
    representative: null,
    congressman: 'm',
    congresswoman: 'f',
    spokesman: 'm',
    spokeswoman: 'f',
    chairman: 'm',
    chairwoman: 'f',
    officer: null,
    sergeant: null,
    sheriff: null,
    colonel: null,
    premier: null,
    deputy: null,
    councillor: null,
    commissioner: null,
    leader: null,
    del: null,
    sgt: null,
    maj: null,
    cmdr: null,
    father: 'm',
    bishop: null,
    archbishop: null,
    imam: 'm',
    rabbi: null,
  },
  givenNames: names,
  accordingTo: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
    ['in', 'the', 'view', 'of'],
    ['in', 'the', 'opinion', 'of'],
    ['as', 'reported', 'by'],
    ['as', 'stated', 'by'],
  ],
  accordingPlain: false,
  sayingNouns: {
    warning: 'states',
    claim: 'states',
    statement: 'states',
    assertion: 'states',
    announcement: 'states',
    promise: null,
    pledge: null,
    vow: null,
    belief: 'believes',
    suggestion: 'believes',
    insistence: 'insists',
    argument: 'states',
    admission: 'states',
    contention: 'states',
    conclusion: 'states',
    fear: 'believes',
    hope: 'believes',
    allegation: 'states',
    denial: 'states',
    prediction: 'believes',
    remark: 'states',
    comment: 'states',
    assurance: 'states',
    acknowledgment: 'states',
    declaration: 'states',
    demand: null,
    proposal: null,
    theory: 'believes',
    finding: 'states',
  },
  views: set('view opinion words eyes telling judgment judgement estimation assessment account'),
  answers: set('answer reply response verdict retort comment message conclusion'),
  insisting: set(
    'categorically firmly flatly repeatedly adamantly vehemently strongly emphatically resolutely definitively unequivocally insists insisted',
  ),
  perhaps: set('perhaps maybe possibly'),
  could: set('could may might potentially'),
  believing: set('think believe expect hope guess suppose'),
  listOpenings: [
    ['for', 'example'],
    ['for', 'instance'],
    ['these', 'include'],
    ['these', 'are'],
    ['they', 'include'],
    ['among', 'them'],
    ['among', 'these'],
    ['this', 'includes'],
    ['those', 'include'],
    ['first'],
    ['second'],
    ['secondly'],
    ['third'],
    ['thirdly'],
    ['finally'],
    ['the', 'first'],
    ['the', 'second'],
    ['the', 'third'],
    ['another'],
    ['these', 'included'],
    ['they', 'included'],
  ],
  listNouns:
    set(`measures steps conditions points demands questions reasons options proposals priorities areas issues factors principles requirements goals aims changes tasks things
    problems lessons elements ideas figures plans`),
  reportedModals: set('would'),
  commentSubjects: set('this that such these those it'),
  addressing: set('you your yours'),
  silences: set('comment respond answer say discuss elaborate identify name reply speculate talk disclose speak'),
  otherParticles: set('out away off down up over back'),
  sensing: set('hear see feel smell tell'),
  outletWords:
    set(`times post news pravda guardian journal cnn bbc reuters afp ap tass bloomberg press radio tv television daily herald tribune sera zeitung figaro monde welt spiegel
    telegraph independent chronicle gazette observer economist agency wire broadcaster newspaper magazine weekly channel network nbc abc cbs fox msnbc npr politico axios interfax
    unian ukrinform agence mirror sun mail express standard inquirer review digest bulletin dispatch courier messenger sentinel star globe examiner republica stampa pais mundo post's`),
  bodyWords:
    set(`inc corp ltd llc plc ag gmbh co holdings industries chemicals motors airlines airways systems technologies energy oil gas steel bank insurance capital partners brothers
    pharmaceuticals laboratories electric power railways shipping logistics foods paper mills software records studios pictures games entertainment communications telecom mobile
    nations rights watch international institute project centre center`),
  nameOpeners:
    set(`former then acting late ex republican republicans democrat democrats democratic conservative liberal labour american british english scottish irish welsh russian ukrainian german french italian
    spanish polish chinese japanese indian canadian australian turkish israeli palestinian iranian iraqi syrian egyptian mexican brazilian greek dutch belgian swedish norwegian danish
    finnish austrian swiss hungarian czech romanian moldovan georgian estonian latvian lithuanian opposition prime vice deputy interior foreign defence defense finance economy health justice environment
    energy transport agriculture rear chief rival independent activist candidate nominee`),
  companyNouns: set(
    'company firm group club bank airline maker manufacturer operator retailer producer union charity organization organisation agency',
  ),
  reporters: set('reports reported writes wrote says said quotes quoted cites citing relays'),
};
