import { describe, expect, it } from 'vitest';
import { ownFollowUpsRepository } from '#main/repositories/ownFollowUps.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import type { ImportBatchId, OwnFollowUpId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { OwnFollowUp } from '#shared/domain/ownFollowUp.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { questionsSetUp } from './questionsSetUp.ts';
import { ZONE } from './signalsSetUp.ts';

const TODAY = '2026-03-02' as LocalDay;
const THURSDAY = '2026-03-05' as LocalDay;
const GONE = '01890000-0000-7000-8000-000000000000';
const OWN_ID = '01890000-0000-7000-8000-000000000001' as OwnFollowUpId;
const dayOf = (day: LocalDay, time: string | null = null) => ({ day, time, zone: ZONE });

const dayTime = (time: string) => ({ day: TODAY, time, zone: ZONE });
const seenOf = ({ id, version }: OwnFollowUp) => ({ id, version });

type Given = Parsed<'followUps.add'>;
type Due = Given['due'];

/** Monday 2 March 2026, 09:00 in Madrid; each look at the follow-ups holds them against their facts. */
const setUp = async () => {
  const found = await questionsSetUp();
  const { app, role, marta, ofRole, items, add: addRole } = found;
  const add = (more: Partial<Given> = {}) =>
    app.ownFollowUps.add({
      ...{ roleId: role.id, personId: marta, channel: 'call', due: dayOf(THURSDAY), text: 'Call about the budget' },
      ...more,
    });
  const own = () => ofRole().filter(({ rule }) => rule === 'own');
  const shown = () =>
    own().map(({ person, day, at, channel, state, endedBy }) => ({ person, day, at, channel, is: endedBy ?? state }));
  /** As the window has it, to be changed. */
  const record = (): OwnFollowUp => {
    ofRole();
    const reason = items().find(({ rule }) => rule === 'own')?.reason;
    return reason?.kind === 'own' ? reason.own : expect.fail('one that the user set');
  };
  const refs = () => own().map(({ key }) => ({ roleId: role.id, key }));
  const texts = () => items().flatMap(({ reason }) => (reason.kind === 'own' ? reason.own.text : []));
  return { ...found, add, addRole, shown, record, refs, texts };
};
const OPEN = { day: THURSDAY, at: null, channel: 'call', is: 'open' };

