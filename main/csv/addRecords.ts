import type { PlannedRecord } from '#shared/csv/plan.ts';
import { ANY_ID } from '#shared/csv/records/planRecords.ts';
import type { RecordMoment, RecordPerson } from '#shared/csv/records/recordDraft.ts';
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

/** When something happened of which the file has the day alone: no rule depends on the hour of a day that is over. */
const NOON = '12:00';

/**
 * Gives what writes one record into the log of its role, with the people whom it names. To be called within a transaction.
 * `false` if the role is gone, or has the record by now.
 */
export const createRecordWriter = ({ repositories, batchId, zone, now, nextId }: RecordWriterParts) => {
  const { roles, undo, interactions, signals, promises, ownFollowUps } = repositories;
  const findContact = contactFinder({ roles, batchId, now, nextId });

  /** Somebody of the role's company, by e-mail or name; with a part in the role. */
  const personIn = (roleId: RoleId, companyId: CompanyId, { name, email }: RecordPerson): PersonId => {
    const { id } = findContact(companyId, { name: name || email, email: email || null, phone: null });
    roles.addPart(roleId, id, batchId, now);
    return id;
  };
  // The reader has made a day of the calendar of it, and a time of the clock.
  const instant = ({ day, time }: RecordMoment, otherTime: string): Instant =>
    instantOf({ day: day as LocalDay, time: time ?? otherTime, zone });
  const dueOf = ({ day, time }: RecordMoment) => storedDue({ day: day as LocalDay, time, zone });

  const write = ({ draft }: PlannedRecord, roleId: RoleId, companyId: CompanyId): void => {
    const { fields, text } = draft;
    const person = (named: RecordPerson | null): PersonId | null =>
      named === null ? null : personIn(roleId, companyId, named);
    const common = { roleId, personId: person(draft.person) };
    switch (fields.kind) {
      case 'companies':
        return; // they are in no log
      case 'interactions': {
        const { direction, channel, reached } = fields;
        const marks = fittingMarks(channel, direction, { isAutomatic: false, reached });
        const at = instant(fields.at, NOON);
        const id = nextId() as InteractionId;
        interactions.add({ ...common, ...marks, id, direction, channel, at, zone, text, recordedAt: now }, batchId);
        return;
      }
      case 'signals': {
        const { at, said, certainty, channel, hearsayOf } = fields;
        const decider = said.topic === 'decision_maker' ? said.value : null;
        const value =
          decider === null ? said : { ...said, value: personIn(roleId, companyId, { name: decider, email: '' }) };
        signals.add(
          {
            ...common,
            id: nextId() as SignalId,
            ...{
              isHearsay: hearsayOf !== null,
              attributedTo: person(hearsayOf),
              interactionId: null,
              interviewId: null,
            },
            ...{ said: value as typeof said, valueName: decider, certainty, channel, quote: text }, // of the same topic
            ...{ saidAt: instant(at, '00:00'), isDay: at.time === null, zone, recordedAt: now },
            ...{ willCall: false, answerBy: null },
          },
          batchId,
        );
        return;
      }
      case 'promises': {
        const { at, what, due, state } = fields;
        const madeAt = at === null ? now : instant(at, NOON);
        const id = nextId() as PromiseId;
        promises.add(
          { ...common, ...dueOf(due), id, what, text, interactionId: null, madeAt, recordedAt: now },
          { importBatchId: batchId, state, settledAt: state === 'open' ? null : now },
        );
        return;
      }
      case 'follow_ups': {
        const { due, channel } = fields;
        const id = nextId() as OwnFollowUpId;
        ownFollowUps.add({ ...common, ...dueOf(due), id, channel, text, madeAt: now, importBatchId: batchId });
      }
    }
  };

  return (record: PlannedRecord, roleId: RoleId): boolean => {
    const place = roles.place(roleId);
    if (place === undefined || roles.ownerOfKey(record.key) !== undefined) return false;
    write(record, roleId, place.companyId);
    roles.giveKey(record.key, roleId, batchId);
    // An address that its role did not have.
    for (const key of record.draft.role.keys) if (!key.startsWith(`${ANY_ID}:`)) roles.giveKey(key, roleId, batchId);
    if (place.batchId !== batchId) undo.added(batchId, roleId);
    return true;
  };
};
