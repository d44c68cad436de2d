import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '#test/helpers/random.ts';
import { emptyData } from './life/data.ts';
import { judge } from './life/faults.ts';
import { LIVED_DAYS, live, QUIET_DAYS } from './life/live.ts';
import { DAY } from './life/machine.ts';

// Days with the app as it is put together over a real database, in every zone, from before its clocks change: the machine
// sleeps, its clock is set wrong and right again, the user travels, starts the app anew, puts off, moves, calls off, does
// and hears. What has to be told is known from what the user did, never from the app. The engine alone is tried over ten
// times as many days in test/shared/reminders/simulation.test.ts.
const ZONES = Intl.supportedValuesOf('timeZone');
/** The zones of one life: where it begins, and where its user travels to. */
const ZONES_A_LIFE = 7;
const LIVES_A_TEST = 6;

/** Two days before the clocks of a zone change, or any day where they never do. */
const beginIn = (zone: string, seed: number): number => {
  const random = randomFrom(seed);
  const from = Temporal.ZonedDateTime.from({ year: 2005 + random(40), month: 1, day: 1, timeZone: zone });
  const change = from.getTimeZoneTransition('next');
  return (change ?? from.add({ days: 2 + random(300) })).epochMilliseconds - 2 * DAY;
};

const lives = Array.from({ length: Math.ceil(ZONES.length / ZONES_A_LIFE) }, (_, index) => {
  const [home = 'UTC', ...elsewhere] = ZONES.slice(index * ZONES_A_LIFE, (index + 1) * ZONES_A_LIFE);
  return { seed: index + 1, home, elsewhere, begin: beginIn(home, index + 1) };
});
const groups = Array.from({ length: Math.ceil(lives.length / LIVES_A_TEST) }, (_, index) => {
  const group = lives.slice(index * LIVES_A_TEST, (index + 1) * LIVES_A_TEST);
  return { from: group[0]?.home, to: group.at(-1)?.home, group };
});

describe('days with the app', () => {
  const all = { days: 0, told: 0, onTheMinute: 0, untold: 0 };
  let content: Buffer;
  beforeAll(async () => {
    content = await emptyData();
  });

  it.each(groups)(
    'leave nothing untold and tell nothing twice, late or in vain, from $from to $to',
    async ({ group }) => {
      for (const one of group) {
        const { faults, tried } = judge(await live({ ...one, content }));
        expect(faults).toEqual([]);
        all.days += LIVED_DAYS + QUIET_DAYS;
        for (const name of ['told', 'onTheMinute', 'untold'] as const) all[name] += tried[name];
      }
    },
  );

  it('are many, and much is told in them, and much not', () => {
    expect(all.days).toBeGreaterThan(600);
    expect(all.told).toBeGreaterThan(600);
    expect(all.onTheMinute).toBeGreaterThan(300);
    expect(all.untold).toBeGreaterThan(150);
  });
});
