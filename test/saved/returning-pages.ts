/** Thirty pages of our own writing, each saved from and then changed in its own way, with what a saved claim must read afterwards. */

export interface ReturningPage {
  readonly change: string;
  /** Paragraphs when the claim was saved; the claim stands in double brackets. */
  readonly saved: readonly string[];
  /** Paragraphs later. Where the claim's words are still there, changed or not, they stand in double brackets. */
  readonly now: readonly string[];
  readonly state: 'unchanged' | 'edited' | 'gone';
}

const HARBOUR = [
  'The port authority met on Tuesday to settle the works on the old quay.',
  'Engineers have warned about the piles for years. [[The harbour will close to large ships in May, its director said.]] Smaller boats may still land at the northern steps.',
  'Fishermen asked for a later date because of the season. The council votes on it next week.',
];
const BUDGET = [
  'Parliament opened the debate on spending this morning.',
  'The finance minister spoke for an hour. [[“We will not raise the tax on fuel before the winter is over,” she told the members.]] The opposition called the speech a delay.',
  'A vote is expected on Friday.',
];
const BRIDGE = [
  'Two lanes of the river bridge stayed shut after the flood.',
  'Divers looked at the northern pier on Sunday. [[The ministry put the cost of the repair at 14 million euros.]] Work could begin before the autumn.',
  'Ferries run every half hour until then.',
];
const SCHOOL = [
  'The town is to get a second school.',
  'Some 400 children have no place in the present one. [[According to the mayor, the new building will stand next to the library by 2027.]] Parents had asked for a site nearer to the station.',
];
const TREATY = [
  'Envoys of the two republics ended their talks in the lake resort.',
  'They had met four times this year. [[The foreign minister insisted that no border would be moved by force.]] Her counterpart left without a word to the press.',
  'Observers expect a fifth round in March.',
];
const WATER = [
  'The reservoirs stand at a third of their usual height.',
  'Farmers in the south already share wells. [[The water board believes that rationing can be avoided if it rains before June.]] Car washes have been asked to shut.',
  'Hospitals and bakeries are exempt from any rule.',
];

const swap = (page: readonly string[], from: string | RegExp, to: string): readonly string[] =>
  page.map((paragraph) => paragraph.replace(from, to));
const CLAIM = /\[\[.*?\]\] ?/u;
const claimOf = (page: readonly string[]): string => /\[\[(.*?)\]\]/u.exec(page.join('\n'))?.[1] ?? '';

