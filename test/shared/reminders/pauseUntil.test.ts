import { describe, expect, it } from 'vitest';
import { pauseUntil } from '#shared/reminders/pauseUntil.ts';

describe('a pause', () => {
  it('lasts an hour, whatever the clocks do', () => {
    expect(pauseUntil('hour', new Date('2026-03-29T00:30:00.500Z'), '09:00')).toBe('2026-03-29T01:30:00.500Z');
  });

  it.each([0, 1, 12, 23])('until tomorrow lasts until the day begins, from %s o’clock', (hour) => {
    const now = new Date(2026, 1, 28, hour, 59, 30);
    expect(new Date(pauseUntil('tomorrow', now, '08:30'))).toEqual(new Date(2026, 2, 1, 8, 30));
    expect(now).toEqual(new Date(2026, 1, 28, hour, 59, 30));
  });
});
