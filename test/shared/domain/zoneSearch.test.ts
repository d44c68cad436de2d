import { rawTimeZones } from '@vvo/tzdb';
import { describe, expect, it } from 'vitest';
import { findZones, readOffset } from '#shared/domain/zoneSearch.ts';

/** In winter: no clock shows another time than the raw one. */
const inWinter = (name: string): number => rawTimeZones.find((zone) => zone.name === name)?.rawOffsetInMinutes ?? 0;
const find = (text: string): string[] => findZones(text, rawTimeZones, inWinter).map(({ name }) => name);

describe('a time zone', () => {
  it.each([
    ['madrid', 'Europe/Madrid'],
    ['Barcelona', 'Europe/Madrid'],
    ['são paulo', 'America/Sao_Paulo'],
    ['sao pau', 'America/Sao_Paulo'],
    ['Portugal', 'Europe/Lisbon'],
    ['japan', 'Asia/Tokyo'],
    ['PST', 'America/Los_Angeles'],
    ['pdt', 'America/Los_Angeles'],
    ['PT', 'America/Los_Angeles'],
    ['ET', 'America/New_York'],
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe berl', 'Europe/Berlin'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['pacific time', 'America/Los_Angeles'],
  ])('is found by %j', (text, zone) => {
    expect(find(text)[0]).toBe(zone);
  });

  it('is found by what its clocks show in winter and in summer', () => {
    expect(find('CET')).toContain('Europe/Berlin');
    expect(find('cest')).toContain('Europe/Berlin');
    expect(find('CET')).not.toContain('Europe/London');
    expect(find('bst').slice(0, 8)).toContain('Europe/London');
    expect(find('IST').slice(0, 8)).toEqual(
      expect.arrayContaining(['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin']),
    );
  });

  it('is found by its offset of now before that of winter', () => {
    expect(find('UTC+5:30')).toContain('Asia/Kolkata');
    expect(find('+1')).toContain('Europe/Madrid');
    const inSummer = (name: string): number => inWinter(name) + (name === 'Europe/Madrid' ? 60 : 0);
    expect(findZones('+2', rawTimeZones, inSummer).map(({ name }) => name)).toContain('Europe/Madrid');
    expect(findZones('+1', rawTimeZones, inSummer).at(-1)?.name).toBe('Europe/Madrid');
  });

  it('is not found by what is none', () => {
    expect(find('atlantis')).toEqual([]);
    expect(find('+99:00')).toEqual([]);
  });
});

describe('an offset', () => {
  it.each([
    ['+2', 120],
    ['-3:30', -210],
    ['UTC−03:30', -210],
    ['gmt + 5', 300],
    ['+0530', 330],
    ['+14', 840],
  ])('is read from %j', (text, minutes) => {
    expect(readOffset(text)).toBe(minutes);
  });

  it.each(['+99:00', '+15', '5', 'UTC', '+5:75', '', 'CET+1'])('is none in %j', (text) => {
    expect(readOffset(text)).toBeNull();
  });
});
