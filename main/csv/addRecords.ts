import type { PlannedRecord } from '#shared/csv/plan.ts';
import type { RecordMoment, RecordPerson } from '#shared/csv/records/recordDraft.ts';
import { LENGTHS } from '#shared/csv/rowCells.ts';
import type {
  CompanyId,
  ImportBatchId,
  InteractionId,
  OwnFollowUpId,
  PersonId,
  PromiseId,
  RoleId,
  SignalId,
} from '#shared/domain/ids.ts';
import { fittingMarks } from '#shared/domain/interaction.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { instantOf } from '#shared/domain/wallTime.ts';
import { storedDue } from '../repositories/promises.ts';
import { contactFinder } from './addContacts.ts';
import type { Repositories } from './applyParts.ts';

export type RecordWriterParts = {
  readonly repositories: Repositories;
  readonly batchId: ImportBatchId;
  /** The user's (IANA), in which the days and times of records are. */
  readonly zone: string;
  readonly now: Instant;
  readonly nextId: () => string;
};

/** When something happened of which the file has the day alone: no rule depends on its hour. It is over, all the same. */
const NOON = '12:00';

/**
 * Gives what writes one record into the log of its role, with the people whom it names. To be called within a transaction.
 * `false` if the role is gone, or closed where something is to be done, or has the record by now.
 */
export const createRecordWriter = ({ repositories, batchId, zone, now, nextId }: RecordWriterParts) => {
  const { roles, undo, interactions, signals, promises, ownFollowUps } = repositories;
  const findContact = contactFinder({ roles, batchId, now, nextId });

  /** Somebody of the role's company, by e-mail or name, with a part in the role; and what the row says of them beside. */
  const personIn = (roleId: RoleId, companyId: CompanyId, { name, email }: RecordPerson) => {
    const called = name || (email.length > LENGTHS.name ? `${email.slice(0, LENGTHS.name - 1)}…` : email);
    const { id, beside } = findContact(companyId, { name: called, email: email || null, phone: null });
    roles.addPart(roleId, id, batchId, now);
    // By an address alone nothing new is said of somebody who is known by it.
    return { id, beside: name === '' ? '' : beside };
  };
  // The reader has made a day of the calendar of it, and a time of the clock.
  const instant = ({ day, time }: RecordMoment, otherTime: string): Instant =>
    instantOf({ day: day as LocalDay, time: time ?? otherTime, zone });
  const happened = (moment: RecordMoment): Instant => {
    const at = instant(moment, NOON);
    return moment.time === null && at > now ? now : at;
  };
  const dueOf = ({ day, time }: RecordMoment) => storedDue({ day: day as LocalDay, time, zone });

  /** @returns the id of what was written; `null` for what is in no log */
  const write = ({ draft }: PlannedRecord, roleId: RoleId, companyId: CompanyId): string | null => {
    const { fields } = draft;
    const told = [draft.text];
    const person = (named: RecordPerson | null): PersonId | null => {
      if (named === null) return null;
      const { id, beside } = personIn(roleId, companyId, named);
      if (beside !== '') told.push(beside);
      return id;
    };
    const common = { roleId, personId: person(draft.person) };
    const inWords = (): string => told.filter((words) => words !== '').join('\n\n');
    switch (fields.kind) {
      case 'companies':
        return null;
      case 'interactions': {
        const { direction, channel, reached } = fields;
        const marks = fittingMarks(channel, direction, { isAutomatic: false, reached });
        const at = happened(fields.at);
        const id = nextId() as InteractionId;
        interactions.add(
          { ...common, ...marks, id, direction, channel, at, zone, text: inWords(), recordedAt: now },
          batchId,
        );
        return id;
      }
      case 'signals': {
        const { at, said, certainty, channel, hearsayOf } = fields;
        const decider = said.topic === 'decision_maker' ? said.value : null;
        const value =
          decider === null ? said : { ...said, value: personIn(roleId, companyId, { name: decider, email: '' }).id };
        const attributedTo = person(hearsayOf);
        const id = nextId() as SignalId;
        signals.add(
          {
            ...common,
            id,
            ...{
              isHearsay: hearsayOf !== null,
              attributedTo,
              interactionId: null,
              interviewId: null,
            },
            ...{ said: value as typeof said, valueName: decider, certainty, channel, quote: inWords() }, // of the same topic
            ...{ saidAt: instant(at, '00:00'), isDay: at.time === null, zone, recordedAt: now },
            ...{ willCall: false, answerBy: null },
          },
          batchId,
        );
        return id;
      }
      case 'promises': {
        const { at, what, due, state } = fields;
        const madeAt = at === null ? now : happened(at);
        const id = nextId() as PromiseId;
        promises.add(
          { ...common, ...dueOf(due), id, what, text: inWords(), interactionId: null, madeAt, recordedAt: now },
          { importBatchId: batchId, state, settledAt: state === 'open' ? null : now },
        );
        return id;
      }
      case 'follow_ups': {
        const { due, channel } = fields;
        const id = nextId() as OwnFollowUpId;
        ownFollowUps.add({
          ...common,
          ...dueOf(due),
          id,
          channel,
          text: inWords(),
          madeAt: now,
          importBatchId: batchId,
        });
        return id;
      }
    }
  };

  return (record: PlannedRecord, roleId: RoleId): boolean => {
    const place = roles.place(roleId);
    if (place === undefined || roles.ownerOfKey(record.key) !== undefined) return false;
    if (record.draft.fields.kind === 'follow_ups' && !place.isOpen) return false;
    roles.giveKey(record.key, roleId, batchId, write(record, roleId, place.companyId));
    if (place.batchId !== batchId) undo.added(batchId, roleId);
    return true;
  };
};
