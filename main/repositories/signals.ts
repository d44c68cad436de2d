import type { SignalRecord } from '#shared/contract/signals.ts';
import type { ImportBatchId, InteractionId, InterviewId, PersonId, RoleId, SignalId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { SignalAct } from '#shared/signals/choices.ts';
import type { StoredSignal } from '#shared/signals/fromRecords.ts';
import type { Statement } from '#shared/signals/signal.ts';
import { statement } from '#shared/signals/signalFields.ts';
import type { Db } from '../db/open.ts';
import { lastSignalActSql } from '../db/signalSql.ts';
import { isPlannable } from './plannable.ts';

export type NewSignal = Pick<
  SignalRecord,
  | 'id'
  | 'roleId'
  | 'personId'
  | 'isHearsay'
  | 'attributedTo'
  | 'interactionId'
  | 'interviewId'
  | 'said'
  | 'certainty'
  | 'channel'
  | 'quote'
  | 'saidAt'
  | 'isDay'
  | 'zone'
  | 'recordedAt'
  | 'willCall'
  | 'answerBy'
> & {
  /** Of somebody who is the value: their name as it is now. */
  readonly valueName: string | null;
};
export type KnownSignal = SignalRecord & { readonly roleTitle: string };
/** An offer as another role hears of it. */
export type OfferElsewhere = {
  readonly at: Instant;
  readonly answerBy: LocalDay | null;
  readonly companyName: string;
};
export type NewSignalAct = {
  readonly id: string;
  readonly roleId: RoleId;
  readonly signalId: SignalId;
  readonly act: SignalAct;
  readonly at: Instant;
};

type Row = Omit<KnownSignal, 'said' | 'wasNamed' | 'isHearsay' | 'isDay' | 'willCall' | 'act'> & {
  readonly topic: string;
  readonly value: string;
  readonly valuePersonId: PersonId | null;
  readonly wasNamed: number;
  readonly isHearsay: number;
  readonly isDay: number;
  readonly willCall: number;
  readonly act: SignalAct | null;
  readonly actAt: Instant | null;
};

const COLUMNS = `x.id, x.role_id AS roleId, r.title AS roleTitle, x.person_id AS personId, x.was_named AS wasNamed, p.name AS personName,
  x.is_hearsay AS isHearsay, x.attributed_to AS attributedTo, o.name AS attributedName, x.interaction_id AS interactionId,
  x.interview_id AS interviewId, x.topic, x.value, x.value_person_id AS valuePersonId, v.name AS valueName, x.certainty,
  x.channel, x.quote, x.said_at AS saidAt, x.is_day AS isDay, x.zone, x.recorded_at AS recordedAt,
  x.will_call AS willCall, x.answer_by AS answerBy, a.act, a.at AS actAt`;
const LAST_ACT = `LEFT JOIN signal_acts a ON a.id = (${lastSignalActSql('x', '@until')})`;
const JOINS = `JOIN roles r ON r.id = x.role_id LEFT JOIN people p ON p.id = x.person_id
  LEFT JOIN people o ON o.id = x.attributed_to LEFT JOIN people v ON v.id = x.value_person_id ${LAST_ACT}`;

/** What the rules need of it: no names, and no words. */
type BareRow = Pick<
  Row,
  | 'id'
  | 'personId'
  | 'wasNamed'
  | 'isHearsay'
  | 'attributedTo'
  | 'topic'
  | 'value'
  | 'valuePersonId'
  | 'certainty'
  | 'channel'
  | 'saidAt'
  | 'recordedAt'
  | 'act'
>;
const BARE_COLUMNS = `x.id, x.person_id AS personId, x.was_named AS wasNamed, x.is_hearsay AS isHearsay,
  x.attributed_to AS attributedTo, x.topic, x.value, x.value_person_id AS valuePersonId, x.certainty, x.channel,
  x.said_at AS saidAt, x.recorded_at AS recordedAt,
  (SELECT act FROM signal_acts WHERE id = (${lastSignalActSql('x')})) AS act`;

/** After every instant. */
const ALWAYS = '~';
/** Signals of one role in one answer: more than any has. The latest count. */
const MOST_OF_ROLE = 2000;
const LATEST_FIRST = `ORDER BY x.said_at DESC, x.recorded_at DESC, x.id DESC LIMIT ${MOST_OF_ROLE}`;
const KNOWN_OF_ROLE = `WHERE x.role_id = @id AND x.recorded_at < @until AND x.said_at < @until ${LATEST_FIRST}`;

/** More values than are told apart in a search for work; beyond it the memory is emptied and fills again. */
const MOST_REMEMBERED = 4096;
/** What was read before, by topic and text: people say the same few things on most topics, and each role is read again and again. */
const remembered = new Map<string, Statement | undefined>();

/** What is stored as a value, read as its topic has it; `undefined` where it is none, as another program may write. */
const saidIn = ({ topic, value, valuePersonId }: BareRow): Statement | undefined => {
  const text = valuePersonId === null ? value : JSON.stringify(valuePersonId);
  const key = `${topic} ${text}`;
  if (remembered.has(key)) return remembered.get(key);
  const read = statement.safeParse({ topic, value: JSON.parse(text) });
  const said = read.success ? read.data : undefined;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, said);
  return said;
};

const toSignal = (row: Row): KnownSignal | undefined => {
  const said = saidIn(row);
  if (said === undefined) return undefined;
  const { topic: _, value, valuePersonId, act, actAt, ...rest } = row;
  const isNamed = said.topic === 'decision_maker' && valuePersonId === null;
  return {
    ...rest,
    said,
    valueName: isNamed ? String(JSON.parse(value)) : rest.valueName,
    wasNamed: row.wasNamed === 1,
    isHearsay: row.isHearsay === 1,
    isDay: row.isDay === 1,
    willCall: row.willCall === 1,
    act: act === null || actAt === null ? null : { act, at: actAt },
  };
};

