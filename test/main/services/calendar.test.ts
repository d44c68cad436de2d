import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { CalendarWhat } from '#shared/contract/calendar.ts';
import type { Parsed } from '#shared/contract/index.ts';
import type { CompanyId, InterviewId, PersonId, PromiseId, RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { contactRows } from '#test/helpers/contactRows.ts';
import { foreignId } from '#test/helpers/goodInputs.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

const ZONE = 'Europe/Madrid';
const ALL: CalendarWhat = { kind: 'all' };
type Log = Parsed<'interactions.log'>;

/** The clock stands at Monday 2 March 2026, 09:00 in Madrid. */
const setUp = async () => {
  const board = await pipelineBoard();
  const { add, app, clock, db, derived, plans, transact } = board;
  const folder = tempFolder();
  const file = join(folder, 'out.ics');
  const plan = (): void => {
    while (plans.isLeft()) transact(() => plans.step(clock.now()));
    derived.catchUp(transact);
  };
  plan();
  const asked: string[] = [];
  const write = (what: CalendarWhat = ALL, path: string | null = file, dayBegins = '09:00') =>
    app.calendarExport(what, {
      pickSaveFile: async (_, name) => {
        asked.push(name);
        return path;
      },
      dayBegins: () => dayBegins,
    });
  const events = (path = file): readonly ICAL.Event[] =>
    new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
  const role = add('Site Manager', 'screening');
  const dana = contactRows(db).person('Dana Ortiz', role.companyId as CompanyId);
  const interview = (part: Partial<Parsed<'interviews.create'>> = {}) =>
    answerOf(
      app.interviews.create({
        ...{ roleId: role.id, at: { day: '2026-03-30' as LocalDay, time: '16:00', zone: 'America/New_York' } },
        ...{ minutes: 45, channel: 'video', place: 'https://meet.example/abc', state: 'scheduled' },
        ...{ personIds: [dana], notes: 'Peter said the other one was weak.', ...part },
      }),
    );
  const promise = (due: Partial<NonNullable<NonNullable<Log['also']>['promise']>['due']>): PromiseId => {
    answerOf(
      app.interactions.log({
        ...{ roleId: role.id, who: { kind: 'person', personId: dana, part: 'recruiter' }, direction: 'out' },
        ...{ channel: 'call', isAutomatic: false, reached: true, text: 'What was said in the call.' },
        at: { day: '2026-03-01' as LocalDay, time: '10:00', zone: ZONE },
        also: {
          promise: { what: 'call', due: { day: '2026-03-05' as LocalDay, time: null, zone: ZONE, ...due }, text: '' },
        },
      }),
    );
    const [made] = answerOf(app.promises.list(role.id));
    if (made === undefined) throw new Error('nothing is promised');
    return made.id;
  };
  return { ...board, asked, dana, events, file, folder, interview, plan, promise, role, write };
};

const utcOf = (event: ICAL.Event): string => event.startDate.toJSDate().toISOString();
const alarmsOf = (event: ICAL.Event): readonly string[] =>
  event.component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
const zonesOf = (event: ICAL.Event): string =>
  String(event.component.getFirstProperty('dtstart')?.getParameter('tzid'));

describe('What is exported to a calendar', () => {
  it('is an interview in its own zone, with an alarm half an hour before and no word of the notes', async () => {
    const { asked, events, file, interview, write } = await setUp();
    const { id } = interview();
    expect(answerOf(await write({ kind: 'interview', id }))).toEqual({ events: 1, leftOut: 0, file });
    expect(asked).toEqual(['Interview Site Manager.ics']);
    const [event] = events();
    expect(event).toMatchObject({
      uid: `followthrough-interview-${id}`,
      summary: 'Interview: Site Manager, Acme Corp',
      description: 'By video.\nWith Dana Ortiz.\nhttps://meet.example/abc',
      location: 'https://meet.example/abc',
    });
    if (event === undefined) throw new Error('no event');
    expect([zonesOf(event), event.startDate.toString()]).toEqual(['America/New_York', '2026-03-30T16:00:00']);
    expect(event.duration.toSeconds()).toBe(45 * 60);
    expect(alarmsOf(event)).toEqual(['-PT30M']);
    expect(readFileSync(file, 'utf8')).not.toContain('weak');
  });

  it('is a promise at its instant, or at the time at which days begin, with an alarm', async () => {
    const { events, promise, write } = await setUp();
    const atDay = promise({});
    await write({ kind: 'promise', id: atDay }, undefined, '07:45');
    const [day] = events();
    expect(day).toMatchObject({
      uid: `followthrough-promise-${atDay}`,
      summary: 'Promised: Dana Ortiz, Site Manager, Acme Corp',
    });
    expect(day?.description).toMatch(/^Dana Ortiz will call by /);
    expect([day && utcOf(day), day && zonesOf(day)]).toEqual(['2026-03-05T06:45:00.000Z', ZONE]);
    expect(day && alarmsOf(day)).toEqual(['PT0S']);
    const other = await setUp();
    await other.write({ kind: 'promise', id: other.promise({ time: '16:20', zone: 'Europe/London' }) });
    const [timed] = other.events();
    expect(timed && [utcOf(timed), zonesOf(timed)]).toEqual(['2026-03-05T16:20:00.000Z', 'Europe/London']);
  });

  it('is a follow-up on its day, with its reason', async () => {
    const { add, app, events, plan, write } = await setUp();
    const { id: roleId } = add('Night/Clerk', 'applied', 'Hotel Mar', { appliedOn: '2026-02-26' as LocalDay });
    plan();
    const [item] = answerOf(app.today.ofRole(roleId));
    if (item === undefined) throw new Error('no follow-up');
    answerOf(await write({ kind: 'followUp', roleId, key: item.key }, undefined, '08:30'));
    const [event] = events();
    expect(event).toMatchObject({
      uid: `followthrough-follow_up-${item.key}`,
      summary: 'After the application: Night/Clerk, Hotel Mar',
      description: 'If nobody has answered by then.',
    });
    expect(event && utcOf(event)).toBe(`${item.day}T07:30:00.000Z`);
  });

  it('is all that is ahead: no interview that is over or called off, no promise that is settled', async () => {
    const { add, app, events, interview, plan, promise, write } = await setUp();
    interview();
    interview({ state: 'cancelled' });
    interview({ at: { day: '2026-02-20' as LocalDay, time: '10:00', zone: ZONE } });
    // Still under way.
    interview({ at: { day: '2026-03-02' as LocalDay, time: '08:30', zone: ZONE }, place: null, personIds: [] });
    promise({});
    const settled = promise({ day: '2026-03-09' as LocalDay });
    answerOf(app.promises.settle({ id: settled, version: 1, state: 'kept' }));
    add('Clerk', 'applied', 'Hotel Mar', { appliedOn: '2026-02-26' as LocalDay });
    plan();
    const done = answerOf(await write());
    const kinds = events().map((event) => String(event.component.getFirstPropertyValue('x-followthrough-kind')));
    expect(kinds.filter((kind) => kind === 'interview')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'promise')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'follow_up').length).toBeGreaterThan(1);
    expect(done?.events).toBe(kinds.length);
    expect(new Set(events().map(({ uid }) => uid)).size).toBe(kinds.length);
  });

  it('has the same uids and a higher sequence the second time', async () => {
    const { clock, events, interview, write } = await setUp();
    const { id } = interview();
    await write({ kind: 'interview', id });
    const [before] = events();
    clock.set('2026-03-02T08:00:01.000Z', '2026-03-02', '09:00');
    await write({ kind: 'interview', id });
    const [after] = events();
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);
  });

  it('leaves out what has no time that can be read, and says so', async () => {
    const { db, file, interview, write } = await setUp();
    const [one, two] = [interview().id, interview().id];
    db.prepare("UPDATE interviews SET starts_at = 'soon' WHERE id = ?").run(one);
    expect(answerOf(await write())).toMatchObject({ leftOut: 1, file });
    expect(failureOf(await write({ kind: 'interview', id: one }))).toBe('conflict');
    expect(answerOf(await write({ kind: 'interview', id: two }))).toMatchObject({ events: 1 });
  });

  it('is nothing where nothing is ahead, or where it is over or gone; then nobody is asked where to', async () => {
    const { app, asked, file, interview, promise, write } = await setUp();
    const { id, version } = interview();
    answerOf(app.interviews.setState({ id, version, state: 'cancelled' }));
    expect(failureOf(await write({ kind: 'interview', id }))).toBe('conflict');
    const promised = promise({});
    answerOf(app.promises.settle({ id: promised, version: 1, state: 'kept' }));
    expect(failureOf(await write({ kind: 'promise', id: promised }))).toBe('conflict');
    for (const what of [
      { kind: 'interview', id: foreignId as InterviewId },
      { kind: 'promise', id: foreignId as PromiseId },
      { kind: 'followUp', roleId: foreignId as RoleId, key: 'prep|x' },
    ] as const) {
      expect(failureOf(await write(what))).toBe('not_found');
    }
    expect(asked).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });

  it('may be five thousand follow-ups, and the window is served meanwhile', async () => {
    const { db, events, role, write } = await setUp();
    const put =
      db.prepare(`INSERT INTO follow_ups (role_id, rule, person_id, anchor, step, key, channel, due_on, day, state)
      VALUES (?, 'applied', NULL, '2026-02-26', ?, ?, NULL, '2026-03-09', '2026-03-09', 'open')`);
    db.transaction(() => {
      for (let step = 0; step < 5000; step += 1) put.run(role.id, step, `applied|${role.id}|-|2026-02-26|${step}`);
    })();
    let turns = 0;
    let isOver = false;
    const serve = (): void => {
      turns += 1;
      if (!isOver) setImmediate(serve);
    };
    setImmediate(serve);
    const done = answerOf(await write());
    isOver = true;
    expect(done?.events).toBeGreaterThanOrEqual(5000);
    expect(events()).toHaveLength(done?.events ?? 0);
    expect(turns).toBeGreaterThan(10);
  });
});

