/** RFC 4180, as strictly as the RFC. */
export function parseCsv(csv: string): string[][] {
  const records: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/y;
  let record: string[] = [];
  while (field.lastIndex < csv.length) {
    const match = field.exec(csv);
    if (!match) throw new Error(`not CSV: ${csv}`);
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\n') {
      records.push(record);
      record = [];
    }
  }
  return records;
}
