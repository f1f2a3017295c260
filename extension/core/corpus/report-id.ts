/** Ids for reports that bring none: the same report gets the same id again, so that importing twice is importing once. */

const PRIME = 0x01000193;

/** 64 bits in two FNV-1a runs from different seeds, as 16 hex digits: enough to tell a reader's reports apart, and no secret. */
function fingerprintOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, PRIME);
    b = Math.imul(b ^ (code + i), PRIME);
    b ^= b >>> 13;
  }
  const hex = (half: number): string => (half >>> 0).toString(16).padStart(8, '0');
  return hex(a) + hex(b);
}

/** Id of a report by its address, else by its words: "own-…". */
export const reportIdOf = (report: { readonly url?: string; readonly title: string; readonly text: string }): string =>
  `own-${fingerprintOf(report.url === undefined ? `${report.title}\n${report.text}` : report.url.replace(/#[^]*/, ''))}`;
