import type { CompanyId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { FollowUpChannel, Rule } from '#shared/followups/snapshot.ts';
import type { Db } from '../db/open.ts';
import { NAMED_FOLLOW_UP, type NamedFollowUp } from './todayRows.ts';

export type Letter = { readonly subject: string | null; readonly body: string };
/** Which text is meant: of which follow-up, and for which way. */
export type DraftRef = {
  readonly role: RoleId;
  readonly person: PersonId | null;
  readonly rule: Rule;
  readonly anchor: string;
  readonly step: number;
  readonly channel: FollowUpChannel;
};
/** Those to whom nobody else's text may go: all of the role's company, and of the person's own. */
export type Circle = { readonly companyId: CompanyId; readonly person: PersonId | null };

/** Nobody has written to more people of one company lately; what is longer is no letter. */
const MOST = 200;
const LONGEST = 20_000;

const SAME = `role_id = @role AND person_id IS @person AND rule = @rule AND anchor = @anchor AND step = @step
  AND channel = @channel`;
/** Roles and people of the circle, each found by index. */
const CIRCLE = `circle AS (SELECT id FROM roles WHERE company_id = @companyId
    UNION SELECT rp.role_id FROM people p JOIN people q ON q.company_id = p.company_id
      JOIN role_people rp ON rp.person_id = q.id WHERE p.id = @person)`;

/** A letter is logged with its subject above it. */
const withoutSubject = (text: string): string => text.slice(Math.max(0, text.indexOf('\n\n'))).trimStart();

/** What the user has written for follow-ups, and what others have got: rows in and out. */
export const followUpDraftsRepository = (db: Db) => {
  const find = db.prepare<[DraftRef], Letter>(
    `SELECT subject, body FROM follow_up_drafts WHERE ${SAME} ORDER BY written_at DESC, id DESC LIMIT 1`,
  );
  const insert = db.prepare(`INSERT INTO follow_up_drafts (id, role_id, person_id, rule, anchor, step, channel, subject,
    body, written_at) VALUES (@id, @role, @person, @rule, @anchor, @step, @channel, @subject, @body, @writtenAt)`);
  const change = db.prepare(`UPDATE follow_up_drafts SET subject = @subject, body = @body, written_at = @writtenAt
    WHERE ${SAME} AND (subject IS NOT @subject OR body <> @body)`);
  const remove = db.prepare(`DELETE FROM follow_up_drafts WHERE ${SAME}`);
  const removeAll = db.prepare<[Omit<DraftRef, 'channel'>]>(`DELETE FROM follow_up_drafts WHERE role_id = @role
    AND person_id IS @person AND rule = @rule AND anchor = @anchor AND step = @step`);
  const sent = db
    .prepare<
      [Circle],
      string
    >(`WITH ${CIRCLE} SELECT i.text FROM circle CROSS JOIN interactions i ON i.role_id = circle.id
      WHERE i.direction = 'out' AND i.person_id IS NOT @person AND i.text <> '' AND length(i.text) <= ${LONGEST}
      ORDER BY i.at DESC LIMIT ${MOST}`)
    .pluck();
  const written = db
    .prepare<[Circle], string>(`WITH ${CIRCLE} SELECT d.body FROM circle CROSS JOIN follow_up_drafts d
      ON d.role_id = circle.id WHERE d.person_id IS NOT @person ORDER BY d.written_at DESC LIMIT ${MOST}`)
    .pluck();
  const others = db.prepare<
    [Circle & Pick<DraftRef, 'role'> & { readonly key: string; readonly rules: string }],
    NamedFollowUp
  >(`WITH ${CIRCLE} ${NAMED_FOLLOW_UP}
    JOIN circle ON circle.id = f.role_id
    WHERE f.state = 'open' AND f.rule IN (SELECT value FROM json_each(@rules)) AND f.person_id IS NOT @person AND (f.role_id, f.key) < (@role, @key)
    ORDER BY f.role_id DESC, f.key DESC LIMIT ${MOST}`);
  return {
    find: (ref: DraftRef): Letter | undefined => find.get(ref),
    /** Keeps what was written last, in the row that there is. */
    keep: (id: string, ref: DraftRef, letter: Letter, writtenAt: Instant): void => {
      if (find.get(ref) === undefined) insert.run({ ...ref, ...letter, id, writtenAt });
      else change.run({ ...ref, ...letter, writtenAt });
    },
    remove: (ref: DraftRef): void => void remove.run(ref),
    /** Of a follow-up, whatever the way. */
    removeAll: (of: Omit<DraftRef, 'channel'>): void => void removeAll.run(of),
    /** What the user has sent to others of the circle, and has written for them. */
    takenTexts: (circle: Circle): readonly string[] => [
      ...sent.all(circle).flatMap((text) => [text, withoutSubject(text)]),
      ...written.all(circle),
    ],
    /**
     * What is still to be written by some rules to others of the circle, as far as it comes before: in an order that does
     * not change.
     */
    before: ({ companyId, person, role, key }: NamedFollowUp, rules: readonly Rule[]): readonly NamedFollowUp[] =>
      others.all({ companyId, person, rules: JSON.stringify(rules), role, key }).toReversed(),
  };
};
export type FollowUpDraftsRepository = ReturnType<typeof followUpDraftsRepository>;
