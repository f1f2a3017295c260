/** Rules of how news writes names, each in sentences of our own about invented people: what must be linked, and what must not. */
import { describe, expect, it } from 'vitest';
import type { Official } from '../../extension/core/corpus/model.ts';
import { compileRegister } from '../../extension/core/officials/compile-register.ts';
import { findMentions } from '../../extension/core/officials/find-mentions.ts';

const people: readonly Official[] = [
  { id: 'corran', name: 'Leo Corran', kind: 'person' },
  { id: 'corran-long', name: 'Leo Ignatius Corran', kind: 'person' },
  { id: 'mark-tavener', name: 'Mark Tavener', kind: 'person' },
  { id: 'steve-tavener', name: 'Steve Tavener', kind: 'person' },
  { id: 'malory', name: 'Malory Pell', kind: 'person' },
  { id: 'surano', name: 'Surano', kind: 'person' },
  { id: 'bancorp', name: 'Bancorp', kind: 'person' },
  { id: 'page', name: 'Gwen Page', kind: 'person' },
  { id: 'dalby', name: 'Rex Dalby', kind: 'person' },
  { id: 'quill', name: 'Robert Quill', kind: 'person', aliases: [{ text: 'Bob Quill', lang: 'en' }] },
  { id: 'sandoe', name: 'Barbara Sandoe', kind: 'person' },
  { id: 'king-hussein', name: 'Hussein I of Jordan', kind: 'person' },
  { id: 'omar', name: 'Omar Hussein', kind: 'person' },
  { id: 'harald-5', name: 'Harald V of Norway', kind: 'person' },
  { id: 'eliza-1', name: 'Elizabeth I of England', kind: 'person' },
  { id: 'eliza-2', name: 'Elizabeth II', kind: 'person' },
  { id: 'albert', name: 'Albert II, Prince of Monaco', kind: 'person' },
  { id: 'orlenko', name: 'Petro Orlenko', kind: 'person' },
  { id: 'maryna', name: 'Maryna Orlenko', kind: 'person' },
  { id: 'zhdanova', name: 'Zinaida Zhdanova', kind: 'person' },
  { id: 'vlad', name: 'Vladimir Torev', kind: 'person' },
  { id: 'vlad-long', name: 'Vladimir Petrovich Torev', kind: 'person' },
  { id: 'ijaz', name: 'Ijaz Venkar', kind: 'person' },
  { id: 'kerry', name: 'Kerry Tippet', kind: 'person' },
  { id: 'jang', name: 'Jang Sung-taek', kind: 'person' },
  { id: 'kim', name: 'Kim Tok-hun', kind: 'person' },
  { id: 'brooks', name: 'Rosa Brooks', kind: 'person' },
  { id: 'hilda', name: 'Hilda Carne', kind: 'person' },
  { id: 'walter', name: 'Walter Carne', kind: 'person' },
  { id: 'xi', name: 'Xi Rongguang', kind: 'person' },
  ...['Michael', 'Agatha', 'Bruno', 'Cyril', 'Doris', 'Edgar', 'Flora', 'Gilbert', 'Hugo', 'Irene', 'Jasper', 'Klara'].map((given) => ({
    id: `okely-${given}`,
    name: `${given} Okely`,
    kind: 'person' as const,
  })),
];
const register = compileRegister(people);
const UNDATED = { value: null, precision: 'unknown', basis: '' } as const;

/** What a text links for certain: "words = official", in its order. */
const linksOf = (text: string, language = 'en'): readonly string[] =>
  findMentions({ text, language, published: UNDATED }, register)
    .mentions.filter(({ confidence }) => confidence >= 0.5)
    .map((mention) => `${mention.text} = ${mention.official}`);

interface Row {
  readonly text: string;
  readonly language?: string;
  readonly links: readonly string[];
}

const rule = (title: string, rows: readonly Row[]): void => {
  describe(title, () => {
    it.each(rows)('$text', ({ text, language, links }) => expect(linksOf(text, language)).toEqual(links));
  });
};

rule('a name that one official bears just so is not that of another who bears more names', [
  { text: 'Leo Corran came, and Corran spoke.', links: ['Leo Corran = corran', 'Corran = corran'] },
  { text: 'Leo Ignatius Corran came.', links: ['Leo Ignatius Corran = corran-long'] },
]);