describe('a follow-up of the user’s own', () => {
  it('stands on its day in the user’s own words, on the role, in Today and on its card, as one step for undo', async () => {
    const { app, role, add, shown, reasons, replay, marta, roleCards } = await setUp();
    answerOf(add());
    expect(shown()).toEqual([{ ...OPEN, person: marta }]);
    expect(reasons()).toEqual([expect.stringMatching(/^Call about the budget – you set this yourself on Mon.*2/)]);
    expect(answerOf(app.today.get({ most: 7 })).entries).toMatchObject([{ group: 'next', items: [{ rule: 'own' }] }]);
    expect(roleCards.find(role.id)?.next).toMatchObject({ rule: 'own', day: THURSDAY, text: 'Call about the budget' });
    replay('undo');
    expect(shown()).toEqual([]);
    replay('redo');
    expect(shown()).toEqual([{ ...OPEN, person: marta }]);
  });

  it('can be for a time, for nobody in particular and by any way', async () => {
    const { add, shown } = await setUp();
    answerOf(add({ personId: null, channel: null, due: dayOf(THURSDAY, '15:00') }));
    expect(shown()).toEqual([
      { person: null, day: THURSDAY, at: '2026-03-05T14:00:00.000Z', channel: null, is: 'open' },
    ]);
  });

  it('is refused of a role or a person that is gone, and of a role that is closed', async () => {
    const { add, addRole, shown, record, app } = await setUp();
    expect(failureOf(add({ roleId: GONE as RoleId }))).toBe('not_found');
    expect(failureOf(add({ personId: GONE as PersonId }))).toBe('not_found');
    expect(failureOf(add({ roleId: addRole('Over', 'closed').id }))).toBe('conflict');
    expect(shown()).toEqual([]);
    answerOf(add());
    const fields = { personId: GONE as PersonId };
    expect(failureOf(app.ownFollowUps.patch({ ...seenOf(record()), fields }))).toBe('not_found');
  });

  it('is changed by the fields that are given, in the version that was seen, and moves with its new day', async () => {
    const { app, add, shown, record, refs, replay, jordi } = await setUp();
    answerOf(add());
    const before = record();
    answerOf(await app.followUps.act({ items: refs(), act: 'pinned', until: dayOf(addDays(THURSDAY, 7)), reason: '' }));
    const fields = { due: dayOf(addDays(THURSDAY, 1)), personId: jordi, text: 'Ask Jordi' };
    answerOf(app.ownFollowUps.patch({ ...seenOf(before), fields }));
    expect(shown()).toEqual([{ ...OPEN, day: addDays(THURSDAY, 1), person: jordi }]);
    expect(record()).toMatchObject({ text: 'Ask Jordi', channel: 'call', version: 2, madeAt: before.madeAt });
    expect(failureOf(app.ownFollowUps.patch({ ...seenOf(before), fields }))).toBe('stale');
    expect(failureOf(app.ownFollowUps.remove(seenOf(before)))).toBe('stale');
    replay('undo');
    expect(record()).toEqual(before);
  });

  it('goes to the day that is chosen anew, from wherever it was put off to', async () => {
    const { app, add, shown, record, refs, replay } = await setUp();
    answerOf(add());
    answerOf(
      await app.followUps.act({ items: refs(), act: 'snoozed', until: dayOf(addDays(THURSDAY, 4)), reason: '' }),
    );
    for (const day of [THURSDAY, addDays(THURSDAY, 1), THURSDAY]) {
      answerOf(app.ownFollowUps.patch({ ...seenOf(record()), fields: { due: dayOf(day) } }));
      expect(shown()).toMatchObject([{ day, is: 'open' }]);
    }
    for (let step = 0; step < 3; step += 1) replay('undo');
    expect(shown()).toMatchObject([{ day: addDays(THURSDAY, 4) }]);
  });

  it('has what was written for it with whom it is for now, and leaves nothing of it behind', async () => {
    const { app, add, role, record, refs, replay, jordi, db } = await setUp();
    answerOf(add({ personId: null, channel: 'email' }));
    const [ref] = refs();
    if (ref === undefined) throw new Error('it was set');
    const letter = { subject: 'Hello', body: 'What I had typed' };
    answerOf(app.followUpDrafts.keep({ ...ref, channel: 'email', letter }));
    answerOf(app.ownFollowUps.patch({ ...seenOf(record()), fields: { personId: jordi } }));
    const drafts = () => db.prepare('SELECT person_id AS person, body FROM follow_up_drafts').all();
    expect(drafts()).toEqual([{ person: jordi, body: letter.body }]);
    answerOf(await app.followUps.act({ items: refs(), act: 'retired', until: null, reason: '' }));
    answerOf(app.ownFollowUps.remove(seenOf(record())));
    const acts = () => db.prepare('SELECT act FROM follow_up_acts WHERE role_id = ?').pluck().all(role.id);
    expect([drafts(), acts()]).toEqual([[], []]);
    replay('undo');
    expect([drafts(), acts()]).toEqual([[{ person: jordi, body: letter.body }], ['retired']]);
  });

  it('is removed with all that was done with it, and given back', async () => {
    const { app, add, shown, record, refs, replay, marta } = await setUp();
    answerOf(add());
    const seen = seenOf(record());
    answerOf(app.followUps.done({ items: refs(), log: null }));
    expect(shown()).toMatchObject([{ is: 'done' }]);
    answerOf(app.ownFollowUps.remove(seen));
    expect(shown()).toEqual([]);
    expect(failureOf(app.ownFollowUps.remove(seen))).toBe('not_found');
    replay('undo');
    replay('undo');
    expect(shown()).toEqual([{ ...OPEN, person: marta }]);
  });

  it('is done and logged, skipped, snoozed, retired and taken up again like any other', async () => {
    const { app, add, shown, refs, replay, texts } = await setUp();
    answerOf(add());
    answerOf(app.followUps.done({ items: refs(), log: { channel: 'call', text: 'She will look.', reached: true } }));
    expect(shown()).toMatchObject([{ is: 'done' }]);
    expect(texts()).toEqual(['Call about the budget']);
    replay('undo');
    expect(shown()).toMatchObject([{ is: 'open' }]);
    replay('redo');
    expect(shown()).toMatchObject([{ is: 'done' }]);
    replay('undo');
    const act = async (name: 'skipped' | 'retired' | 'reopened' | 'snoozed', until: Due | null = null) =>
      answerOf(await app.followUps.act({ items: refs(), act: name, until, reason: '' }));
    await act('snoozed', dayOf(addDays(THURSDAY, 4)));
    expect(shown()).toMatchObject([{ day: addDays(THURSDAY, 4), is: 'open' }]);
    await act('reopened');
    expect(shown()).toMatchObject([{ day: THURSDAY, is: 'open' }]);
    await act('retired');
    expect(shown()).toMatchObject([{ is: 'retired' }]);
    await act('reopened');
    await act('skipped');
    expect(shown()).toMatchObject([{ is: 'skipped' }]);
  });

  it('stands until it is settled, whoever is in touch and however late it is', async () => {
    const { app, add, clock, shown, role, marta } = await setUp();
    answerOf(add());
    answerOf(
      app.interactions.log({
        ...{ roleId: role.id, who: { kind: 'person', personId: marta, part: null }, direction: 'in', channel: 'call' },
        ...{ isAutomatic: false, reached: true, text: '', at: dayTime('08:30'), also: {} },
      }),
    );
    clock.set('2027-03-01T08:00:00.000Z', '2027-03-01', '09:00');
    expect(shown()).toMatchObject([OPEN]);
  });

  it('stays when its person is removed, and goes to the one who is kept of two', async () => {
    const { app, add, shown, texts, replay, marta, jordi, refs } = await setUp();
    answerOf(add());
    answerOf(add({ personId: jordi, text: 'Thank Jordi' }));
    answerOf(app.followUps.done({ items: refs().filter(({ key }) => key.includes(jordi)), log: null }));
    answerOf(app.mergePeople({ keepId: marta, keepVersion: 1, dropId: jordi, dropVersion: 1 }));
    expect(shown().map(({ person, is }) => `${person === marta} ${is}`)).toEqual(['true open', 'true done']);
    replay('undo');
    answerOf(app.people.remove({ id: marta, version: 1 }));
    expect(shown()).toContainEqual({ ...OPEN, person: null });
    expect(texts().toSorted()).toEqual(['Call about the budget', 'Thank Jordi']);
    replay('undo');
    expect(shown()).toContainEqual({ ...OPEN, person: marta });
  });

  it('goes with its role, which is said before, and comes back with it; a merged company keeps it', async () => {
    const { app, add, addRole, db, role, shown, replay } = await setUp();
    answerOf(add());
    const other = addRole('Other', 'applied', 'Barcelona Mediа SL');
    const version = (id: string) =>
      db.prepare<[string], number>('SELECT version FROM companies WHERE id = ?').pluck().get(id) ?? 0;
    answerOf(
      app.mergeCompanies({
        ...{ keepId: other.companyId, keepVersion: version(other.companyId) },
        ...{ dropId: role.companyId, dropVersion: version(role.companyId) },
      }),
    );
    expect(shown()).toMatchObject([OPEN]);
    const { card, counts } = answerOf(app.roles.get(role.id));
    expect(counts.ownFollowUps).toBe(1);
    answerOf(app.roles.remove({ id: role.id, version: card.version }));
    expect(db.prepare('SELECT count(*) FROM own_follow_ups').pluck().get()).toBe(0);
    replay('undo');
    expect(shown()).toMatchObject([OPEN]);
  });

  it('has a draft that tells nothing of it, and is done by that letter alone', async () => {
    const { app, add, role, marta, ofRole, draft, refs, shown } = await setUp();
    answerOf(add({ due: dayOf(TODAY), text: 'Secret plan' }));
    answerOf(app.questions.ask({ roleId: role.id, topic: 'salary', personId: marta }));
    const [key = ''] = refs().map((ref) => ref.key);
    for (const channel of ['email', 'call', 'profile_message'] as const) {
      const text = await draft(key, channel);
      expect(text).toContain('Web Developer');
      expect(text).not.toContain('Secret');
    }
    const items = ofRole().map((one) => ({ roleId: role.id, key: one.key }));
    const letter = answerOf(await app.followUpDrafts.get({ items, channel: 'email' }));
    expect(letter.key).not.toBe(key);
    const log = { channel: 'email' as const, text: letter.body, reached: null };
    answerOf(app.followUps.done({ items, log, sent: { roleId: role.id, key: letter.key } }));
    expect(shown()).toMatchObject([{ is: 'open' }]);
    answerOf(app.followUps.done({ items: refs(), log, sent: { roleId: role.id, key } }));
    expect(shown()).toMatchObject([{ is: 'done' }]);
  });

  it('of an import is the user’s once they have changed it', async () => {
    const { app, db, role, shown, record, settled } = await setUp();
    const batch = GONE as ImportBatchId;
    db.exec(
      `INSERT INTO import_batches (id, source, status, started_at) VALUES ('${batch}', 'x.csv', 'applied', '2026')`,
    );
    ownFollowUpsRepository(db).add({
      ...{ id: OWN_ID, roleId: role.id, personId: null, channel: null, dueOn: THURSDAY, dueAt: null, zone: ZONE },
      ...{ text: 'From a file', madeAt: '2026-03-02T08:00:00.000Z' as Instant, importBatchId: batch },
    });
    settled();
    const broughtBy = () => db.prepare('SELECT import_batch_id FROM own_follow_ups').pluck().get();
    expect(shown()).toMatchObject([{ day: THURSDAY, is: 'open' }]);
    expect(broughtBy()).toBe(batch);
    answerOf(app.ownFollowUps.patch({ ...seenOf(record()), fields: { text: 'Mine' } }));
    expect(broughtBy()).toBeNull();
  });
});
