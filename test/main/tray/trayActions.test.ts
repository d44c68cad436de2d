import { describe, expect, it } from 'vitest';
import { type AppAct, createTrayActions } from '#main/tray/trayActions.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { TrayAct } from '#shared/tray/trayAct.ts';
import { trayModel } from '#shared/tray/trayModel.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { contactRows } from '#test/helpers/contactRows.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';

const ZONE = 'Europe/Madrid';

/** Real services on a real file; the clock stands at Monday 2 March 2026, 09:00 in Madrid. */
const setUp = async () => {
  const board = await pipelineBoard();
  const { add, app, clock, db, plans, transact } = board;
  while (plans.isLeft()) transact(() => plans.step(clock.now()));
  const passedOn: AppAct[] = [];
  const carryOut = createTrayActions({
    services: async () => app,
    clock: { ...clock, zone: () => ZONE },
    forApp: (act) => passedOn.push(act),
  });
  const today = () => answerOf(app.today.get({ most: 7 }));
  /** What the menu offers for the first entry of Today. */
  const offered = (): readonly TrayAct[] => {
    const state = { today: today(), now: clock.now(), zone: ZONE, pausedUntil: null, platform: 'linux' } as const;
    const first = trayModel(state).menu.find(({ kind }) => kind === 'submenu');
    const entries = first?.kind === 'submenu' ? first.entries : [];
    const snooze = entries.flatMap((entry) => (entry.kind === 'submenu' ? entry.entries : []));
    return [...entries, ...snooze].flatMap((entry) => (entry.kind === 'action' ? [entry.act] : []));
  };
  const offer = (kind: TrayAct['kind'], until?: string): TrayAct => {
    const found = offered().find((act) => act.kind === kind && (act.kind !== 'snooze' || act.until === until));
    if (found === undefined) throw new Error(`the menu offers no ${kind}`);
    return found;
  };
  const promised = () => {
    const role = add('Promised', 'screening');
    const dana = contactRows(db).person('Dana Ortiz');
    const due = { day: '2026-02-26' as LocalDay, time: '16:00', zone: ZONE };
    answerOf(
      app.interactions.log({
        ...{ roleId: role.id, who: { kind: 'person', personId: dana, part: 'recruiter' }, direction: 'out' },
        ...{ channel: 'call', isAutomatic: false, reached: true, text: '' },
        at: { day: '2026-02-26' as LocalDay, time: '10:00', zone: ZONE },
        also: { promise: { what: 'call', due, text: '' } },
      }),
    );
    return role;
  };
  return { ...board, carryOut, today, offered, offer, promised, passedOn };
};

describe('What is chosen in the tray', () => {
  it('settles a promise, so that it stands in Today as a call to make', async () => {
    const { carryOut, offer, promised, today } = await setUp();
    promised();
    const [asked, stale] = [offer('broken'), offer('kept')];
    answerOf(await carryOut(asked));
    expect(today().entries[0]).toMatchObject({
      group: 'missed',
      items: [{ reason: { promise: { state: 'broken' } } }],
    });
    // The menu that was open meanwhile knows an older version: it is refused, and nothing changes.
    expect(failureOf(await carryOut(stale))).toBe('stale');
    expect(today().counts.missed).toBe(1);
  });

  it('keeps a promise that was kept', async () => {
    const { carryOut, offer, promised, today } = await setUp();
    promised();
    answerOf(await carryOut(offer('kept')));
    expect(today().counts.missed).toBe(0);
  });

  it('completes what is done, and logs nothing that nobody spoke of', async () => {
    const { add, carryOut, db, offer, today } = await setUp();
    add('Left from before', 'applied', 'Acme', { appliedOn: '2026-02-18' as LocalDay });
    const done = offer('done');
    answerOf(await carryOut(done));
    expect(today().counts).toMatchObject({ earlier: 0, next: 1 });
    expect(db.prepare('SELECT count(*) FROM interactions').pluck().get()).toBe(0);
  });

  it('puts off over the weekend, from a late hour over midnight, and through the hour that comes twice', async () => {
    const { add, carryOut, clock, offer, today } = await setUp();
    add('Left from before', 'applied', 'Acme', { appliedOn: '2026-02-20' as LocalDay });
    clock.set('2026-03-06T22:30:00.000Z', '2026-03-06', '23:30');
    const [hour, workDay] = [offer('snooze', 'hour'), offer('snooze', 'workDay')];
    answerOf(await carryOut(hour));
    expect(today().entries[0]?.items[0]).toMatchObject({ day: '2026-03-07', at: '2026-03-06T23:30:00.000Z' });
    answerOf(await carryOut(workDay));
    expect(today().entries[0]?.items[0]).toMatchObject({ day: '2026-03-09', at: null });
    // In Madrid the clocks go back at 03:00 of 25 October; 02:30 stands for its first time alone.
    add('In autumn', 'applied', 'Acme', { appliedOn: '2026-10-14' as LocalDay });
    clock.set('2026-10-25T00:30:00.000Z', '2026-10-25', '02:30');
    const refs = today().entries.flatMap(({ items }) => items.filter(({ roleTitle }) => roleTitle === 'In autumn'));
    const items = refs.map(({ roleId, key }) => ({ roleId, key }));
    answerOf(await carryOut({ kind: 'snooze', items, until: 'hour' }));
    const snoozed = today()
      .entries.flatMap((entry) => entry.items)
      .find(({ hold }) => hold === 'snoozed');
    expect(Date.parse(snoozed?.at ?? '')).toBeGreaterThan(Date.parse(clock.now()));
  });

  it('refuses what is gone, and everything while the data cannot be read', async () => {
    const { add, carryOut, clock, offer } = await setUp();
    add('Left from before', 'applied', 'Acme', { appliedOn: '2026-02-18' as LocalDay });
    const [done, snooze] = [offer('done'), offer('snooze', 'hour')];
    answerOf(await carryOut(done));
    expect(failureOf(await carryOut(done))).toBe('conflict');
    expect(failureOf(await carryOut(snooze))).toBe('conflict');
    const closed = createTrayActions({ services: async () => undefined, clock, forApp: () => undefined });
    expect(failureOf(await closed(done))).toBe('database');
  });

  it('hands on what is about the app', async () => {
    const { carryOut, passedOn } = await setUp();
    const acts: AppAct[] = [
      ...[{ kind: 'openApp' } as const, { kind: 'add' } as const, { kind: 'quit' } as const],
      ...[{ kind: 'pause', for: 'hour' } as const, { kind: 'resume' } as const, { kind: 'openToday' } as const],
    ];
    for (const act of acts) answerOf(await carryOut(act));
    expect(passedOn).toEqual(acts);
  });
});