rule('in another spelling the number of words shows whose whole name it is', [
  { text: 'Wladimir Torew kam. Torew sprach.', language: 'de', links: ['Wladimir Torew = vlad', 'Torew = vlad'] },
]);

rule('kin and whose they are stand before the name of who is meant', [
  {
    text: 'Петро Орленко приїхав. Дружина Орленка Марина Орленко відкрила школу.',
    language: 'uk',
    links: ['Петро Орленко = orlenko', 'Орленка = orlenko', 'Марина Орленко = maryna'],
  },
  { text: 'Петро Орленко приїхав. Вулиця Орленка Марина знала.', language: 'uk', links: ['Петро Орленко = orlenko'] },
]);

rule('first names of the East Slavic press are known in both scripts', [
  { text: 'Зінаїда Жданова виступила.', language: 'uk', links: ['Зінаїда Жданова = zhdanova'] },
]);

rule('streets and laws that bear a name are not the person', [
  { text: 'Rex Dalby kam gestern zu spät. Die Rex-Dalby-Straße war wieder einmal gesperrt.', language: 'de', links: ['Rex Dalby = dalby'] },
  { text: 'Rex Dalby a parlé. La loi Dalby a divisé la gauche.', language: 'fr', links: ['Rex Dalby = dalby'] },
  { text: 'Ha parlato Rex Dalby. Il decreto Dalby resta.', language: 'it', links: ['Rex Dalby = dalby'] },
]);

rule('families and foundations that bear a name are not the person', [
  { text: 'Rex Dalby a parlé. Le couple Dalby est parti.', language: 'fr', links: ['Rex Dalby = dalby'] },
  { text: 'Петро Орленко приїхав. Фонд Орленка мовчить, подружжя Орленків теж.', language: 'uk', links: ['Петро Орленко = orlenko'] },
]);

rule('a namesake named last, in the paragraph of a surname, makes it doubtful', [
  { text: 'Rex Dalby won.\nJoe Dalby, a grocer, cheered. Dalby closed his shop.', links: ['Rex Dalby = dalby'] },
  { text: 'Rex Dalby won.\nJoe Dalby cheered.\nDalby thanked him.', links: ['Rex Dalby = dalby', 'Dalby = dalby'] },
]);

rule('rows of tables are no headlines: a capital word before a surname there is a first name', [
  { text: 'Ijaz Venkar played well on Sunday.\nA. Stewart b Mushtaq Venkar 44', links: ['Ijaz Venkar = ijaz'] },
  { text: 'Ijaz Venkar played well on Sunday.\n3. Pippo Venkar (Canada) 2:14.8', links: ['Ijaz Venkar = ijaz'] },
  { text: 'Ijaz Venkar played well on Sunday.\nVoters Cheer Venkar in Lahore', links: ['Ijaz Venkar = ijaz', 'Venkar = ijaz'] },
  {
    text: 'Mushtaq Venkar Cheers Voters in Lahore\nIjaz Venkar spoke for long on Sunday. Later Mushtaq Venkar left.',
    links: ['Ijaz Venkar = ijaz'],
  },
]);

rule('a first name that somebody else in the register bears as a surname is a first name', [
  { text: 'Rex Dalby came with his wife, Tippet Dalby, on Sunday.', links: ['Rex Dalby = dalby'] },
]);

rule('family names that stand first', [
  { text: 'Jang Sung-taek was purged. Jang wept.', links: ['Jang Sung-taek = jang', 'Jang = jang'] },
  { text: 'President Kim Young-sam spoke. Kim said no. Kim left. Then came Kim Tok-hun.', links: ['Kim Tok-hun = kim'] },
  { text: 'Xi Rongguang flew to Xi’an. Xi’s plane was late.', links: ['Xi Rongguang = xi', 'Xi = xi'] },
]);

rule('another form of a usual first name before a very usual surname is anybody', [
  { text: 'Mike Okely lost his dog.', links: [] },
  { text: 'Michael Okely lost his dog.', links: ['Michael Okely = okely-Michael'] },
]);

