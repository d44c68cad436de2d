import { describe, expect, it } from 'vitest';
import { createCalendar } from '#shared/followups/calendar.ts';
import { dayOfMark, laterEnd, promisedDay, stepDays } from '#shared/followups/view.ts';
import { calendar, decision, done, met, person, promised, said, viewAt } from './build.ts';

const NOW = '2026-03-20T09:00:00Z';

describe('the day of a promise', () => {
  it('is the day that was named, or that of the time, as the user counts', () => {
    const newYork = createCalendar('America/New_York', [1], []);
    expect(promisedDay('2026-03-04', newYork)).toBe('2026-03-04');
    expect(promisedDay('2026-03-04T02:00:00Z', newYork)).toBe('2026-03-03');
    expect(promisedDay('2026-03-04T23:30:00Z', calendar)).toBe('2026-03-05');
  });
});

describe('a role as the rules see it', () => {
  it('is heard on since the last day on which anyone was', () => {
    const { isHeardSince } = viewAt(NOW, { interactions: [said('in', null, '2026-03-04T23:30:00Z')] });
    expect(['2026-03-04', '2026-03-05', '2026-03-06'].map(isHeardSince)).toEqual([true, true, false]);
    const { isHeardSince: isAnswered } = viewAt(NOW, { interactions: [said('out', 'p', '2026-03-05T10:00:00Z')] });
    expect(isAnswered('2026-03-04')).toBe(false);
  });

  it('tells what the user did from what they heard', () => {
    const interactions = [
      said('out', 'p', '2026-03-03T10:00:00Z', { id: 'sent' }),
      said('in', 'p', '2026-03-04T10:00:00Z', { id: 'received' }),
      said('in', 'p', '2026-03-05T10:00:00Z', { id: 'talk', channel: 'call' }),
    ];
    const { touches, heard } = viewAt(NOW, { interactions });
    expect(touches.map(({ id }) => id)).toEqual(['sent', 'talk']);
    expect(heard.map(({ id }) => id)).toEqual(['received', 'talk']);
  });

  it('knows what was announced: days of open promises, and of decisions on or after which nobody was heard', () => {
    const view = viewAt(NOW, {
      promises: [
        promised('2026-03-12T23:30:00Z'),
        promised('2026-03-11', { id: 'y' }),
        promised('2026-03-27', { id: 'z', state: 'broken' }),
      ],
      decisions: [decision('2026-03-04'), decision('2026-03-05'), decision('2026-03-06')],
      interactions: [said('in', null, '2026-03-05T10:00:00Z')],
    });
    expect(view.announced.toSorted()).toEqual(['2026-03-06', '2026-03-11', '2026-03-13']);
    expect(view.promised).toEqual(['2026-03-11', '2026-03-13']);
    expect(view.promisedUntil).toBe('2026-03-13');
  });

  it('finds the first of its people with the first part that anybody has', () => {
    const people = [person('a', 'peer'), person('b', 'recruiter'), person('c', 'recruiter'), person('d', 'executive')];
    const { byPart, person: of } = viewAt(NOW, { people });
    expect(byPart('hiring_manager', 'recruiter', 'peer')?.id).toBe('b');
    expect(byPart('hiring_manager')).toBeUndefined();
    expect([of('d')?.part, of('z'), of(null)]).toEqual(['executive', undefined, undefined]);
  });
});

describe('of what the user did', () => {
  const of = { rule: 'applied', person: null, anchor: '2026-03-02' } as const;
  it.each<['done' | 'skipped', string, string, string]>([
    ['done', '2026-03-04', '2026-03-09', '2026-03-04'],
    ['done', '2026-03-09', '2026-03-04', '2026-03-09'],
    ['skipped', '2026-03-04', '2026-03-09', '2026-03-09'],
    ['skipped', '2026-03-09', '2026-03-04', '2026-03-09'],
  ])('what was %s on %s and due on %s counts on %s', (how, on, dueOn, day) => {
    expect(dayOfMark({ ...of, how, on, dueOn })).toBe(day);
  });

  it('what was on one day is one step', () => {
    const { touches } = viewAt(NOW, {
      interactions: ['2026-03-04T09:00:00Z', '2026-03-04T10:00:00Z', '2026-03-05T09:00:00Z'].map((at) =>
        said('out', 'p', at),
      ),
    });
    const marks = ['2026-03-05', '2026-03-06'].map((day) => done(of, day));
    expect([...stepDays(touches, marks)]).toEqual(['2026-03-04', '2026-03-05', '2026-03-06']);
  });
});

describe('of two interviews', () => {
  it('the one is later that ended later, and by id where they ended at once', () => {
    const short = met('z', '2026-03-04T10:00:00Z', [], { minutes: 30 });
    const long = met('b', '2026-03-04T09:45:00Z', [], { minutes: 60 });
    const same = { ...long, id: 'c' };
    expect([laterEnd(short, long), laterEnd(long, short)].map(Math.sign)).toEqual([-1, 1]);
    expect([laterEnd(long, same), laterEnd(same, long), laterEnd(long, long)]).toEqual([-1, 1, 0]);
  });
});
