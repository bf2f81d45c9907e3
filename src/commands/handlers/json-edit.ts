/**
 * Changes a JSON text and keeps its numbers as they are written: one of 20 digits, or `1.0`, would not survive being read as a
 * number. They stand as texts while the value is changed.
 */
export function editJson(text: string, edit: (value: unknown) => unknown): string {
  let mark = 'number';
  while (text.includes(mark)) mark += '-';
  const kept: string[] = [];
  const readable = text.replace(tokens, (token) => {
    if (token.startsWith('"') || JSON.stringify(Number(token)) === token) return token;
    kept.push(token);
    return `"${mark}${kept.length - 1}"`;
  });
  const written = JSON.stringify(edit(JSON.parse(readable)), null, 2);
  return `${written.replace(new RegExp(`"${mark}(\\d+)"`, 'g'), (_, at: string) => kept[Number(at)] ?? '')}\n`;
}

const tokens = /"(?:[^"\\]+|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
