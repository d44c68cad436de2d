import { type ContentLine, nameOfLine, readLine } from './contentLine.ts';
import type { InvitationProblem } from './invitation.ts';

/** A part of a calendar file between BEGIN and END. */
export type Component = {
  /** In upper case. */
  readonly name: string;
  /** Its properties, unfolded and not read yet. */
  readonly lines: readonly string[];
  readonly children: readonly Component[];
};
type Growing = { readonly name: string; readonly lines: string[]; readonly children: Growing[] };

/** A calendar in a file nests three deep. */
const DEEPEST = 8;
const MOST_COMPONENTS = 20_000;

const unfolded = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n');

/** The calendars of a text, or why there is none. What stands outside of them is passed over. */
export const readComponents = (text: string): readonly Component[] | InvitationProblem => {
  const calendars: Growing[] = [];
  const open: Growing[] = [];
  let count = 0;
  for (const line of unfolded(text)) {
    const mark = /^(BEGIN|END):\s*([A-Za-z0-9-]+)\s*$/i.exec(line.length > 100 ? '' : line);
    const current = open.at(-1);
    if (!mark) {
      current?.lines.push(line);
      continue;
    }
    const name = (mark[2] ?? '').toUpperCase();
    if (mark[1]?.toUpperCase() === 'END') {
      if (current === undefined) continue;
      if (current.name !== name) return 'malformed';
      open.pop();
    } else if (current !== undefined || name === 'VCALENDAR') {
      if (open.length === DEEPEST) return 'too_deep';
      count += 1;
      if (count > MOST_COMPONENTS) return 'too_many_events';
      const begun: Growing = { name, lines: [], children: [] };
      (current?.children ?? calendars).push(begun);
      open.push(begun);
    }
  }
  if (open.length > 0) return 'truncated';
  return calendars.length === 0 ? 'not_calendar' : calendars;
};

/** More properties of one name say nothing new, and take their time. */
const MOST_OF_A_NAME = 400;

/** The properties of a component by name; lines that are none are passed over. */
export const propertiesOf = (
  component: Component,
  names: ReadonlySet<string>,
): ReadonlyMap<string, readonly ContentLine[]> => {
  const found = new Map<string, ContentLine[]>();
  for (const line of component.lines) {
    const name = nameOfLine(line);
    if (!names.has(name)) continue;
    const those = found.get(name) ?? [];
    const read = those.length < MOST_OF_A_NAME ? readLine(line) : null;
    if (read === null) continue;
    those.push(read);
    found.set(name, those);
  }
  return found;
};
