import { describe, expect, it } from 'vitest';
import { WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { ianaZoneOf } from '#shared/calendar/zoneName.ts';
import { isZone } from '#shared/domain/zone.ts';

describe('The name of a zone in a calendar file', () => {
  it('is known if Windows has it', () => {
    const names = new Set(WINDOWS_TO_IANA_MAP.map(({ windowsName }) => windowsName));
    expect(names.size).toBeGreaterThan(130);
    for (const name of names) expect([name, isZone(ianaZoneOf(name) ?? '')]).toEqual([name, true]);
  });

  it('is known if IANA has it, in any case, behind any path', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      expect(ianaZoneOf(zone)).toBe(zone);
      expect(ianaZoneOf(`/some.program.example/2027/${zone}`)).toBe(zone);
      expect(ianaZoneOf(zone.toUpperCase())?.toLowerCase()).toBe(zone.toLowerCase());
    }
  });

  it.each(['', ' ', '/', '//', 'Customized Time Zone', '(UTC+01:00) Amsterdam, Berlin', 'x'.repeat(10_000), '../..'])(
    'is not %s',
    (name) => expect(ianaZoneOf(name)).toBeNull(),
  );
});
