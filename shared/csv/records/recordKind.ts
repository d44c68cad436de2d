import { headerName } from '../foldHeader.ts';
import { HEADER_WORDS, PLAIN_DATES } from '../headerWords.ts';
import { namesPeople } from '../peopleColumns.ts';
import { presetOf } from '../presets/index.ts';
import { NEXT_ACTION, RECORD_WORDS, TO_DO } from './recordHeaderWords.ts';
import type { RecordKind } from './recordKinds.ts';

const names = (...lists: readonly (readonly string[])[]): ReadonlySet<string> => new Set(lists.flat().map(headerName));
const without = (list: readonly string[], ...left: readonly string[]): readonly string[] =>
  list.filter((name) => !left.includes(name));

/** What only a list of roles has, whatever else stands in it. */
const OF_ROLES = names(
  without(HEADER_WORDS.appliedDate, ...PLAIN_DATES),
  HEADER_WORDS.savedDate,
  HEADER_WORDS.salary,
  HEADER_WORDS.location,
  HEADER_WORDS.source,
  without(HEADER_WORDS.description, 'description', 'beschreibung', 'descripción', 'descrição', 'descrizione', 'opis'),
);
const STAGE = names(HEADER_WORDS.stage);

const COMPANY = names(HEADER_WORDS.company);
const TITLE = names(HEADER_WORDS.title);
const ROLE = names(HEADER_WORDS.company, HEADER_WORDS.title, HEADER_WORDS.url);

const WEBSITE = names(without(RECORD_WORDS.website, 'url', 'link', 'site', 'domain'), RECORD_WORDS.agency);

const TOPIC = names(without(RECORD_WORDS.topic, 'about', 'subject', 'category', 'betreff', 'worüber'));
const VALUE = names(without(RECORD_WORDS.value, 'answer', 'antwort', 'statement'));
const PROMISED = names(
  [
    'promise',
    'promised',
    'what was promised',
    'promised by',
    'promised on',
    'versprochen am',
    'versprechen',
    'versprochen',
    'versprochen von',
  ],
  ['promesse', 'promesa', 'promessa', 'belofte', 'obietnica'],
);
/** When something is due, but for what is said of an application's own end. */
const DUE = names(without(RECORD_WORDS.dueDay, 'deadline', 'frist', 'termin', 'date limite', 'prazo', 'by', 'bis'));
const PROMISE_DUE = names(RECORD_WORDS.dueDay);
const STATE = names(RECORD_WORDS.state);
const CLEAR_TASK = names(TO_DO);
const TASK = names(TO_DO, NEXT_ACTION);
const DAY = names(RECORD_WORDS.onDay);
const CHANNEL = names(['channel', 'contact method', 'contact channel', 'kanal', 'kontaktweg', 'kontaktart', 'canal']);
const DIRECTION = names(RECORD_WORDS.direction);
const REACHED = names(RECORD_WORDS.reached);

/**
 * What a table is by its columns alone, where they say so beyond doubt; `null` for a list of roles or people, for every
 * known format, and in doubt: the user may say otherwise, and a list of roles that is read as anything else is lost.
 */
export const recordKindOf = (headers: readonly string[]): RecordKind | null => {
  const found = headers.map(headerName);
  const has = (wanted: ReadonlySet<string>): boolean => found.some((name) => wanted.has(name));
  if (presetOf(headers) !== null || has(OF_ROLES)) return null;
  // With the title of a role, or somebody's name, it is a list of those.
  if (has(COMPANY) && has(WEBSITE) && !has(TITLE) && !has(STAGE) && !namesPeople(headers)) {
    return has(names(RECORD_WORDS.contactEmail, RECORD_WORDS.onDay, RECORD_WORDS.dueDay)) ? null : 'companies';
  }
  if (!has(ROLE)) return null;
  const isClearlyNoPeople = has(DIRECTION) || has(TOPIC) || has(PROMISED);
  if (!isClearlyNoPeople && namesPeople(headers)) return null;

  // Only a promise has a state of its own.
  if (has(PROMISED) && (has(PROMISE_DUE) || has(STATE))) return 'promises';
  // A list of roles has titles.
  if (has(DUE) && has(TASK) && !has(TITLE)) return 'follow_ups';
  if (has(STAGE)) return null;
  if (has(TOPIC) && has(VALUE)) return 'signals';
  // A list of roles may say what comes next, and when.
  if (has(DUE) && has(CLEAR_TASK)) return 'follow_ups';
  // It may also say through which channel the user applied.
  const isInteraction = has(DIRECTION) || (has(CHANNEL) && (has(REACHED) || !has(TITLE)));
  return has(DAY) && has(COMPANY) && isInteraction ? 'interactions' : null;
};