describe('The file of an export', () => {
  it('takes the place of the one that was there, at once and without remains', async () => {
    const { file, folder, interview, write } = await setUp();
    interview();
    writeFileSync(file, 'what was there');
    answerOf(await write());
    expect(readFileSync(file, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    expect(readdirSync(folder)).toEqual(['out.ics']);
  });

  it('is written where a link leads, which stays one', async () => {
    const { folder, interview, write } = await setUp();
    interview();
    writeFileSync(join(folder, 'real.ics'), 'what was there');
    symlinkSync(join(folder, 'real.ics'), join(folder, 'link.ics'));
    answerOf(await write(ALL, join(folder, 'link.ics')));
    expect(readFileSync(join(folder, 'real.ics'), 'utf8')).toContain('BEGIN:VEVENT');
  });

  it('is not there where the user backs out', async () => {
    const { asked, folder, interview, write } = await setUp();
    interview();
    expect(answerOf(await write(ALL, null))).toBeNull();
    expect(asked).toEqual(['Followthrough.ics']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('cannot be in a folder that is gone, nor in the place of a folder; nothing is left behind', async () => {
    const { folder, interview, write } = await setUp();
    interview();
    mkdirSync(join(folder, 'taken.ics', 'full'), { recursive: true });
    for (const path of [join(folder, 'gone', 'out.ics'), join(folder, 'taken.ics')]) {
      const result = await write(ALL, path);
      expect(result).toMatchObject({ ok: false, error: { code: 'conflict' } });
      expect(result.ok ? '' : result.error.message).toContain('could not be written');
    }
    expect(readdirSync(folder)).toEqual(['taken.ics']);
  });

  // Nobody may write there, not even root.
  it.runIf(process.platform === 'linux')('says so where nothing may be written', async () => {
    const { interview, write } = await setUp();
    interview();
    const result = await write(ALL, '/sys/out.ics');
    expect(result.ok ? '' : result.error.message).toContain('You have no permission to write out.ics');
  });

  it('has a name that every system takes', async () => {
    const { add, asked, interview, write } = await setUp();
    const { id: roleId } = add('../..\\C:*?"<|> Lead'.repeat(10));
    const { id } = interview({ roleId, personIds: [] as PersonId[] });
    answerOf(await write({ kind: 'interview', id }));
    expect(asked[0]).toMatch(/^Interview [^/\\:*?"<>|]{1,60}\.ics$/);
  });
});
