import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { rolesContract } from '#shared/contract/roles.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { StageKind } from '#shared/domain/stage.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { companyNamed } from '#test/helpers/companyRef.ts';
import { pipelineBoard as setUp } from '#test/helpers/pipelineBoard.ts';

const roleGet = rolesContract['roles.get'];

describe('what a role holds', () => {
  it('is given out with what an import brought', async () => {
    const { add, app, db } = await setUp();
    const card = add('Analyst');
    const none = {
      via: null,
      salary: null,
      closesOn: null,
      salaryText: null,
      source: null,
      description: null,
      resumeName: null,
    };
    expect(answerOf(app.roles.get(card.id))).toMatchObject({ ...none, savedOn: null, appliedTime: null });
    db.exec(`UPDATE roles SET salary_text = '50k', source = 'Board', description = 'Long',
      resume_name = 'cv.pdf', saved_on = '2026-01-05', applied_time = '09:15'`);
    expect(roleGet.output.parse(answerOf(app.roles.get(card.id)))).toMatchObject({
      salaryText: '50k',
      source: 'Board',
      description: 'Long',
      resumeName: 'cv.pdf',
      savedOn: '2026-01-05',
      appliedTime: '09:15',
    });
  });

  it('is a history in which the steps of one day keep their order, whatever times they have', async () => {
    const { add, way, stageEvents, stageId, clock } = await setUp();
    const card = add('Analyst', 'saved');
    const step = (from: StageKind, to: StageKind, onDay: string, atTime: string | null) =>
      stageEvents.add({
        id: uuidv7(),
        roleId: card.id,
        fromStageId: stageId(from),
        toStageId: stageId(to),
        onDay: onDay as LocalDay,
        atTime,
        zone: null,
        recordedAt: clock.now(),
      });
    step('saved', 'applied', '2026-01-08', '09:15');
    step('applied', 'closed', '2026-01-08', null);
    const history = way(card);
    // Newest first by day; of the steps of one day the last stands first, whether or not it has a time.
    expect(history.map(({ stageKind }) => stageKind)).toEqual(['saved', 'closed', 'applied']);
    expect(new Set(history.map(({ id }) => id)).size).toBe(3);
  });
});

describe('editing a role', () => {
  it('moves it to the company that is named, and the old one goes with its last role', async () => {
    const { add, edit, companies } = await setUp();
    const card = add('Analyst', 'applied', 'Old Ltd');
    const edited = edit(card, { companyName: 'New Ltd' });
    expect(edited).toMatchObject({ companyName: 'New Ltd', version: 2 });
    expect(edited.companyId).not.toBe(card.companyId);
    expect(companies.find(card.companyId)).toBeUndefined();

    edit(add('Editor', 'applied', 'New Ltd'), { companyName: 'Third Ltd' });
    expect(companies.find(edited.companyId)?.name).toBe('New Ltd');
  });

  it('corrects the spelling of its company for all its roles', async () => {
    const { add, app } = await setUp();
    const [one, two] = [add('One', 'applied', 'ACME'), add('Two', 'applied', 'ACME')];
    const company = { kind: 'known', id: one.companyId, spelling: 'Acme' } as const;
    answerOf(app.roles.patch({ id: one.id, version: 1, fields: { company } }));
    expect(answerOf(app.roles.get(two.id)).card.companyName).toBe('Acme');
  });

  it('keeps pay, source, closing day, excitement and the agency it came through', async () => {
    const { add, edit, app, db } = await setUp();
    const salary = { min: 5_000_000, max: null, currency: 'EUR', period: 'year' } as const;
    const closesOn = '2026-04-01' as LocalDay;
    const card = edit(add('Analyst'), {
      salary,
      source: 'Fair',
      closesOn,
      excitement: 4,
      viaCompanyName: 'Agents & Co',
    });
    expect(card.excitement).toBe(4);
    const stored = { salary, source: 'Fair', closesOn, via: { name: 'Agents & Co' } };
    expect(answerOf(app.roles.get(card.id))).toMatchObject(stored);
    const renamed = edit(card, { title: 'Engineer' });
    expect(answerOf(app.roles.get(card.id))).toMatchObject({ ...stored, card: { title: 'Engineer', excitement: 4 } });
    edit(renamed, { salary: null, source: null, viaCompanyName: null });
    expect(answerOf(app.roles.get(card.id))).toMatchObject({ salary: null, source: null, via: null });
    expect(db.prepare("SELECT 1 FROM companies WHERE name = 'Agents & Co'").get()).toBeUndefined();
  });

  it('makes tags on demand, and a tag goes with its last role', async () => {
    const { add, edit, db } = await setUp();
    const one = edit(add('One'), { tags: ['Remote', 'Élan', 'remote'] });
    const two = edit(add('Two'), { tags: ['REMOTE'] });
    expect([one.tags, two.tags]).toEqual([['Élan', 'Remote'], ['Remote']]);
    edit(one, { tags: [] });
    expect(db.prepare('SELECT name FROM tags').all()).toEqual([{ name: 'Remote' }]);
    edit(two, { tags: ['Other'] });
    expect(db.prepare('SELECT name FROM tags').all()).toEqual([{ name: 'Other' }]);
  });

  it('with a version that is no longer current loses nothing of what is there', async () => {
    const { add, edit, edited, app } = await setUp();
    const card = add('Analyst');
    edit(card, { source: 'first' });
    expect(failureOf(app.roles.patch(edited(card, { source: 'second', companyName: 'Nowhere' })))).toBe('stale');
    expect(failureOf(app.roles.setNotes({ id: card.id, notes: 'lost', version: 1 }))).toBe('stale');
    expect(answerOf(app.roles.get(card.id))).toMatchObject({ source: 'first', notes: '' });
  });

  it('by typing on in its notes is one step to undo', async () => {
    const { add, app, undoLog, transact } = await setUp();
    const { id } = add('Analyst');
    ['c', 'ca', 'call'].forEach((notes, index) => {
      answerOf(app.roles.setNotes({ id, notes, version: index + 1 }));
    });
    const command = undoLog.next('undo');
    expect(command).toMatchObject({ name: 'editNotes', about: 'Analyst' });
    if (command) transact(() => undoLog.replay(command, 'undo'));
    expect(answerOf(app.roles.get(id)).notes).toBe('');
    expect(undoLog.next('undo')?.name).toBe('addRole');
  });
});

