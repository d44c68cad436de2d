import { describe, expect, it } from 'vitest';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { nextWords } from '#shared/domain/nextWords.ts';
import type { WallTime } from '#shared/domain/wallTime.ts';

/** A Wednesday. */
const now: WallTime = { day: '2026-03-11' as LocalDay, time: '10:20', zone: 'Europe/London' };

const read = (text: string, usual: 'call' | 'email' = 'call'): string | null => {
  const said = nextWords(text, now, usual);
  if (said === null) return null;
  if (said.kind === 'decision') return `decision ${said.on}${said.willCall ? ', and a call' : ''}`;
  if (said.kind === 'offer') return `${said.form} offer${said.answerBy === null ? '' : `, by ${said.answerBy}`}`;
  const { what, due, text: deed } = said;
  return `${what} ${due.day} ${due.time ?? 'that day'}${deed === '' ? '' : `: ${deed}`}`;
};

describe('what somebody said comes next', () => {
  it.each([
    ['fri 15:00', 'call 2026-03-13 15:00'],
    ['by friday', 'call 2026-03-13 that day'],
    ['call by Friday 15:00', 'call 2026-03-13 15:00'],
    ['They will call me back in ten minutes', 'call 2026-03-11 10:30'],
    ['ten minutes', 'call 2026-03-11 10:30'],
    ['call 10 min', 'call 2026-03-11 10:30'],
    ['ring back within an hour', 'call 2026-03-11 11:20'],
    ['tomorrow', 'call 2026-03-12 that day'],
    ['in two weeks', 'call 2026-03-25 that day'],
    ['today 17:00', 'call 2026-03-11 17:00'],
    ['e-mail tomorrow', 'email 2026-03-12 that day'],
    ['write by 3 april', 'email 2026-04-03 that day'],
    ['she’ll get back to me on monday', 'email 2026-03-16 that day: get back to me'],
    ['send the contract by tuesday', 'other 2026-03-17 that day: send the contract'],
    ['decide by 20 march', 'decision 2026-03-20'],
    ['next week', 'call 2026-03-20 that day'],
    ['call early next week', 'call 2026-03-20 that day'],
    ['write by the end of the week', 'email 2026-03-13 that day'],
    ['this week', 'call 2026-03-13 that day'],
    ['end of the month', 'call 2026-03-31 that day'],
    ['send the contract next month', 'other 2026-04-30 that day: send the contract'],
    ['call friday afternoon', 'call 2026-03-13 that day'],
    ['tomorrow morning', 'call 2026-03-12 that day'],
    ['call this afternoon', 'call 2026-03-11 that day'],
    ['decide next week', 'decision 2026-03-20'],
    ['offer', 'verbal offer'],
    ['verbal offer', 'verbal offer'],
    ['They made me an offer in writing', 'written offer'],
    ['offered me the job', 'verbal offer'],
    ['written offer, answer by friday', 'written offer, by 2026-03-13'],
    ['offer letter, sign by 20 march', 'written offer, by 2026-03-20'],
    ['Formal offer; they want an answer until tomorrow', 'written offer, by 2026-03-12'],
    ['offer, decide by 12 march', 'verbal offer, by 2026-03-12'],
    // What is still to come is a promise.
    ['offer by friday', 'other 2026-03-13 that day: offer'],
    ['send the offer by tuesday', 'other 2026-03-17 that day: send the offer'],
    ['decision on friday', 'decision 2026-03-13'],
    ['they decide on friday and call', 'decision 2026-03-13, and a call'],
    ['call 10 december', 'call 2026-12-10 that day'],
    ['decide by 3 dec', 'decision 2026-12-03'],
    ['call 1 dec 15:00', 'call 2026-12-01 15:00'],
    ['call at 5', 'call 2026-03-11 17:00'],
    ['call fri at 3', 'call 2026-03-13 15:00'],
    ['call 9:00', 'call 2026-03-12 09:00'],
    ['send 3 references by friday', 'other 2026-03-13 that day: send 3 references'],
    ['decision by friday, they will call', 'decision 2026-03-13, and a call'],
    ['phone screen friday', 'other 2026-03-13 that day: phone screen'],
    ['four days', 'call 2026-03-15 that day'],
  ])('reads “%s”', (text, meaning) => expect(read(text)).toBe(meaning));

  it('takes a time alone for what is usual there', () =>
    expect(read('friday', 'email')).toBe('email 2026-03-13 that day'));

  it.each([
    ...['', 'soon', 'call me', 'as soon as possible', 'in the year 99999', '31 february', '2026-03-02', 'yesterday'],
    ...['they won’t call before friday', 'not until friday', 'I will call friday', `${'x '.repeat(200)}friday`],
  ])('says of “%s” that it knows no time', (text) => expect(read(text)).toBeNull());
});
