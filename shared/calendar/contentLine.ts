/** A property of a calendar file: `NAME;PARAMETER=…:value`. Names are in upper case; the value is as it stands. */
export type ContentLine = {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
};

/** What stands before the value, in characters. A pattern runs out of memory over some million. */
const HEAD_LENGTH = 20_000;
const NAME = /^[A-Za-z0-9-]{1,100}/;
const PARAMETER = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:])*)/y;

/** RFC 6868: how a parameter holds what would end it. */
const decoded = (text: string): string =>
  text.replace(/\^([n^'])/g, (_, escaped: string) => {
    if (escaped === 'n') return '\n';
    return escaped === "'" ? '"' : '^';
  });

/** The name of the property in a line, in upper case; empty where there is none. */
export const nameOfLine = (line: string): string => NAME.exec(line)?.[0].toUpperCase() ?? '';

/** Reads one line, unfolded; `null` if it is no property. Of a parameter that comes twice, the first counts. */
export const readLine = (line: string): ContentLine | null => {
  const name = nameOfLine(line);
  if (name === '') return null;
  const parameters = new Map<string, string>();
  const head = line.slice(0, HEAD_LENGTH);
  let at = name.length;
  while (head[at] === ';') {
    PARAMETER.lastIndex = at;
    const match = PARAMETER.exec(head);
    if (match === null) return null;
    const parameter = (match[1] ?? '').toUpperCase();
    if (!parameters.has(parameter)) parameters.set(parameter, decoded((match[2] ?? '').replaceAll('"', '')).trim());
    at = PARAMETER.lastIndex;
  }
  return head[at] === ':' ? { name, parameters, value: line.slice(at + 1) } : null;
};
