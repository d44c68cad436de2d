import { describe, expect, it } from 'vitest';
import type { Log } from '#main/log.ts';
import type { NoticeActions, Notifier } from '#main/reminders/notifier.ts';
import { createReminding, type Place } from '#main/reminders/reminding.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { Notice } from '#shared/messages/reminders.ts';
import type { TrayAct } from '#shared/tray/trayAct.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { contactRows } from '#test/helpers/contactRows.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';

const ZONE = 'Europe/Madrid';
const MONDAY = '2026-03-02' as LocalDay;

/** The clock stands at Monday 2 March 2026, 09:00 in Madrid. The desktop is played: it shows notices, or does not. */
const setUp = async () => {
  const board = await pipelineBoard();
  const { add, app, clock, db, plans, transact } = board;
  while (plans.isLeft()) transact(() => plans.step(clock.now()));
  const shown: (Notice & NoticeActions)[] = [];
  const opened: Place[] = [];
  const acts: TrayAct[] = [];
  const noted: string[] = [];
  const changes: string[] = [];
  const desktop = { works: true, today: false, open: true };
  const notifier: Notifier = {
    show: async (notice, handlers) => {
      if (!desktop.works) throw new Error('there is no daemon');
      shown.push({ ...notice, ...handlers });
    },
    dispose: async () => undefined,
  };
  const log: Log = {
    info: (event) => void noted.push(event),
    warn: (event) => void noted.push(event),
    error: (event) => void noted.push(event),
    fatal: (event) => void noted.push(event),
  };
  const reminding = createReminding({
    ...{ notifier, clock, log },
    reminders: async () => (desktop.open ? app.reminders : undefined),
    isShowingToday: () => desktop.today,
    open: (place) => void opened.push(place),
    act: (act) => void acts.push(act),
    onChanged: () => void changes.push(reminding.state()),
  });
  const look = async (): Promise<string[]> => {
    const before = shown.length;
    reminding.look();
    await new Promise((done) => setImmediate(done));
    return shown.slice(before).map(({ title }) => title);
  };
  const at = (time: string): void => {
    const hour = `${Number(time.slice(0, 2)) - 1}`.padStart(2, '0');
    clock.set(`${MONDAY}T${hour}${time.slice(2)}:00.000Z`, MONDAY, time);
  };
  const promised = (title: string, name: string, time: string) => {
    const role = add(title, 'screening');
    const who = { kind: 'person', personId: contactRows(db).person(name), part: 'recruiter' } as const;
    answerOf(
      app.interactions.log({
        ...{ roleId: role.id, who, direction: 'out', channel: 'call', isAutomatic: false, reached: true, text: '' },
        at: { day: '2026-03-01' as LocalDay, time: '08:00', zone: ZONE },
        also: { promise: { what: 'call', due: { day: MONDAY, time, zone: ZONE }, text: '' } },
      }),
    );
    return role.id;
  };
  return { ...board, reminding, look, at, promised, shown, opened, acts, noted, changes, desktop };
};