rule('initials tell the bearers of a rare surname apart', [
  { text: 'M. Tavener c Ames b Hurst 34\nS. Tavener not out 12', links: ['M. Tavener = mark-tavener', 'S. Tavener = steve-tavener'] },
  { text: 'Mark Tavener opened with S. Tavener.', links: ['Mark Tavener = mark-tavener', 'S. Tavener = steve-tavener'] },
  { text: 'M. Pell won the race.', links: [] },
  { text: 'Malory Pell beat M. Ames. Later M. Pell won.', links: ['Malory Pell = malory', 'M. Pell = malory'] },
  { text: 'Malory Pell a gagné. M. Pell est parti.', language: 'fr', links: ['Malory Pell = malory', 'Pell = malory'] },
]);

rule('one word is somebody’s name where the page shows a person by it', [
  { text: 'President Surano came. Crowds cheered Surano.', links: ['Surano = surano', 'Surano = surano'] },
  { text: 'Crowds cheered Surano. Surano’s daughter waved.', links: ['Surano = surano', 'Surano = surano'] },
  { text: 'Striker Surano scored.', links: ['Surano = surano'] },
  { text: 'Bancorp said profits fell. Shares in Bancorp rose.', links: [] },
  { text: 'President Surano came. The Surano government fell.', links: ['Surano = surano', 'Surano = surano'] },
  { text: 'President Surano came. A Surano hung on the wall.', links: ['Surano = surano'] },
]);

rule('at a sentence’s start a surname that is a word too is a person’s before a genitive or a verb', [
  { text: 'Gwen Page wrote a page. Page’s successor was quiet.', links: ['Gwen Page = page', 'Page = page'] },
  { text: 'Gwen Page wrote a page. Page drove home.', links: ['Gwen Page = page', 'Page = page'] },
  { text: 'Gwen Page wrote a page. Page numbers were wrong.', links: ['Gwen Page = page'] },
]);

rule('who made the page is not whom it is about', [
  { text: 'Reporting by Rex Dalby in Paris and Gwen Page in Rome; editing by Malory Pell', links: [] },
  { text: 'Photo: Rex Dalby/AFP', links: [] },
  { text: 'By Rex Dalby and Gwen Page, Associated Press', links: [] },
  { text: 'By REX DALBY\nReuters', links: [] },
  { text: 'Foto: Rex Dalby', language: 'de', links: [] },
  { text: 'Photo: Rex Dalby arrives at the airport', links: ['Rex Dalby = dalby'] },
  { text: 'By Rex Dalby', links: ['Rex Dalby = dalby'] },
  { text: 'A report by Rex Dalby says so.', links: ['Rex Dalby = dalby'] },
]);

rule('who is introduced by a private occupation is nobody of note', [
  { text: 'Neighbors Rex Dalby and Gwen Page heard shots. Dalby called the police.', links: [] },
  { text: 'The pensioner Malory Pell lost her cat.', links: [] },
  { text: 'The former paramedic Malory Pell was elected.', links: ['Malory Pell = malory'] },
  { text: 'Chief executive officer Malory Pell was paid well.', links: ['Malory Pell = malory'] },
  { text: 'The nurse Malory Pell stands for election.', links: ['Malory Pell = malory'] },
]);

rule('a child is called by a first name that others bear as a surname', [
  { text: 'Rex Dalby waved. Dalby, 8, and her sister waved back.', links: ['Rex Dalby = dalby'] },
  { text: 'Rex Dalby waved. Dalby, 58, smiled.', links: ['Rex Dalby = dalby', 'Dalby = dalby'] },
]);

rule('behind an article a surname before what somebody has is the person’s', [
  { text: 'Rex Dalby left. The Dalby mission had failed.', links: ['Rex Dalby = dalby', 'Dalby = dalby'] },
  { text: 'Rex Dalby left. The Dalby sausage had failed.', links: ['Rex Dalby = dalby'] },
]);

