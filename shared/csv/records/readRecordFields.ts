import { canMiss } from '../../domain/interaction.ts';
import { longText } from '../cellText.ts';
import { type Known, momentOf, neededDay, type ReadFields, writtenOf } from './fieldReading.ts';
import { promisedIn, readFollowUpChannel, readPromised, readPromiseState } from './promiseWords.ts';
import { readSignal } from './readSignal.ts';
import type { RecordKind } from './recordKinds.ts';
import type { RecordRow } from './recordRow.ts';
import { readChannel, readDirection, readReached } from './talkWords.ts';
import { readYesNo } from './wordList.ts';

/** The most that a company's website may have (`companyFields`). */
const WEBSITE_LENGTH = 4000;

/**
 * What happened. Where the row does not say so, the channel is `other`, of which nothing wrong follows, and the direction
 * `in`, as most logs are of what the user heard. Whether they talked is said of calls alone; of anything else the cell is
 * kept in words.
 */
const readInteraction = (row: RecordRow): ReadFields => {
  const at = neededDay(row, 'onDay');
  if ('problem' in at) return at;
  const way = readChannel(row.line('channel'));
  const named = row.word('channel', () => way) ?? 'other';
  const channel = named === 'letter' ? 'other' : named;
  const direction = row.word('direction', readDirection) ?? way?.direction ?? 'in';
  // Where the two columns say different things, the words of the first are all that is left of it.
  const saidWithWay = way?.direction ?? direction;
  if (way?.saysMore === false && saidWithWay !== direction) row.keep('channel', null);

  let reached: boolean | null = null;
  if (canMiss(channel)) reached = row.word('reached', readReached) ?? readReached(row.line('channel'))?.value ?? null;
  else if (row.line('reached') !== '') row.keep('reached', null);
  const fields = { kind: 'interactions', at: momentOf(at), direction, channel, reached } as const;
  return { fields, writtenMoment: writtenOf(row, 'onDay', at), words: '' };
};

/**
 * What somebody promised. A sentence in the column of what was promised is the promise's text. What it is, is read from
 * that column, else from the text: a call or a mail where that names one of them, else `other`. It is open unless the row
 * says what became of it.
 */
const readPromise = (row: RecordRow): ReadFields => {
  const due = neededDay(row, 'dueDay');
  if ('problem' in due) return due;
  const madeRead = row.day('onDay');
  if (typeof madeRead === 'string') row.keep('onDay', madeRead);
  const made = typeof madeRead === 'string' ? null : madeRead;

  const said = row.line('promised');
  const isSentence = said !== '' && readPromised(said) === undefined;
  const named = isSentence ? undefined : row.word('promised', readPromised);
  const state = row.word('state', (text) => readPromiseState(text, row.header('state')));
  const fields = {
    kind: 'promises',
    at: made === null ? null : momentOf(made),
    what: named ?? promisedIn(isSentence ? said : row.line('notes')),
    due: momentOf(due),
    state: state ?? 'open',
  } as const;
  const words = isSentence ? longText(row.raw('promised')) : '';
  const madeWritten = made === null ? null : writtenOf(row, 'onDay', made);
  return { fields, writtenMoment: writtenOf(row, 'dueDay', due) ?? madeWritten, words };
};

/**
 * What the user means to do, whichever way there is unless the row names one that follow-ups have. What is done, or given
 * up, is no follow-up any more: as one it would be overdue.
 */
const readFollowUp = (row: RecordRow): ReadFields => {
  const due = neededDay(row, 'dueDay');
  if ('problem' in due) return due;
  if (row.line('notes') === '') return { problem: row.reason('no_text', 'notes') };
  const state = row.word('state', (text) => readPromiseState(text, row.header('state')));
  if (state !== undefined && state !== 'open') {
    return { leftOut: row.reason('already_done', 'state', row.line('state')) };
  }
  const channel = row.word('channel', readFollowUpChannel) ?? null;
  const fields = { kind: 'follow_ups', due: momentOf(due), channel } as const;
  return { fields, writtenMoment: writtenOf(row, 'dueDay', due), words: '' };
};

/** A company as such, with no role there. It is an employer unless the row says that it is an agency. */
const readCompany = (row: RecordRow): ReadFields => {
  const said = row.word('agency', (text) => {
    const value = readYesNo(text);
    return value === undefined ? undefined : { value, saysMore: false };
  });
  const website = row.line('website');
  const isTooLong = website.length > WEBSITE_LENGTH;
  if (isTooLong) row.keep('website', 'too_long');
  const fields = {
    kind: 'companies',
    website: isTooLong ? null : website || null,
    isAgency: said ?? false,
  } as const;
  return { fields, writtenMoment: null, words: '' };
};

const READERS: Readonly<Record<RecordKind, (row: RecordRow, known: Known) => ReadFields>> = {
  companies: readCompany,
  interactions: readInteraction,
  signals: readSignal,
  promises: readPromise,
  follow_ups: readFollowUp,
};

/** Reads the fields of a row of this kind. What an optional cell says that is not understood is kept in the row's text. */
export const readRecordFields = (kind: RecordKind, row: RecordRow, known: Known): ReadFields =>
  READERS[kind](row, known);
