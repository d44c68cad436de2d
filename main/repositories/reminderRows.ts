import type { InterviewId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { Rule } from '#shared/followups/snapshot.ts';
import type { Reminder } from '#shared/reminders/dueReminders.ts';
import type { Db } from '../db/open.ts';

export type DueFollowUp = {
  readonly role: RoleId;
  readonly key: string;
  readonly person: string | null;
  readonly rule: Rule;
  readonly anchor: string;
  readonly day: LocalDay;
  readonly at: Instant | null;
  readonly hold: 'snoozed' | 'pinned' | null;
  /** Of a prep: when its interview begins. */
  readonly meetsAt: Instant | null;
};
export type InterviewAhead = {
  readonly id: InterviewId;
  readonly roleId: RoleId;
  readonly roleTitle: string;
  readonly companyName: string;
  readonly startsAt: Instant;
  readonly minutes: number;
};

/** More than anybody has due; what lies beyond is told the next time. */
const MOST = 20_000;
/** No interview is longer than a day. */
const MOST_INTERVIEWS = 50;
/** So many times ahead are enough to know the next. */
const MOST_TIMES = 50;

/** What there is to tell, and what was told. Rows out, no policy. */
export const reminderRowsRepository = (db: Db) => {
  const untold = db.prepare<[LocalDay], DueFollowUp>(`SELECT f.role_id AS role, f.key, f.person_id AS person, f.rule,
    f.anchor, f.day, f.at, f.hold, v.starts_at AS meetsAt
    FROM follow_ups f LEFT JOIN interviews v ON f.rule = 'prep' AND v.id = f.anchor
    WHERE f.state = 'open' AND f.day <= ?
      AND NOT EXISTS (SELECT 1 FROM reminded t WHERE t.subject = f.key AND t.due = coalesce(f.at, f.day))
    ORDER BY f.day LIMIT ${MOST}`);
  const interviews = db.prepare<[Instant, Instant], InterviewAhead>(`SELECT v.id, v.role_id AS roleId,
    r.title AS roleTitle, c.name AS companyName, v.starts_at AS startsAt, v.minutes
    FROM interviews v JOIN roles r ON r.id = v.role_id JOIN companies c ON c.id = r.company_id
    JOIN stages s ON s.id = r.stage_id AND s.kind <> 'closed'
    WHERE v.state = 'scheduled' AND v.starts_at > ? AND v.starts_at <= ?
      AND NOT EXISTS (SELECT 1 FROM reminded t WHERE t.subject = v.id AND t.due = v.starts_at)
    ORDER BY v.starts_at LIMIT ${MOST_INTERVIEWS}`);
  // Instants come to the second and to the millisecond: the caller compares them.
  const times = db
    .prepare<[LocalDay, LocalDay, string], string>(
      `SELECT f.at FROM follow_ups f WHERE f.state = 'open' AND f.day BETWEEN ? AND ? AND f.at >= substr(?, 1, 19)
        ORDER BY f.day, f.at LIMIT ${MOST_TIMES}`,
    )
    .pluck();
  const begins = db
    .prepare<[Instant], Instant>(
      `SELECT starts_at FROM interviews WHERE state = 'scheduled' AND starts_at > ? ORDER BY starts_at LIMIT ${MOST_TIMES}`,
    )
    .pluck();
  const digest = db.prepare<[LocalDay], number>('SELECT 1 FROM digests WHERE day = ?').pluck();
  const addDigest = db.prepare<[LocalDay, Instant]>('INSERT OR IGNORE INTO digests (day, told_at) VALUES (?, ?)');
  const add = db.prepare<[Pick<Reminder, 'subject' | 'due'> & { readonly toldAt: Instant }]>(
    'INSERT OR IGNORE INTO reminded (subject, due, told_at) VALUES (@subject, @due, @toldAt)',
  );
  const rename = db.prepare<[{ readonly from: PersonId; readonly to: PersonId }]>(`UPDATE OR IGNORE reminded
    SET subject = replace(subject, @from, @to) WHERE instr(subject, @from) > 0`);
  const sweep = db.prepare<[Instant, number]>(`DELETE FROM reminded WHERE (subject, due) IN (
    SELECT t.subject, t.due FROM reminded t WHERE t.told_at < ? AND NOT EXISTS (SELECT 1 FROM follow_ups f
      WHERE f.role_id = substr(t.subject, instr(t.subject, '|') + 1, 36) AND f.key = t.subject AND f.state = 'open')
    LIMIT ?)`);
  const sweepDigests = db.prepare<[LocalDay]>('DELETE FROM digests WHERE day < ?');
  return {
    /** Open follow-ups that are due by a day and were not told for the time at which they are due. */
    untold: (day: LocalDay): readonly DueFollowUp[] => untold.all(day),
    /** Scheduled interviews that begin after one instant, and up to another, and were not told. */
    interviews: (after: Instant, upTo: Instant): readonly InterviewAhead[] => interviews.all(after, upTo),
    /** The instants between two days at which follow-ups are due, from some before now on. */
    times: (from: LocalDay, to: LocalDay, now: Instant): readonly string[] => times.all(from, to, now),
    /** When the first interviews after an instant begin, as it is stored. */
    begins: (after: Instant): readonly Instant[] => begins.all(after),
    isDigestGiven: (day: LocalDay): boolean => digest.get(day) !== undefined,
    addDigest: (day: LocalDay, toldAt: Instant): void => void addDigest.run(day, toldAt),
    add: ({ subject, due }: Pick<Reminder, 'subject' | 'due'>, toldAt: Instant): void =>
      void add.run({ subject, due, toldAt }),
    /** One person became another: what was told of them stays told. */
    rename: (from: PersonId, to: PersonId): void => void rename.run({ from, to }),
    /** Forgets some of what was told before an instant and is open no more. */
    sweep: (before: Instant, most: number): void => void sweep.run(before, most),
    sweepDigests: (before: LocalDay): void => void sweepDigests.run(before),
  };
};
export type ReminderRowsRepository = ReturnType<typeof reminderRowsRepository>;