const toBare = (row: BareRow): StoredSignal | undefined => {
  const said = saidIn(row);
  if (said === undefined) return undefined;
  const { id, personId, attributedTo, certainty, channel, saidAt, recordedAt, act } = row;
  return {
    ...{ id, personId, attributedTo, said, certainty, channel, saidAt, recordedAt },
    wasNamed: row.wasNamed === 1,
    isHearsay: row.isHearsay === 1,
    act: act === null ? null : { act },
  };
};

/** What of a signal's value is a person of its own. */
const valueColumns = ({ said, valueName }: Pick<NewSignal, 'said' | 'valueName'>) =>
  said.topic === 'decision_maker'
    ? { value: JSON.stringify(valueName ?? ''), valuePersonId: said.value }
    : { value: JSON.stringify(said.value), valuePersonId: null };

/**
 * What people said on a role, topic by topic: rows in and out, no policy. They are only added; only what was said in a
 * conversation moves with its time.
 */
export const signalsRepository = (db: Db) => {
  const insert =
    db.prepare(`INSERT INTO signals (id, role_id, person_id, was_named, is_hearsay, attributed_to, interaction_id,
    interview_id, topic, value, value_person_id, certainty, channel, quote, said_at, is_day, zone, recorded_at, will_call,
    answer_by, import_batch_id) VALUES (@id, @roleId, @personId, @personId IS NOT NULL, @isHearsay, @attributedTo, @interactionId, @interviewId, @topic, @value,
    @valuePersonId, @certainty, @channel, @quote, @saidAt, @isDay, @zone, @recordedAt, @willCall, @answerBy, @importBatchId)`);
  const insertAct = db.prepare(
    'INSERT INTO signal_acts (id, role_id, signal_id, act, at) VALUES (@id, @roleId, @signalId, @act, @at)',
  );
  // What the user has judged is theirs, whoever brought it.
  const keep = db.prepare<[SignalId]>(
    'UPDATE signals SET import_batch_id = NULL WHERE id = ? AND import_batch_id IS NOT NULL',
  );
  const listed = db.prepare<[{ ids: string; until: string }], Row>(`SELECT ${COLUMNS} FROM json_each(@ids) AS listed
    CROSS JOIN signals x ON x.id = listed.value ${JOINS}`);
  const ofRole = db.prepare<[{ id: RoleId; until: string }], Row>(
    `SELECT ${COLUMNS} FROM signals x ${JOINS} ${KNOWN_OF_ROLE}`,
  );
  const bareOfRole = db.prepare<[RoleId], BareRow>(
    `SELECT ${BARE_COLUMNS} FROM signals x WHERE x.role_id = ? ${LATEST_FIRST}`,
  );
  const elsewhere = db.prepare<[string], OfferElsewhere>(`SELECT x.said_at AS at, x.answer_by AS answerBy,
    c.name AS companyName FROM signals x JOIN roles r ON r.id = x.role_id JOIN companies c ON c.id = r.company_id
    WHERE x.id = ?`);
  const moveSaid = (column: 'interaction_id' | 'interview_id') =>
    db.prepare(`UPDATE signals SET said_at = @to WHERE ${column} = @id AND said_at = @from`);
  const moveWithInteraction = moveSaid('interaction_id');
  const moveWithInterview = moveSaid('interview_id');
  const readable = <R extends BareRow, S>(rows: readonly R[], read: (row: R) => S | undefined): S[] =>
    rows.filter(({ saidAt }) => isPlannable(saidAt)).flatMap((row) => read(row) ?? []);
  return {
    /** @param importBatchId of the import that brings it; `null` for what the user writes down */
    add: (signal: NewSignal, importBatchId: ImportBatchId | null = null): void => {
      const { said, valueName: _, ...columns } = signal;
      insert.run({
        ...columns,
        ...valueColumns(signal),
        topic: said.topic,
        isHearsay: signal.isHearsay ? 1 : 0,
        isDay: signal.isDay ? 1 : 0,
        willCall: signal.willCall ? 1 : 0,
        importBatchId,
      });
    },
    addAct: (act: NewSignalAct): void => {
      insertAct.run(act);
      keep.run(act.signalId);
    },
    /** Those of the ids that are there and can be read. */
    listed: (ids: readonly SignalId[]): KnownSignal[] =>
      readable(listed.all({ ids: JSON.stringify(ids), until: ALWAYS }), toSignal),
    /**
     * The latest first, and those that were taken back among them.
     * @param until as they were known at that instant
     */
    ofRole: (id: RoleId, until: string = ALWAYS): KnownSignal[] => readable(ofRole.all({ id, until }), toSignal),
    /** The same as it is now, and of each what the rules need. */
    bareOfRole: (id: RoleId): StoredSignal[] => readable(bareOfRole.all(id), toBare),
    offerElsewhere: (id: string): OfferElsewhere | undefined => elsewhere.get(id),
    /** The conversation was at another time: what was said when it was, moves with it. */
    moveWithInteraction: (id: InteractionId, from: Instant, to: Instant): void =>
      void (from !== to && moveWithInteraction.run({ id, from, to })),
    moveWithInterview: (id: InterviewId, from: Instant, to: Instant): void =>
      void (from !== to && moveWithInterview.run({ id, from, to })),
  };
};
export type SignalsRepository = ReturnType<typeof signalsRepository>;
