import { expect } from 'vitest';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { Part } from '#shared/domain/person.ts';
import type { FollowUpChannel } from '#shared/followups/snapshot.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';

export const ZONE = 'Europe/Madrid';

/** Follow-ups that are to be written. The clock stands at Monday 2 March 2026, 09:00 in Madrid. */
export const setUpDrafts = async () => {
  const board = await pipelineBoard();
  const { add, app, db, plans, transact, clock, undoLog } = board;
  while (plans.isLeft()) transact(() => plans.step(clock.now()));
  const applied = (title: string, company = 'Acme', appliedOn = '2026-02-19') =>
    add(title, 'applied', company, { appliedOn: appliedOn as LocalDay });
  const someone = (name: string, roleId: RoleId, part: Part = 'peer'): PersonId =>
    answerOf(
      app.people.create({
        ...{ name, company: null, position: null, email: `${name.split(' ')[0]}@acme.example`, phone: null },
        ...{ profileUrl: null, notes: '', role: { roleId, part } },
      }),
    ).id;
  const met = (roleId: RoleId, personIds: readonly PersonId[], day = '2026-02-27') =>
    answerOf(
      app.interviews.create({
        ...{ roleId, at: { day: day as LocalDay, time: '10:00', zone: ZONE }, minutes: 45, channel: 'video' },
        ...{ place: null, state: 'held', personIds: [...personIds], notes: '' },
      }),
    );
  const refs = (rule: string) =>
    db
      .prepare<[string], { roleId: RoleId; key: string; person: PersonId | null }>(
        `SELECT role_id AS roleId, key, person_id AS person FROM follow_ups WHERE state = 'open' AND rule = ?
         ORDER BY role_id, key`,
      )
      .all(rule);
  const first = (rule: string) => refs(rule)[0] ?? expect.fail(`there is a follow-up of ${rule}`);
  const draft = async (of: { roleId: RoleId; key: string }, channel: FollowUpChannel | null = null) =>
    answerOf(await app.followUpDrafts.get({ items: [{ roleId: of.roleId, key: of.key }], channel }));
  const bodiesOf = async (all: readonly { roleId: RoleId; key: string }[]): Promise<string[]> => {
    const bodies: string[] = [];
    for (const of of all) bodies.push((await draft(of)).body);
    return bodies;
  };
  const keep = (of: { roleId: RoleId; key: string }, body: string | null, channel: FollowUpChannel = 'email') =>
    app.followUpDrafts.keep({
      ...{ roleId: of.roleId, key: of.key, channel },
      letter: body === null ? null : { subject: 'About it', body },
    });
  const send = (of: { roleId: RoleId; key: string }, text: string) =>
    answerOf(
      app.followUps.done({
        items: [{ roleId: of.roleId, key: of.key }],
        log: { channel: 'email', text, reached: null },
        sent: { roleId: of.roleId, key: of.key },
      }),
    );
  const undo = (): void => {
    const command = undoLog.next('undo');
    if (command !== undefined) transact(() => undoLog.replay(command, 'undo'));
  };
  return { ...board, applied, someone, met, refs, first, draft, bodiesOf, keep, send, undo };
};
