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
  const desktop = { works: true, today: false, open: true };
  const notifier: Notifier = {
    show: async (notice, handlers) => {
      if (!desktop.works) throw new Error('there is no daemon');
      shown.push({ ...notice, ...handlers });
    },
    dispose: () => undefined,
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
  return { ...board, reminding, look, at, promised, shown, opened, acts, noted, desktop };
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
    expect(await look()).toEqual(['4 missed · 1 to do']);
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
    const { look, at, promised, desktop, noted, reminding } = await setUp();
    expect(reminding.state()).toBe('unknown');
    promised('Analyst', 'Dana Ortiz', '10:00');
    at('10:20');
    desktop.works = false;
    expect(await look()).toEqual([]);
    expect(reminding.state()).toBe('fails');
    expect(noted).toEqual(['reminders.not_shown', 'reminders.notifier']);
    desktop.works = true;
    at('10:24');
    expect(await look()).toEqual([]);
    at('10:25');
    expect(await look()).toEqual(['Dana Ortiz']);
    expect(reminding.state()).toBe('works');
    expect(await look()).toEqual([]);
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

  it('waits for data that cannot be read, and says nothing more when it ends', async () => {
    const { look, at, promised, desktop, reminding } = await setUp();
    promised('Analyst', 'Dana Ortiz', '10:00');
    at('10:20');
    desktop.open = false;
    expect(await look()).toEqual([]);
    desktop.open = true;
    reminding.dispose();
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
