import { nameKey } from '../../domain/nameKey.ts';
import { isMissing, lineText, longText } from '../cellText.ts';
import { type Known, momentOf, neededDay, type ReadFields, writtenOf } from './fieldReading.ts';
import { readPerson } from './readPerson.ts';
import { readSignalValue } from './readSignalValue.ts';
import type { RecordPerson } from './recordDraft.ts';
import type { RecordRow } from './recordRow.ts';
import { readCertainty, readTopic } from './signalWordLists.ts';
import { readSignalChannel } from './talkWords.ts';
import { readYesNo } from './wordList.ts';

/** Whose words they told; `null` for their own, and for what names nobody, which is kept. */
const readHearsay = (row: RecordRow, person: RecordPerson | null): RecordPerson | null => {
  const cell = row.line('hearsayOf');
  if (cell === '') return null;
  const answer = readYesNo(cell);
  if (answer === false) return null;
  const origin = answer === true ? null : readPerson(cell);
  if (origin === null) {
    row.keep('hearsayOf', answer === true ? 'unknown_word' : 'too_long');
    return null;
  }
  const isOwn =
    person !== null &&
    ((origin.name !== '' && nameKey(origin.name) === nameKey(person.name)) ||
      (origin.email !== '' && origin.email.toLowerCase() === person.email.toLowerCase()));
  if (isOwn && `${origin.name}${origin.email}` !== `${person.name}${person.email}`) row.keep('hearsayOf', null);
  return isOwn ? null : origin;
};

/**
 * What somebody said. Where the row does not say so, it was said in a call, the weakest of the ways to be told something
 * directly, and for definite. A certainty in words that are not known is `tentative`: nobody qualifies what is sure. What
 * tells somebody else's words is no document, as a document is nobody's hearsay: it counts as an e-mail then.
 */
export const readSignal = (row: RecordRow, { person, inUsersZone }: Known): ReadFields => {
  const at = neededDay(row, 'onDay');
  if ('problem' in at) return at;
  const named = row.line('topic');
  if (named === '') return { problem: row.reason('no_topic', 'topic') };
  const topic = readTopic(named);
  if (topic === undefined) return { problem: row.reason('unknown_topic', 'topic', named) };

  const shown = lineText(row.raw('value'));
  // Of lists each line may hold one.
  const cell = topic === 'role_scope' || topic === 'contingencies' ? longText(row.raw('value')) : shown;
  // “None” is an answer: nobody else, no offer, nothing to be cleared.
  const isEmpty = isMissing(shown) && shown.toLowerCase() !== 'none';
  const around = { saidOn: at.day, dateOrder: row.dateOrderOf('value'), inUsersZone };
  const value = isEmpty ? undefined : readSignalValue(topic, cell, around);
  if (value === undefined) return { problem: row.reason('unreadable_value', 'value', isEmpty ? '' : shown) };
  if (value.saysMore) row.keep('value', null);

  const sure = row.line('certainty');
  const certainty = row.word('certainty', (text) => {
    const read = readCertainty(text);
    return read === undefined ? undefined : { value: read, saysMore: false };
  });
  const hearsayOf = readHearsay(row, person);
  const way = readSignalChannel(row.line('channel'));
  const isOwnDocument = way?.value !== 'document' || hearsayOf === null;
  const channel = row.word('channel', () => (isOwnDocument ? way : undefined)) ?? (isOwnDocument ? 'call' : 'email');
  const fields = {
    kind: 'signals',
    at: momentOf(at),
    said: value.said,
    certainty: certainty ?? (sure === '' ? 'definite' : 'tentative'),
    channel,
    hearsayOf,
  } as const;
  return { fields, writtenMoment: writtenOf(row, 'onDay', at), words: '' };
};