describe('reminding', () => {
  it('says of one thing what it is, shows it when it is clicked, and does what its buttons say', async () => {
    const { look, at, promised, shown, opened, acts } = await setUp();
    const roleId = promised('Analyst', 'Dana Ortiz', '10:00');
    expect(await look()).toEqual([]);
    at('10:20');
    expect(await look()).toEqual(['Dana Ortiz']);
    expect(await look()).toEqual([]);
    const [notice] = shown;
    expect(notice?.body).toMatch(/^Said they would call by .*\nAnalyst, Acme Corp$/);
    expect(notice?.buttons.map(({ label }) => label)).toEqual(['They called', 'They didn’t']);
    notice?.onClick();
    expect(opened).toEqual([{ roleId, key: expect.stringContaining(`promise|${roleId}|`) }]);
    notice?.buttons[1]?.press();
    expect(acts).toMatchObject([{ kind: 'broken', version: 1 }]);
  });

  it('says of several how many they are, and shows Today', async () => {
    const { add, look, at, promised, shown, opened } = await setUp();
    for (const name of ['Dana Ortiz', 'Lee Park', 'Kim Lund', 'Ada Moe']) promised('Analyst', name, '10:00');
    const { id } = add('Old', 'applied', 'Acme', { appliedOn: '2026-02-18' as LocalDay });
    at('10:20');
    expect(id).toBeDefined();
    expect(await look()).toEqual(['4 missed or at hand · 1 to do']);
    expect(shown[0]?.body.split('\n')).toHaveLength(4);
    expect(shown[0]?.body).toMatch(/and 2 more$/);
    expect(shown[0]?.buttons).toEqual([]);
    shown[0]?.onClick();
    expect(opened).toEqual([null]);
  });

  it('is silent while Today is looked at: what stands there is told', async () => {
    const { look, at, promised, desktop } = await setUp();
    promised('Analyst', 'Dana Ortiz', '10:00');
    at('10:20');
    desktop.today = true;
    expect(await look()).toEqual([]);
    desktop.today = false;
    expect(await look()).toEqual([]);
  });

  it('tries again some minutes later where the desktop shows nothing, and says so', async () => {
    const { look, at, promised, desktop, noted, changes, reminding } = await setUp();
    expect(reminding.state()).toBe('unknown');
    promised('Analyst', 'Dana Ortiz', '10:00');
    at('10:20');
    desktop.works = false;
    expect(await look()).toEqual([]);
    expect(reminding.state()).toBe('fails');
    expect(noted).toEqual(['reminders.not_shown']);
    desktop.works = true;
    at('10:24');
    expect(await look()).toEqual([]);
    at('10:25');
    expect(await look()).toEqual(['Dana Ortiz']);
    expect(reminding.state()).toBe('works');
    expect(await look()).toEqual([]);
    // Whoever shows it hears of it.
    expect(changes).toEqual(['fails', 'works']);
  });

  it('tries at once when the clock goes back while it waits', async () => {
    const { look, at, promised, desktop } = await setUp();
    promised('Analyst', 'Dana Ortiz', '09:10');
    at('20:00');
    desktop.works = false;
    await look();
    desktop.works = true;
    at('10:00');
    expect(await look()).toEqual(['Dana Ortiz']);
  });

  it('that an interview begins is said to whoever looks at Today, too', async () => {
    const { add, app, look, at, desktop, opened, shown } = await setUp();
    const meet = (title: string, time: string) =>
      answerOf(
        app.interviews.create({
          ...{ roleId: add(title, 'interview').id, at: { day: MONDAY, time, zone: ZONE }, minutes: 30 },
          ...{ channel: 'video', place: null, state: 'scheduled', personIds: [], notes: '' },
        }),
      );
    desktop.today = true;
    const first = meet('Analyst', '10:00');
    at('09:30');
    expect(await look()).toEqual(['Interview in 30 min']);
    shown[0]?.onClick();
    meet('Engineer', '11:00');
    meet('Designer', '11:00');
    at('10:30');
    expect(await look()).toEqual(['2 interviews']);
    shown[1]?.onClick();
    expect(opened).toEqual([{ roleId: first.roleId, key: null }, null]);
  });

  it('of one person on several roles says so, and offers no answer that could mean only one of them', async () => {
    const { app, add, db, look, at, shown } = await setUp();
    const personId = contactRows(db).person('Dana Ortiz');
    for (const title of ['Analyst', 'Engineer']) {
      answerOf(
        app.interactions.log({
          ...{ roleId: add(title, 'screening').id, who: { kind: 'person', personId, part: 'recruiter' } },
          ...{ direction: 'out', channel: 'call', isAutomatic: false, reached: true, text: '' },
          at: { day: '2026-03-01' as LocalDay, time: '08:00', zone: ZONE },
          also: { promise: { what: 'call', due: { day: MONDAY, time: '10:00', zone: ZONE }, text: '' } },
        }),
      );
    }
    at('10:20');
    expect(await look()).toEqual(['Dana Ortiz']);
    expect(shown[0]?.body).toMatch(/\n2 roles, Acme Corp$/);
    expect(shown[0]?.buttons).toEqual([]);
  });

  it('tells once what cannot be stored, and stores it when that can be', async () => {
    const { app, db, look, at, promised, noted } = await setUp();
    promised('Analyst', 'Dana Ortiz', '10:00');
    at('10:20');
    // It has lapsed, and is planned.
    app.reminders.due();
    db.pragma('query_only = ON');
    expect(await look()).toEqual(['Dana Ortiz']);
    expect(await look()).toEqual([]);
    const stored = () => db.prepare('SELECT count(*) FROM reminded').pluck().get();
    expect(stored()).toBe(0);
    db.pragma('query_only = OFF');
    expect(await look()).toEqual([]);
    expect(stored()).toBe(1);
    expect(noted).toEqual([]);
  });

  it('waits for data that cannot be read, and says nothing more when it ends', async () => {
    const { look, at, promised, desktop, reminding } = await setUp();
    promised('Analyst', 'Dana Ortiz', '10:00');
    at('10:20');
    desktop.open = false;
    expect(await look()).toEqual([]);
    desktop.open = true;
    await reminding.dispose();
    expect(await look()).toEqual([]);
  });

  it('shows one on trial, and rejects where it could not', async () => {
    const { reminding, shown, desktop } = await setUp();
    await reminding.show();
    expect(shown.map(({ title }) => title)).toEqual(['Followthrough']);
    desktop.works = false;
    await expect(reminding.show()).rejects.toThrow('there is no daemon');
    expect(reminding.state()).toBe('fails');
  });
});

describe('a notice', () => {
  it('is plain text of one line each, whatever names hold', async () => {
    const { add, look, at, shown } = await setUp();
    add(`Analyst\n\u202e<b>&amp;${'x'.repeat(250)}`, 'applied', 'A\u2066cme\r\nInc', {
      appliedOn: '2026-02-18' as LocalDay,
    });
    at('10:00');
    await look();
    const [notice] = shown;
    expect(notice?.title).toMatch(/^Analyst <b>&amp;x+…$/);
    expect(notice?.title.length).toBeLessThanOrEqual(80);
    expect(notice?.body.split('\n')).toHaveLength(2);
    expect(notice?.body).toMatch(/\nA cme Inc$/);
  });
});