rule('of two of a surname the bare word is who has an office or no courtesy title', [
  {
    text: 'Hilda Carne flew ahead. Her husband, President Walter Carne, took the train. Carne waved.',
    links: ['Hilda Carne = hilda', 'Walter Carne = walter', 'Carne = walter'],
  },
  {
    text: 'Hilda Carne came with Walter Carne. Mrs. Carne spoke. Mrs. Carne left. Later Carne laughed.',
    links: ['Hilda Carne = hilda', 'Walter Carne = walter', 'Carne = hilda', 'Carne = hilda', 'Carne = walter'],
  },
  { text: 'Hilda Carne came with Walter Carne. Carne laughed.', links: ['Hilda Carne = hilda', 'Walter Carne = walter'] },
]);

rule('a case is called by those who went to law', [
  { text: 'Rex Dalby lost. Ames v. Dalby is closed, Dalby v. Ames is not.', links: ['Rex Dalby = dalby'] },
  { text: 'Rex Dalby lost. It was Ames vs. Dalby again.', links: ['Rex Dalby = dalby', 'Dalby = dalby'] },
]);

rule('a plural that begins a sentence before a preposition is the word', [
  { text: 'Judge Rosa Brooks left. Brooks in the valley froze.', links: ['Rosa Brooks = brooks'] },
  { text: 'Judge Rosa Brooks left. Brooks slept.', links: ['Rosa Brooks = brooks', 'Brooks = brooks'] },
]);

rule('who is told by age and town is nobody of note', [
  { text: 'The thief met Rex Dalby, 54, of Elm Street. Dalby ran.', links: [] },
  { text: 'The vote went to Senator Rex Dalby, 54, of Akron.', links: ['Rex Dalby = dalby'] },
  { text: 'Rex Dalby, 24, of Canada, came third. Dalby smiled.', links: ['Rex Dalby = dalby', 'Dalby = dalby'] },
  { text: 'Gewonnen hat gestern am späten Abend Rex Dalby (71) aus Aibling.', language: 'de', links: [] },
]);

rule('an act named after two is neither', [
  { text: 'Rex Dalby and Gwen Page quarrel over the Dalby-Page act.', links: ['Rex Dalby = dalby', 'Gwen Page = page'] },
  {
    text: 'Rex Dalby and Gwen Page: the Dalby-Page duel.',
    links: ['Rex Dalby = dalby', 'Gwen Page = page', 'Dalby = dalby', 'Page = page'],
  },
]);

rule('a usual first name alone is a person’s in a quotation', [
  { text: 'Bob Quill spoke. “We thank Bob for this,” she said.', links: ['Bob Quill = quill', 'Bob = quill'] },
  { text: 'Bob Quill spoke. "I told Bob so," she said. Bob left.', links: ['Bob Quill = quill', 'Bob = quill'] },
  {
    text: 'Barbara Sandoe spoke. „Wir danken Barbara sehr“, hieß es.',
    language: 'de',
    links: ['Barbara Sandoe = sandoe', 'Barbara = sandoe'],
  },
  { text: 'Bob Quill spoke. Bob Ames left. “We thank Bob,” she said.', links: ['Bob Quill = quill'] },
  { text: 'Bob Quill spoke. “My brother Bob came,” she said.', links: ['Bob Quill = quill'] },
  { text: '“We thank Bob,” she said of Bob Quill.', links: ['Bob Quill = quill'] },
]);

rule('who reigns is called by the first name', [
  {
    text: 'Jordan’s King Hussein met Omar Hussein. Omar Hussein smiled.',
    links: ['Hussein = king-hussein', 'Omar Hussein = omar', 'Omar Hussein = omar'],
  },
  { text: 'King Hussein left.', links: [] },
  { text: 'Queen Elizabeth waved.', links: ['Elizabeth = eliza-2'] },
  { text: 'Queen Elizabeth waved in England.', links: ['Elizabeth = eliza-2'] },
  { text: 'A portrait of Elizabeth I hangs in England.', links: ['Elizabeth I = eliza-1'] },
  { text: 'Prince Albert sailed home to Monaco.', links: ['Albert = albert'] },
  { text: 'Prince Harald sailed home to Norway.', links: [] },
  { text: 'König Harald kam aus Norwegen.', language: 'de', links: ['Harald = harald-5'] },
  { text: 'Le roi Harald a quitté la Norvège.', language: 'fr', links: ['Harald = harald-5'] },
  { text: 'Queen Elizabeth II waved.', links: ['Elizabeth II = eliza-2'] },
]);
