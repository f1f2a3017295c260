/** A plain reader of CSV (RFC 4180), as a program that knows nothing of us has one. */

/** The rows of a table, whose last line ends like the others. */
export const readCsv = (text: string): string[][] => {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let i = text.startsWith('\uFEFF') ? 1 : 0; i < text.length; i++) {
    const mark = text[i]!;
    if (isQuoted) {
      if (mark !== '"') cell += mark;
      else if (text[i + 1] === '"') cell += text[i++];
      else isQuoted = false;
    } else if (mark === '"') isQuoted = true;
    else if (mark === ',' || mark === '\n') {
      rows.at(-1)!.push(cell);
      cell = '';
      if (mark === '\n') rows.push([]);
    } else if (mark !== '\r') cell += mark;
  }
  return rows.slice(0, -1);
};