describe('a role', () => {
  it('is applied for from the day it is moved there, unless a day is known', async () => {
    const { add, move } = await setUp();
    expect(answerOf(move(add('New', 'saved'), 'applied')).appliedOn).toBe('2026-03-02');
    const known = add('Known', 'saved', 'Acme', { appliedOn: '2026-02-01' as LocalDay });
    expect(answerOf(move(known, 'applied')).appliedOn).toBe('2026-02-01');
    expect(answerOf(move(add('Later', 'saved'), 'interview')).appliedOn).toBeNull();
  });

  it('has an outcome until it is taken out of the closed column', async () => {
    const { add, move, app } = await setUp();
    const closed = answerOf(move(add('Analyst'), 'closed'));
    const { id } = closed;
    const ghosted = answerOf(app.roles.setOutcome({ id, outcome: 'ghosted', version: closed.version }));
    expect(ghosted).toMatchObject({ outcome: 'ghosted', stageId: closed.stageId });
    expect(answerOf(move(ghosted, 'interview')).outcome).toBeNull();
  });

  it('goes with all that hangs on it; people stay, and so does a company where somebody is', async () => {
    const { add, edit, app, db } = await setUp();
    const card = edit(add('Analyst', 'applied', 'Kept Ltd'), { tags: ['Remote'], viaCompanyName: 'Agents & Co' });
    const person = {
      company: companyNamed(db, 'Kept Ltd'),
      position: null,
      email: null,
      phone: null,
      profileUrl: null,
      notes: '',
    };
    const role = { roleId: card.id, part: 'recruiter' } as const;
    answerOf(app.people.create({ name: 'Ann', ...person, role }));
    expect(answerOf(app.roles.get(card.id)).people).toMatchObject([{ name: 'Ann', part: 'recruiter' }]);
    expect(failureOf(app.roles.remove({ id: card.id, version: 1 }))).toBe('stale');
    answerOf(app.roles.remove({ id: card.id, version: card.version }));
    expect(failureOf(app.roles.get(card.id))).toBe('not_found');
    expect(db.prepare('SELECT name FROM companies').all()).toEqual([{ name: 'Kept Ltd' }]);
    const left = ['role_people', 'tags', 'role_tags', 'stage_events', 'people'].map((table) =>
      db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    );
    expect(left).toEqual([0, 0, 0, 0, 1]);
  });
});

describe('the day of a step', () => {
  it('is corrected, and the days that came from it follow', async () => {
    const { add, move, app, clock, way } = await setUp();
    const card = answerOf(move(add('Analyst', 'saved'), 'applied'));
    clock.set('2026-03-09T08:00:00.000Z', '2026-03-09', '09:00');
    answerOf(move(card, 'interview'));
    const set = (index: number, on: string) =>
      app.moves.setStageDay({ roleId: card.id, eventId: way(card)[index]?.id ?? '', on: on as LocalDay });
    expect(answerOf(set(0, '2026-03-06'))).toMatchObject({ stageSince: '2026-03-06', appliedOn: '2026-03-02' });
    expect(answerOf(set(1, '2026-02-20'))).toMatchObject({ stageSince: '2026-03-06', appliedOn: '2026-02-20' });
    // The one that was saved first is not where it is now.
    expect(way(card).map(({ on, at }) => [on, at])).toEqual([
      ['2026-03-06', null],
      ['2026-03-02', '09:00'],
      ['2026-02-20', null],
    ]);
    expect(failureOf(set(0, '2026-03-10'))).toBe('invalid_input');
    const gone = { roleId: card.id, eventId: uuidv7(), on: '2026-03-01' as LocalDay };
    expect(failureOf(app.moves.setStageDay(gone))).toBe('not_found');
  });
});
