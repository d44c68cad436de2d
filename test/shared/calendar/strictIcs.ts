/**
 * A reader of calendar files that forgives nothing: what the app writes is held against RFC 5545 by it. It shares no line
 * with the app.
 */
export type StrictProperty = {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
};
export type StrictComponent = {
  readonly name: string;
  readonly properties: readonly StrictProperty[];
  readonly children: readonly StrictComponent[];
};

const fail = (what: string, line: string): never => {
  throw new Error(`${what}: ${JSON.stringify(line.slice(0, 200))}`);
};

const physicalLines = (text: string): readonly string[] => {
  if (!text.endsWith('\r\n')) fail('The last line does not end in CRLF', text.slice(-40));
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    if (/[\r\n]/.test(line)) fail('A line end that is no CRLF', line);
    if (line === '') fail('An empty line', line);
    // Encoded and decoded again, half a character becomes another one.
    if (Buffer.from(line, 'utf8').toString('utf8') !== line) fail('Half a character', line);
    if (Buffer.byteLength(line, 'utf8') > 75) fail('More than 75 octets', line);
    if (/(?!\t)\p{Cc}/u.test(line)) fail('A control character', line);
  }
  return lines;
};

const unfolded = (lines: readonly string[]): readonly string[] => {
  const whole: string[][] = [];
  for (const line of lines) {
    if (/^[ \t]/.test(line)) (whole.at(-1) ?? fail('Nothing to go on with', line)).push(line.slice(1));
    else whole.push([line]);
  }
  return whole.map((parts) => parts.join(''));
};

const LINE = /^([A-Z][A-Z0-9-]*)((?:;[A-Z][A-Z0-9-]*=(?:"[^"]*"|[^";:,]*))*):(.*)$/su;

const propertyOf = (line: string): StrictProperty => {
  const [, name = '', parameters = '', value = ''] = LINE.exec(line) ?? fail('No content line', line);
  const pairs = parameters.split(';').slice(1);
  return {
    name,
    parameters: Object.fromEntries(
      pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    ),
    value,
  };
};

/** The text behind an escaped value. @throws Error for what is not escaped, or escaped for nothing */
export const strictText = (value: string): string => {
  let text = '';
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at] ?? '';
    if (character === ';' || character === ',') fail('Not escaped', value);
    if (character !== '\\') {
      text += character;
      continue;
    }
    at += 1;
    const escaped = value[at] ?? fail('A backslash at the end', value);
    if (!'\\;,nN'.includes(escaped)) fail('Escaped for nothing', value);
    text += escaped.toLowerCase() === 'n' ? '\n' : escaped;
  }
  return text;
};

const VALUES: Readonly<Record<string, RegExp>> = {
  DTSTART: /^\d{8}(T\d{6}Z?)?$/,
  DTEND: /^\d{8}(T\d{6}Z?)?$/,
  DTSTAMP: /^\d{8}T\d{6}Z$/,
  SEQUENCE: /^\d+$/,
  TRIGGER: /^-?PT\d+[HMS]$/,
  TZOFFSETFROM: /^[+-]\d{4}(\d\d)?$/,
  TZOFFSETTO: /^[+-]\d{4}(\d\d)?$/,
  URL: /^https?:\/\/[!-~]+$/,
  VERSION: /^2\.0$/,
};
const TEXTS = ['UID', 'SUMMARY', 'DESCRIPTION', 'LOCATION', 'PRODID'];

/** What each component must have once, and what it may have once. */
const ALLOWED: Readonly<Record<string, readonly [must: string, may: string, children: string]>> = {
  VCALENDAR: ['VERSION PRODID', 'CALSCALE', 'VTIMEZONE VEVENT'],
  VTIMEZONE: ['TZID', '', 'STANDARD DAYLIGHT'],
  STANDARD: ['DTSTART TZOFFSETFROM TZOFFSETTO', '', ''],
  DAYLIGHT: ['DTSTART TZOFFSETFROM TZOFFSETTO', '', ''],
  VEVENT: [
    'UID DTSTAMP DTSTART SUMMARY SEQUENCE TRANSP X-FOLLOWTHROUGH-KIND', 'DTEND DESCRIPTION LOCATION URL', 'VALARM',
  ],
  VALARM: ['ACTION DESCRIPTION TRIGGER', '', ''],
}; // biome-ignore format: a table is read as one

const check = ({ name, properties, children }: StrictComponent): void => {
  const [must, may, parts] = ALLOWED[name] ?? fail('Unknown component', name);
  const names = properties.map((property) => property.name);
  if (new Set(names).size !== names.length) fail('Twice in one component', names.join(' '));
  for (const wanted of must.split(' ')) if (!names.includes(wanted)) fail(`${name} without`, wanted);
  for (const found of names) if (!`${must} ${may}`.split(' ').includes(found)) fail(`Not in ${name}`, found);
  for (const child of children) if (!parts.split(' ').includes(child.name)) fail(`Not in ${name}`, child.name);
  for (const property of properties) {
    if (VALUES[property.name]?.test(property.value) === false) fail(`No ${property.name}`, property.value);
    if (TEXTS.includes(property.name)) strictText(property.value);
  }
};

/** Reads the one calendar of a text. @throws Error that says what is against the standard */
export const readStrictly = (text: string): StrictComponent => {
  type Open = { readonly name: string; readonly properties: StrictProperty[]; readonly children: StrictComponent[] };
  const root: Open = { name: 'FILE', properties: [], children: [] };
  const open: Open[] = [root];
  for (const line of unfolded(physicalLines(text))) {
    const property = propertyOf(line);
    const current = open.at(-1) ?? fail('Closed too often', line);
    if (property.name === 'BEGIN') open.push({ name: property.value, properties: [], children: [] });
    else if (property.name === 'END') {
      if (current.name !== property.value) fail('Ends what did not begin', line);
      check(current);
      open.pop();
      (open.at(-1) ?? root).children.push(current);
    } else if (open.length === 1) fail('Outside of the calendar', line);
    else current.properties.push(property);
  }
  const [calendar = fail('No calendar', text)] = root.children;
  if (open.length !== 1 || root.children.length !== 1) fail('Not one calendar', text);
  const zones = calendar.children.filter(({ name }) => name === 'VTIMEZONE');
  const described = zones.map((zone) => valueIn(zone, 'TZID'));
  if (new Set(described).size !== described.length) fail('A zone twice', described.join(' '));
  for (const event of calendar.children) {
    for (const { parameters } of event.properties) {
      if (parameters.TZID !== undefined && !described.includes(parameters.TZID)) fail('No VTIMEZONE', parameters.TZID);
    }
  }
  return calendar;
};

/** The value of a property as it stands; empty where there is none. */
export const valueIn = (component: StrictComponent, name: string): string =>
  component.properties.find((property) => property.name === name)?.value ?? '';
