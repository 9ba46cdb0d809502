/** A cell, quoted or bare, and what ends it. Text after a closing quote makes the quotes part of a bare cell. */
const CELL = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\n|\r|$)/y;

/** Rows of a CSV text (RFC 4180, comma), blank lines as rows of one empty cell. Never fails: anything is some table. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; ; ) {
    CELL.lastIndex = at;
    const match = CELL.exec(text);
    if (!match) return rows;
    const [whole, quoted, bare = '', end] = match;
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    at += whole.length;
    if (end === ',') continue;
    rows.push(row);
    if (end === '') return rows;
    row = [];
  }
}
