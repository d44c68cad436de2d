import { describe, expect, it } from 'vitest';
import { lookUpHolidays } from '#main/holidays/lookUp.ts';

const days = (place: readonly string[], year: number): readonly string[] =>
  lookUpHolidays(place, { from: year, to: year }).days.map(({ day }) => day);

describe('public holidays', () => {
  it('are those of the country, its state and its region', () => {
    expect(days(['DE'], 2026)).toContain('2026-10-03');
    expect(days(['DE'], 2026)).not.toContain('2026-06-04');
    expect(days(['DE', 'BY'], 2026)).toContain('2026-06-04');
    expect(days(['DE', 'BY'], 2026)).not.toContain('2026-08-08');
    expect(days(['DE', 'BY', 'A'], 2026)).toContain('2026-08-08');
  });

  it('are days off alone: a day of remembrance or a school holiday is none', () => {
    expect(days(['US'], 2026)).toContain('2026-11-26');
    // Groundhog Day is observed.
    expect(days(['US'], 2026)).not.toContain('2026-02-02');
  });

  it('take the day by which a holiday is moved', () => {
    // 25 and 26 December 2027 are a Saturday and a Sunday.
    expect(days(['GB', 'ENG'], 2027)).toEqual(expect.arrayContaining(['2027-12-27', '2027-12-28']));
  });

  it('are each day of those that last for several, though they begin in the evening', () => {
    // Eid al-Fitr 2026 in the Emirates: three days from Friday 20 March.
    expect(days(['AE'], 2026)).toEqual(expect.arrayContaining(['2026-03-20', '2026-03-21', '2026-03-22']));
  });

  it('come in order, over years, each day once', () => {
    const { days: found } = lookUpHolidays(['PL'], { from: 2025, to: 2028 });
    const listed = found.map(({ day }) => day);
    expect(listed).toEqual([...new Set(listed)].sort());
    expect(listed[0]).toBe('2025-01-01');
    expect(listed.at(-1)).toBe('2028-12-26');
  });

  it('names the places within a place', () => {
    const years = { from: 2026, to: 2026 };
    const countries = lookUpHolidays([], years);
    expect(countries.within.length).toBeGreaterThan(150);
    expect(countries.within).toContainEqual({ code: 'DE', name: 'Germany' });
    expect(countries.days).toEqual([]);
    expect(lookUpHolidays(['DE'], years).within).toContainEqual({ code: 'BY', name: 'Bayern' });
    expect(lookUpHolidays(['DE', 'BY'], years).within.map(({ code }) => code)).toContain('A');
    expect(lookUpHolidays(['DE', 'BY', 'A'], years).within).toEqual([]);
  });

  it.each([[['XX']], [['DE', 'ZZ']], [['__proto__']], [['constructor', 'name']]])(
    'knows no days of %j that it does not know',
    (place) => {
      const found = lookUpHolidays(place, { from: 2026, to: 2026 });
      expect(found.days.every(({ day }) => /^2026-\d\d-\d\d$/.test(day))).toBe(true);
      if (place[0] !== 'DE') expect(found).toEqual({ within: [], days: [] });
    },
  );
});
