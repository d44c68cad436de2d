import { describe, expect, it } from 'vitest';
import type { RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { Statement } from '#shared/signals/signal.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { COMPARING, READY, signalsSetUp, ZONE } from './signalsSetUp.ts';

const OTHERS: Statement = { topic: 'candidates_remaining', value: 3 };
const on = (day: string, time: string | null = null) => ({ at: { day: day as LocalDay, time, zone: ZONE } });

const setUp = async () => {
  const board = await signalsSetUp();
  const { app, role } = board;
  const view = (knownOn: string | null = null) =>
    answerOf(app.roleSignals({ roleId: role.id, knownOn: knownOn as LocalDay | null }));
  const topic = (name: Statement['topic'], knownOn: string | null = null) =>
    view(knownOn).topics.find((one) => one.topic === name);
  return { ...board, view, topic };
};

describe('what is known of a role', () => {
  it('says where two interviewers differ, in which words, with its arithmetic, and since when', async () => {
    const { say, marta, jordi, view, topic } = await setUp();
    say(READY, marta, { ...on('2026-02-26'), certainty: 'likely', channel: 'in_person', quote: 'Start soon.' });
    say(OTHERS, jordi, { ...on('2026-02-27'), quote: 'Several others.' });
    const { people, signals, topics } = view();
    expect(people.map(({ name, part }) => [name, part])).toEqual([
      ['Marta Soler', 'hiring_manager'],
      ['Jordi Puig', 'supervisor'],
    ]);
    expect(signals.map(({ quote, status }) => [quote, status])).toEqual([
      ['Several others.', 'active'],
      ['Start soon.', 'active'],
    ]);
    expect(topics.map(({ topic: name, band }) => [name, band])).toEqual([
      ['decision_stance', 'conflict'],
      ['candidates_remaining', 'none'],
    ]);
    // The first row of the acceptance table.
    expect(topic('decision_stance')).toMatchObject({ kind: 'contradiction', aroseOn: '2026-02-27', isStale: false });
    expect(topic('decision_stance')?.kappa).toBeCloseTo(0.436, 3);
    expect(topic('decision_stance')?.leading?.distance).toBe(1);
  });

  it('forgets what was taken back, and what was said later or typed in later than a day', async () => {
    const { say, marta, jordi, app, clock, topic, view } = await setUp();
    say(READY, marta, on('2026-02-26'));
    const { id } = say(COMPARING, jordi, on('2026-02-27'));
    expect(topic('decision_stance')?.band).toBe('conflict');
    clock.set('2026-03-03T09:00:00.000Z', '2026-03-03', '10:00');
    answerOf(app.signals.act({ id, act: 'misheard' }));
    expect(topic('decision_stance')?.band).toBe('none');
    expect(view().signals.map(({ status }) => status)).toEqual(['retracted', 'active']);
    // Both were typed in on the 2nd; on the 3rd one was taken back.
    expect(topic('decision_stance', '2026-03-02')?.band).toBe('conflict');
    expect(topic('decision_stance', '2026-03-03')?.band).toBe('none');
    expect(view('2026-03-01').signals).toEqual([]);
  });

  it('has a column for whoever has no part any more, and for whoever has no name', async () => {
    const { say, marta, app, role, view } = await setUp();
    say(READY, marta);
    say(OTHERS, null, { hearsayOf: { who: null } });
    answerOf(app.people.removeFromRole({ roleId: role.id, personId: marta }));
    expect(view().people.map(({ id, name, part }) => [id === '-', name, part])).toEqual([
      [false, 'Jordi Puig', 'supervisor'],
      [true, null, null],
      [false, 'Marta Soler', null],
    ]);
  });

  it('takes what nobody in particular said last for what they say', async () => {
    const { say, topic } = await setUp();
    say({ topic: 'decision_date', value: '2026-03-05' }, null, on('2026-02-20'));
    say({ topic: 'decision_date', value: '2026-03-25' }, null, on('2026-02-27'));
    expect(topic('decision_date')).toMatchObject({ band: 'none', kappa: 0 });
  });

  it('says that there is not enough yet, who is heard, and which day was moved again and again', async () => {
    const { say, marta, view } = await setUp();
    expect(view().coverage.notEnough).toBe('nothing_heard');
    for (const [value, day] of [
      ['2026-03-03', '2026-02-10'],
      ['2026-03-10', '2026-02-17'],
      ['2026-03-24', '2026-02-24'],
    ] as const) {
      say({ topic: 'decision_date', value }, marta, on(day));
    }
    expect(view().coverage).toMatchObject({ notEnough: 'one_person', isPayHeard: false });
    expect(view().drifts).toEqual([
      { topic: 'decision_date', person: marta, days: ['2026-03-03', '2026-03-10', '2026-03-24'], times: 2 },
    ]);
  });

  it('shows the next promise that somebody has not kept yet', async () => {
    const { app, role, marta, view } = await setUp();
    answerOf(
      app.interactions.log({
        ...{ roleId: role.id, who: { kind: 'person', personId: marta, part: null }, direction: 'in', channel: 'call' },
        ...{ isAutomatic: false, reached: true, text: '', ...on('2026-03-02', '08:00') },
        at: { day: '2026-03-02' as LocalDay, time: '08:00', zone: ZONE },
        also: {
          promise: { what: 'call', due: { day: '2026-03-05' as LocalDay, time: null, zone: ZONE }, text: 'about it' },
        },
      }),
    );
    expect(view().people[0]?.promised).toMatchObject({ what: 'call', dueOn: '2026-03-05', text: 'about it' });
  });

  it('is refused for a role that is gone', async () => {
    const { app } = await setUp();
    const gone = '018f0000-0000-7000-8000-000000000000' as RoleId;
    expect(failureOf(app.roleSignals({ roleId: gone, knownOn: null }))).toBe('not_found');
  });
});
