/** Roles as reports print them: which word heads a role, and which heads are so general that they never disagree. Data and one reading. */

/** Heads of roles, longer ones first: "secretary general" is no general. A row's first word names the head. */
const HEADS: readonly (readonly string[])[] = [
  ['secretary general', 'secretary-general', 'secretaries general'],
  ['press secretary', 'spokesman', 'spokeswoman', 'spokesperson'],
  ['prime minister', 'premier'],
  ['foreign minister', 'foreign secretary'],
  ['defence minister', 'defense minister', 'defence secretary', 'defense secretary'],
  ['vice president', 'vice-president'],
  ['attorney general', 'prosecutor general', 'inspector general', 'governor general', 'director general', 'surgeon general'],
  ['president'],
  ['chancellor'],
  ['minister'],
  ['ambassador'],
  ['commander', 'commander-in-chief'],
  ['general'],
  ['admiral'],
  ['colonel'],
  ['marshal'],
  ['governor'],
  ['mayor'],
  ['senator'],
  ['king'],
  ['queen'],
  ['pope'],
];

/** Ranks: a person has one, whatever the office; an office of theirs never contradicts it. */
const RANKS: ReadonlySet<string> = new Set(['general', 'admiral', 'colonel', 'marshal']);

/** What follows says whose or where: an adviser to the president is no president. */
const OF_WHOM = / (?:of|to|for|at|in) /;

/** The head of a printed role ("former NATO commander" → commander), or null when it is general ("chief", "head") or an epithet. */
export function roleHead(role: string): string | null {
  const words = ` ${role.toLowerCase().replace(/[^\p{L}-]+/gu, ' ')} `;
  const text = words.split(OF_WHOM)[0] + ' ';
  for (const [head = '', ...forms] of HEADS) if ([head, ...forms].some((form) => text.includes(` ${form} `))) return head;
  return null;
}

export const isRank = (head: string): boolean => RANKS.has(head);

/** The rank that a form of a name carries ("Admiral Jane Roe" → "Admiral"), as a role is shown; null where it carries none. */
export function rankIn(form: string): string | null {
  const head = roleHead(form);
  return head === null || !isRank(head) ? null : head.charAt(0).toUpperCase() + head.slice(1);
}
