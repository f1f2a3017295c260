/**
 * Answers to one question that cannot stand side by side, told by what the corpus knows of two records besides their words. Each rule needs
 * an explicit cue on both sides; likeness has no part in it.
 */
import type { Claim, Report } from '../corpus/model.ts';
import type { Reason } from './match.ts';
import { isRank, roleHead } from './role-words.ts';
import type { Reading } from './read-claim.ts';

/** One record with its reading. */
export interface Answer {
  readonly claim: Claim;
  readonly report: Report;
  readonly reading: Reading;
}

export interface Clash {
  readonly relation: 'conflicting-fact' | 'conflicting-position';
  readonly because: readonly Reason[];
}

/** The clash of two answers to one main question; null where no rule sees one. */
export function clashOf(a: Answer, b: Answer): Clash | null {
  if (a.claim.topic === undefined || a.claim.topic !== b.claim.topic) return null;
  return clashOfRoles(a, b) ?? clashOfRestriction(a, b);
}

const isOtherSpeaker = (a: Claim, b: Claim): boolean => a.speaker !== undefined && b.speaker !== undefined && a.speaker !== b.speaker;

/** "X is kept for members" against "Y wants, or will give, such X": one restricts what the other asks for or promises. */
function clashOfRestriction(a: Answer, b: Answer): Clash | null {
  if (!isOtherSpeaker(a.claim, b.claim)) return null;
  const [x, y] = [a.reading.cues, b.reading.cues];
  const wanted = ({ demand, stance, forecast }: Reading['cues']): readonly string[] => [...demand, ...stance, ...forecast];
  const [restricting, asking, turned] = x.restriction.length > 0 ? [x, y, false] : [y, x, true];
  if (restricting.restriction.length === 0 || asking.restriction.length > 0 || asking.negation.length > 0) return null;
  if (asking.hedge.length > 0 || wanted(asking).length === 0 || wanted(restricting).length > 0) return null;
  const words = [restricting.restriction.join(', '), wanted(asking).join(', ')] as const;
  const [page = '', report = ''] = turned ? [...words].reverse() : words;
  return { relation: 'conflicting-position', because: [{ kind: 'kept for some', page, report }] };
}

/** A record that gives an official a role, against the role that the other record's report prints for the same official. */
function clashOfRoles(a: Answer, b: Answer): Clash | null {
  return roleAgainst(a, b) ?? roleAgainst(b, a, true);
}

function roleAgainst(told: Answer, printed: Answer, turned = false): Clash | null {
  if (told.claim.speaker !== undefined) return null;
  const head = roleHead(told.claim.statement);
  if (head === null) return null;
  for (const official of told.claim.about ?? []) {
    if (!(printed.claim.about ?? []).includes(official)) continue;
    const own = told.report.callings?.find((calling) => calling.official === official);
    const role = own?.roles?.find((each) => roleHead(each) === head);
    const other = printed.report.callings
      ?.find((calling) => calling.official === official)
      ?.roles?.find((each) => roleHead(each) !== null && roleHead(each) !== head && isRank(roleHead(each) ?? '') === isRank(head));
    if (role === undefined || other === undefined) continue;
    return { relation: 'conflicting-fact', because: [{ kind: 'role', page: turned ? other : role, report: turned ? role : other }] };
  }
  return null;
}
