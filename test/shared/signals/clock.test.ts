import { describe, expect, it } from 'vitest';
import { clockIn } from '#shared/signals/clock.ts';

const DAY = 86_400_000;
const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY;

describe('the clock of a zone', () => {
  it('reads a day as its beginning there', () => {
    expect(clockIn('UTC')('2026-03-02')).toEqual({ at: Date.parse('2026-03-02T00:00:00Z'), day: dayOf('2026-03-02') });
    expect(clockIn('Europe/Madrid')('2026-03-02')).toEqual({
      at: Date.parse('2026-03-01T23:00:00Z'),
      day: dayOf('2026-03-02'),
    });
    // Clocks that skip midnight begin the day an hour late.
    expect(clockIn('America/Santiago')('2026-09-06').at).toBe(Date.parse('2026-09-06T04:00:00Z'));
  });

  it('reads an instant as it is, of the day that it is there', () => {
    const late = '2026-03-02T23:30:00Z';
    expect(clockIn('UTC')(late)).toEqual({ at: Date.parse(late), day: dayOf('2026-03-02') });
    expect(clockIn('Europe/Madrid')(late)).toEqual({ at: Date.parse(late), day: dayOf('2026-03-03') });
    expect(clockIn('America/New_York')(late)).toEqual({ at: Date.parse(late), day: dayOf('2026-03-02') });
  });

  it('keeps zones apart, whichever was asked for last', () => {
    const text = '2026-03-02';
    const [madrid, tokyo] = [clockIn('Europe/Madrid'), clockIn('Asia/Tokyo')];
    expect(madrid(text).at - tokyo(text).at).toBe(8 * 3_600_000);
    expect(clockIn('Europe/Madrid')(text)).toEqual(madrid(text));
  });

  it('reads the same after more texts than it keeps in mind', () => {
    const clock = clockIn('Europe/Madrid');
    const first = clock('2026-03-02T08:00:00Z');
    for (let second = 0; second < 5000; second += 1) clock(new Date(second * 1000).toISOString());
    expect(clock('2026-03-02T08:00:00Z')).toEqual(first);
  });

  it('refuses a zone that is none', () => {
    expect(() => clockIn('Nowhere/Land')('2026-03-02')).toThrow(RangeError);
  });
});
