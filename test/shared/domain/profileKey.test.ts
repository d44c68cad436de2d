import { describe, expect, it } from 'vitest';
import { profileKey } from '#shared/domain/profileKey.ts';

describe('The key of a profile', () => {
  it.each([
    'https://www.linkedin.com/in/søren-442',
    'http://linkedin.com/in/S%C3%B8ren-442/',
    'linkedin.com/in/søren-442?trk=people#top',
    ' https://de.linkedin.com/in/søren-442// ',
  ])('is one for %s', (url) => expect(profileKey(url)).toBe('linkedin.com/in/søren-442'));

  it('tells two people apart, and takes any text', () => {
    expect(profileKey('https://x.example/a')).not.toBe(profileKey('https://x.example/b'));
    expect(profileKey('https://de.x.example/a')).toBe('de.x.example/a');
    expect(profileKey('%')).toBe('%');
    expect(profileKey('')).toBe('');
  });
});
