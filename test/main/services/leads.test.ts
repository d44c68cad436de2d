import { describe, expect, it } from 'vitest';
import type { Parsed } from '#shared/contract/index.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { pipelineBoard as setUp } from '#test/helpers/pipelineBoard.ts';

const RUTH = { kind: 'new' as const, name: 'Ruth', email: 'ruth@example.com', phone: null, profileUrl: null };
const lead = (more: Partial<Parsed<'leads.create'>> = {}): Parsed<'leads.create'> => ({
  title: null,
  company: { kind: 'new', name: 'Tribune Daily' },
  person: RUTH,
  source: 'Conference',
  ...more,
});

describe('a lead', () => {
  it('is made with the person to talk to, in one step for undo', async () => {
    const { app, titles, undoLog, transact, db } = await setUp();
    const card = answerOf(app.leads.create(lead()));
    expect(titles('lead')).toEqual(['Talk with Ruth']);
    expect(answerOf(app.roles.get(card.id))).toMatchObject({
      source: 'Conference',
      people: [{ name: 'Ruth', part: 'other', email: 'ruth@example.com', companyName: 'Tribune Daily' }],
    });
    const command = undoLog.next('undo');
    if (command) transact(() => undoLog.replay(command, 'undo'));
    const left = ['roles', 'people', 'companies', 'role_people'].map((table) =>
      db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    );
    expect(left).toEqual([0, 0, 0, 0]);
  });

  it('is made with somebody who is known, and makes nobody new', async () => {
    const { app, db } = await setUp();
    answerOf(app.leads.create(lead()));
    const personId = db.prepare<[], PersonId>('SELECT id FROM people').pluck().get();
    if (personId === undefined) throw new Error('nobody was added');
    const card = answerOf(
      app.leads.create(lead({ person: { kind: 'known', personId }, company: { kind: 'new', name: 'Weekly' } })),
    );
    expect(card.title).toBe('Talk with Ruth');
    expect(answerOf(app.roles.get(card.id)).people).toMatchObject([{ personId, companyName: 'Tribune Daily' }]);
    expect(db.prepare('SELECT count(*) FROM people').pluck().get()).toBe(1);
    db.prepare('DELETE FROM people').run();
    expect(failureOf(app.leads.create(lead({ person: { kind: 'known', personId } })))).toBe('not_found');
  });

  it('has a title even where nobody is named, and however long a name is', async () => {
    const { app } = await setUp();
    expect(answerOf(app.leads.create(lead({ person: null }))).title).toBe('Talk with Tribune Daily');
    const long = lead({ person: { ...RUTH, name: 'x'.repeat(300) } });
    expect(answerOf(app.leads.create(long)).title).toHaveLength(300);
  });

  it('goes into a column for leads that can be seen, if there is one', async () => {
    const { app, columns, stageId } = await setUp();
    const first = stageId('lead');
    const other = answerOf(columns.create({ name: 'Contacts', kind: 'lead' }));
    answerOf(columns.setHidden({ id: first, hidden: true, version: 1 }));
    expect(answerOf(app.leads.create(lead())).stageId).toBe(other.id);
    answerOf(columns.setHidden({ id: other.id, hidden: true, version: 1 }));
    expect(answerOf(app.leads.create(lead())).stageId).toBe(first);
  });

  it('becomes a role in one step, with its people and its history', async () => {
    const { app, stageId, titles, undoLog, add, way, db } = await setUp();
    const { id, version } = answerOf(app.leads.create(lead()));
    add('Above', 'applied');
    const url = 'https://example.com/jobs/7';
    const role = { id, title: 'Editor', url, stageId: stageId('applied'), version };
    const card = answerOf(app.leads.toRole(role));
    expect(card).toMatchObject({ id, title: 'Editor', appliedOn: '2026-03-02', version: 2 });
    expect(titles('applied')).toEqual(['Editor', 'Above']);
    expect(titles('applied', { text: 'editor' })).toEqual(['Editor']);
    expect(way(card).map(({ stageKind }) => stageKind)).toEqual(['applied', 'lead']);
    expect(answerOf(app.roles.get(id))).toMatchObject({ url, people: [{ name: 'Ruth' }] });
    expect(db.prepare('SELECT key FROM role_keys').pluck().all()).toEqual([
      'url:https://example.com/jobs/7',
      'url:https://www.example.com/jobs/7',
    ]);
    expect(undoLog.next('undo')).toMatchObject({ name: 'leadToRole', about: 'Editor' });
    expect(failureOf(app.leads.toRole(role))).toBe('stale');
  });

  it('keeps the link that it has when it becomes a role without another one', async () => {
    const { app, stageId, edit } = await setUp();
    const url = 'https://example.com/talk';
    const { id, version } = edit(answerOf(app.leads.create(lead())), { url });
    answerOf(app.leads.toRole({ id, title: 'Editor', url: null, stageId: stageId('applied'), version }));
    expect(answerOf(app.roles.get(id))).toMatchObject({ url });
  });
});

describe('before a role is added', () => {
  it('the user hears of a company to avoid, of silence there, and of the same posting or title', async () => {
    const { app, add, move } = await setUp();
    const warn = (companyName: string, title = '', url = '') => answerOf(app.warnings({ companyName, title, url }));
    const url = 'https://example.com/jobs/7?utm_source=x';
    const card = add('Senior Editor', 'applied', 'Café Lumière', { url });
    expect(warn('Elsewhere')).toEqual({ avoid: null, ghosted: 0, same: null });
    expect(warn('', '', '')).toEqual({ avoid: null, ghosted: 0, same: null });
    const same = { roleId: card.id, title: 'Senior Editor', stageName: 'Applied' };
    expect(warn('cafe lumiere', 'senior  EDITOR').same).toEqual({ ...same, isSamePosting: false });
    expect(warn('Elsewhere', 'X', 'http://example.com/jobs/7/').same).toEqual({ ...same, isSamePosting: true });
    expect(warn('Elsewhere', 'Senior Editor').same).toBeNull();

    const closed = answerOf(move(card, 'closed'));
    answerOf(app.roles.setOutcome({ id: card.id, outcome: 'ghosted', version: closed.version }));
    const { company } = answerOf(app.companies.get(card.companyId));
    answerOf(
      app.companies.patch({
        id: company.id,
        version: company.version,
        fields: { avoidReason: 'Never answers' },
        evenIfTaken: false,
      }),
    );
    expect(warn('Café Lumière')).toEqual({ avoid: 'Never answers', ghosted: 1, same: null });
  });
});
