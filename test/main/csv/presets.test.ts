import { describe, expect, it } from 'vitest';
import { readConnections } from '#main/csv/readConnections.ts';
import { PRESETS } from '#shared/csv/presets/index.ts';
import { fixture, startSession } from './importSession.ts';

const preset = (name: string): string => fixture(`presets/${name}`);

describe('a format known by its columns', () => {
  it.each([
    ['teal.csv', 'Teal', { create: 2 }, []],
    ['reactive-resume.csv', 'Reactive Resume', { create: 2 }, []],
  ])('%s is read without a question', async (name, label, counts, unknownStages) => {
    const session = await startSession();
    expect(await session.read(preset(name))).toMatchObject({
      step: 'planned',
      plan: { files: [{ preset: label }], counts, unknownStages },
    });
  });

  it('Teal: salary, place, both days; what it has besides goes into the notes', async () => {
    const session = await startSession();
    await session.read(preset('teal.csv'));
    await session.apply();
    const role = session.db
      .prepare("SELECT salary_text, location, saved_on, applied_on, notes FROM roles WHERE title = 'Data Analyst'")
      .get();
    expect(role).toEqual({
      salary_text: '$95,000',
      location: 'Leeds, UK',
      saved_on: '2026-02-01',
      applied_on: '2026-02-03',
      notes: 'Deadline: 2026-03-01\nFollow up: 2026-02-17\nExcitement: 4',
    });
  });

  it('a kanban board: how a card’s name is split is offered and asked; one without a company is named', async () => {
    const session = await startSession();
    const asked = await session.read(preset('trello.csv'));
    if (asked.step !== 'mapping') throw new Error(asked.step);
    expect(asked.question.columns[1]).toMatchObject({ header: 'Card Name', suggested: 'companyTitle' });
    const columns = asked.question.columns.map(({ suggested, dateOrder }) => ({ field: suggested, dateOrder }));
    await session.imports.map({ file: 'trello.csv', kind: 'roles', columns, isDone: true });
    expect(await session.reached('planned')).toMatchObject({
      plan: { files: [{ preset: 'Trello' }], counts: { create: 2, invalid: 1 } },
    });
    await session.apply();
    expect(
      session.db
        .prepare('SELECT c.name, r.title FROM roles r JOIN companies c ON c.id = r.company_id ORDER BY 1')
        .all(),
    ).toEqual([
      { name: 'Café Lumière', title: 'QA Engineer' },
      { name: 'Northwind Analytics', title: 'Data Analyst' },
    ]);
    expect(session.db.prepare("SELECT key FROM role_keys WHERE key LIKE 'trello:%' ORDER BY 1").all()).toHaveLength(2);
  });

  it.each([
    ['atomic-crm.csv', 'Atomic CRM contacts', ['Odalys Brandt', 'Piotr Wren'], ['+44 20 7946 0001', null]],
    [
      'google-contacts.csv',
      'Google contacts',
      ['Odalys Brandt', 'Sun-hee Mi Park'],
      ['+44 20 7946 0001', '+82 2 312 3456'],
    ],
    [
      'outlook-contacts.csv',
      'Outlook contacts',
      ['Odalys Brandt', 'Piotr Wren'],
      ['+44 20 7946 0001', '+44 20 7946 0002'],
    ],
  ])('%s is a list of people, and none becomes a role', async (name, label, names, phones) => {
    const session = await startSession();
    expect(await session.read(preset(name))).toMatchObject({
      plan: { files: [{ preset: label, kind: 'people' }], counts: { create: 0, skip: 2 }, people: 2 },
    });
    const people = await readConnections({ paths: [preset(name)], files: null }, 'Europe/London');
    expect(people.map((person) => person.name)).toEqual(names);
    expect(people.map(({ phone }) => phone)).toEqual(phones);
    expect(people[0]).toMatchObject({
      email: 'odalys@example.org',
      companyName: 'Brightfen Logistics',
      position: 'Talent Partner',
    });
  });

  it('has an id of its own', () => {
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
  });
});
