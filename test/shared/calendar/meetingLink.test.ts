import { describe, expect, it } from 'vitest';
import { meetingLink } from '#shared/calendar/meetingLink.ts';

const found = (of: Partial<Parameters<typeof meetingLink>[0]>) =>
  meetingLink({ conference: [], place: '', url: '', notes: [], ...of });

describe('The link to a meeting', () => {
  it.each([
    ['https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0'],
    ['https://teams.live.com/meet/9312345678901?p=abc'],
    ['https://acme.zoom.us/j/8123?pwd=1'],
    ['https://zoom.us/my/dana'],
    ['https://meet.google.com/abc-defg-hij'],
    ['https://acme.webex.com/meet/dana'],
    ['https://meet.jit.si/SomeRoom'],
  ])('%s is found in notes, behind other links', (link) =>
    expect(found({ notes: [`Directions: https://maps.example/1\nJoin: <${link}>.`] })).toBe(link),
  );

  it.each([
    'https://zoom.us.example.org/j/1',
    'https://evilzoom.us/j/1',
    'https://example.org/?x=zoom.us/j/1',
    'https://zoom.us@example.org/j/1',
    'https://us02web.zoom.us/u/local-numbers',
    'https://teams.microsoft.com/meetingOptions/?x=1',
    'https://calendly.com/cancellations/1',
    'javascript:alert("https://zoom.us/j/1")//'.replace('https', 'http s'),
    'zoommtg://zoom.us/join?confno=1',
  ])('is not %s in notes', (text) => expect(found({ notes: [text] })).toBeNull());

  it('is what the place says, where no service is known', () => {
    const place = 'Video: https://video.acme.example/room/7.';
    expect(found({ place, url: 'https://acme.example/event' })).toBe('https://video.acme.example/room/7');
    expect(found({ url: 'https://acme.example/event' })).toBe('https://acme.example/event');
    expect(found({ place, notes: ['https://zoom.us/j/1'] })).toBe('https://zoom.us/j/1');
  });

  it('may have letters of any language behind its host', () =>
    expect(found({ place: 'https://video.acme.example/gespräch' })).toBe('https://video.acme.example/gespr%C3%A4ch'));

  it('comes out of what mail filters and Google wrap it into, if it is a web address there, too', () => {
    const wrapped = (target: string) =>
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(target)}&data=05`;
    expect(found({ place: wrapped('https://zoom.us/j/1') })).toBe('https://zoom.us/j/1');
    expect(found({ place: wrapped('javascript:alert(1)') })).toBe(wrapped('javascript:alert(1)'));
    expect(found({ place: 'https://www.google.com/url?q=https://zoom.us/j/1&sa=D' })).toBe('https://zoom.us/j/1');
    expect(found({ place: 'https://www.google.com/url?q=%E0%A4%A' })).toBe('https://www.google.com/url?q=%E0%A4%A');
  });

  it('is read in HTML as well', () =>
    expect(found({ notes: ['<a href="https://zoom.us/j/1?a=1&amp;b=2">Join</a>'] })).toBe(
      'https://zoom.us/j/1?a=1&b=2',
    ));
});
