import { describe, expect, it } from 'vitest';
import { addDays, daysSince, localDayOf } from '#shared/domain/dayMath.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { quietDays } from '#shared/domain/quiet.ts';
import { formatAgo } from '#shared/messages/ago.ts';
import { boardCard } from '#shared/messages/boardCard.ts';
import { formatDay, formatFullDay, formatMoment } from '#shared/messages/format.ts';
import { interviews } from '#shared/messages/interviews.ts';
import { role } from '#shared/messages/role.ts';
import { timeline } from '#shared/messages/timeline.ts';
import {
  dayOfInstant,
  formatClock,
  formatDistance,
  formatFullMoment,
  formatWeekday,
  wallTimeIn,
} from '#shared/messages/when.ts';

const today = '2026-03-02' as LocalDay;
const garbage = ['', 'some day', '9999-99-99'];

describe('What was stored and cannot be read as a date', () => {
  it.each(garbage)('“%s” is said as such, wherever dates are written', (stored) => {
    const day = stored as LocalDay;
    const at = stored as Instant;
    const written = [
      formatDay(stored, today),
      formatFullDay(stored),
      formatMoment(stored),
      formatWeekday(stored, today),
      formatAgo(stored, today),
      formatClock(at, 'UTC'),
      formatFullMoment(at, 'Europe/Berlin'),
      interviews.when({ at, zone: 'Europe/Berlin', ownZone: 'UTC', today }),
      boardCard.interview({ at, today }),
      boardCard.lastTouch({ at, today }),
      boardCard.lastTouchLong({ at, today }),
      boardCard.appliedOn({ day, today }),
      boardCard.closesOn({ day, today }),
      boardCard.since({ day }),
      formatDistance(day, today),
      timeline.day({ day, today }),
    ];
    for (const text of written) {
      expect(text).toMatch(stored === '' ? /no date stored/ : /unreadable date|cannot be read/);
      expect(text).not.toContain('NaN');
    }
    const inFull = [formatFullDay(stored), formatFullMoment(at, 'UTC'), timeline.day({ day, today })];
    for (const text of inFull) expect(text).toContain(stored === '' ? 'no date stored' : `“${stored}”`);
    expect(daysSince(day, today)).toBeNull();
    expect(boardCard.daysShort({ days: null })).toBe('? d');
    expect(boardCard.daysInStage({ days: null, stage: 'Applied' })).toBe('In Applied since an unknown day');
    expect(role.daysHere({ days: null })).toBe('here since an unknown day');
    expect(wallTimeIn(at, 'UTC')).toEqual({ day: stored, time: '' });
    expect(quietDays({ kind: 'applied', stageSince: day, heardOn: null, isAwaited: false }, today)).toBeNull();
  });

  it('is nothing that can be read: far years are written', () => {
    const far = '+010000-01-01T04:59:00.000Z' as Instant;
    expect(formatFullMoment(far, 'UTC')).toContain('10000');
    expect(formatFullDay(dayOfInstant(far))).toContain('10000');
    expect(formatWeekday(localDayOf(new Date(-1, 5, 1)), today)).not.toContain('cannot');
    expect(addDays(today, 1)).toBe('2026-03-03');
  });

  it('leaves a moment readable whose zone is unknown', () =>
    expect(formatClock('2026-03-02T10:00:00.000Z' as Instant, '+99:00')).toMatch(/10/));
});