export const RETURNING: readonly ReturningPage[] = [
  { change: 'nothing', saved: HARBOUR, now: HARBOUR, state: 'unchanged' },
  { change: 'moved to the end', saved: HARBOUR, now: [...swap(HARBOUR, CLAIM, ''), `[[${claimOf(HARBOUR)}]]`], state: 'unchanged' },
  { change: 'moved to the top', saved: BUDGET, now: [`[[${claimOf(BUDGET)}]]`, ...swap(BUDGET, CLAIM, '')], state: 'unchanged' },
  {
    change: 'split over two blocks by markup',
    saved: BRIDGE,
    now: swap(BRIDGE, 'of the repair at', 'of the repair\nat'),
    state: 'unchanged',
  },
  { change: 'other quotation marks', saved: BUDGET, now: swap(swap(BUDGET, '“', '«'), ',”', ',»'), state: 'unchanged' },
  {
    change: 'other spaces and a soft hyphen',
    saved: TREATY,
    now: swap(TREATY, 'insisted that', 'insis\u00ADted\u00A0 that'),
    state: 'unchanged',
  },
  {
    change: 'new paragraphs above and below',
    saved: SCHOOL,
    now: ['An update of this report.', ...SCHOOL, 'Corrections are at the foot.'],
    state: 'unchanged',
  },
  {
    change: 'both neighbours rewritten',
    saved: WATER,
    now: swap(swap(WATER, /Farmers.*?wells\./u, 'Villages save what they can.'), /Car washes.*?shut\./u, 'Pools stay empty.'),
    state: 'unchanged',
  },
  {
    change: 'a near duplicate above it',
    saved: HARBOUR,
    now: ['The harbour will close to small ships in July, its director said last year.', ...HARBOUR],
    state: 'unchanged',
  },
  {
    change: 'a near duplicate right behind it',
    saved: BRIDGE,
    now: swap(BRIDGE, 'Work could', 'The ministry put the cost of the ferry at 4 million euros. Work could'),
    state: 'unchanged',
  },
  {
    change: 'the same words also in a summary',
    saved: TREATY,
    now: ['In short: talks ended.', ...TREATY, 'The foreign minister spoke late.'],
    state: 'unchanged',
  },

  { change: 'one word reworded', saved: HARBOUR, now: swap(HARBOUR, 'in May', 'in June'), state: 'edited' },
  { change: 'a figure corrected', saved: BRIDGE, now: swap(BRIDGE, '14 million', '40 million'), state: 'edited' },
  { change: 'made a denial', saved: TREATY, now: swap(TREATY, 'no border would', 'a border would not'), state: 'edited' },
  {
    change: 'softened',
    saved: WATER,
    now: swap(WATER, 'believes that rationing can', 'hopes that rationing could perhaps'),
    state: 'edited',
  },
  { change: 'lengthened', saved: SCHOOL, now: swap(SCHOOL, 'by 2027.', 'by 2027, if the province pays its half.'), state: 'edited' },
  { change: 'shortened', saved: BUDGET, now: swap(BUDGET, ' before the winter is over', ''), state: 'edited' },
  {
    change: 'cut into two sentences',
    saved: WATER,
    now: swap(WATER, 'avoided if it rains before June.', 'avoided. It must rain before June.'),
    state: 'edited',
  },
  {
    change: 'put into a doubt',
    saved: BRIDGE,
    now: swap(BRIDGE, '[[The ministry put', '[[It is not certain that the ministry put'),
    state: 'edited',
  },
  {
    change: 'edited, and the sentence before it deleted',
    saved: HARBOUR,
    now: swap(swap(HARBOUR, 'Engineers have warned about the piles for years. ', ''), 'large ships', 'all ships'),
    state: 'edited',
  },
  {
    change: 'edited, and a sentence put in behind it',
    saved: TREATY,
    now: swap(swap(TREATY, 'moved by force.]]', 'changed by force.]] The hall applauded.'), 'insisted', 'insisted again'),
    state: 'edited',
  },

  { change: 'deleted', saved: HARBOUR, now: swap(HARBOUR, CLAIM, ''), state: 'gone' },
  {
    change: 'deleted, a like sentence elsewhere',
    saved: HARBOUR,
    now: [...swap(HARBOUR, CLAIM, ''), 'The airport will close to large planes in May, its director said.'],
    state: 'gone',
  },
  {
    change: 'deleted, the like sentence of its neighbour stays',
    saved: swap(BRIDGE, 'Work could begin before the autumn.', 'The ministry put the cost of the ferries at 2 million euros.'),
    now: swap(
      swap(BRIDGE, 'Work could begin before the autumn.', 'The ministry put the cost of the ferries at 2 million euros.'),
      CLAIM,
      '',
    ),
    state: 'gone',
  },
  { change: 'replaced by another sentence', saved: BUDGET, now: swap(BUDGET, CLAIM, 'Rain fell over the square outside. '), state: 'gone' },
  {
    change: 'moved and reworded',
    saved: SCHOOL,
    now: [
      ...swap(SCHOOL, CLAIM, ''),
      'The festival begins in June.',
      'According to the mayor, the new hall will stand next to the market by 2028.',
      'Tickets are free.',
    ],
    state: 'gone',
  },
  {
    change: 'another speaker says nearly the same elsewhere',
    saved: TREATY,
    now: [...swap(TREATY, CLAIM, ''), 'A day later the defence minister insisted that no border would be moved by treaty.'],
    state: 'gone',
  },
  {
    change: 'page replaced by another article',
    saved: WATER,
    now: ['The cup final ends in a draw.', 'Both keepers were cheered.', 'The match is to be played again.'],
    state: 'gone',
  },
  { change: 'page empty', saved: SCHOOL, now: [''], state: 'gone' },
  {
    change: 'its words scattered over the page',
    saved: BRIDGE,
    now: [
      'The ministry met.',
      'They put the plan off.',
      'The cost of the ferry rose.',
      'The repair waits, at least for now.',
      'Some 14 people came.',
      'Of two million euros nobody spoke.',
    ],
    state: 'gone',
  },
];
