import { describe, expect, it } from 'vitest';
import { postInterview } from '#shared/followups/rules/postInterview.ts';
import { DEFAULT_RULES, type RuleSettings } from '#shared/followups/settings.ts';
import type { SnapshotRole } from '#shared/followups/snapshot.ts';
import { decision, done, line, met, person, promised, said, viewAt } from './build.ts';

/** On Wednesday 4 March, from ten to eleven in the morning of UTC. */
const MET = met('i', '2026-03-04T10:00:00Z', ['p']);
const END = '2026-03-04T11:00:00Z';
/** The fifth work day after it. */
const FIRST = 'post_interview|role|p|i|1 2026-03-11 email';
const people = [person('p', 'peer'), person('m', 'hiring_manager'), person('r', 'recruiter', { email: false })];

const rows = (change: Partial<SnapshotRole> = {}, settings: RuleSettings = DEFAULT_RULES): readonly string[] =>
  postInterview(viewAt('2026-03-20T09:00:00Z', { people, interviews: [MET], ...change }, settings)).map(line);
const asked = (change: Partial<SnapshotRole>, settings?: RuleSettings) =>
  rows(change, settings).map((row) => row.split('|').slice(2, 4).join(' '));

describe('silence after an interview', () => {
  it('is asked about five work days later', () => {
    expect(rows()).toEqual([FIRST]);
    expect(rows({ interviews: [] })).toEqual([]);
    expect(rows({ interviews: [{ ...MET, state: 'no_show' }] })).toEqual([]);
    expect(rows({ kind: 'offer' })).toEqual([]);
  });

  it('is not asked about while another interview is to come', () => {
    const ahead = met('j', '2026-03-25T10:00:00Z', [], { state: 'scheduled' });
    expect(rows({ interviews: [MET, ahead] })).toEqual([]);
    expect(rows({ interviews: [MET, { ...ahead, state: 'cancelled' }] })).toEqual([FIRST]);
  });

  it('is left to the decision day that was named for that day or a later one, until somebody is heard on it', () => {
    expect(rows({ decisions: [decision('2026-03-03')] })).toEqual([FIRST]);
    expect(rows({ decisions: [decision('2026-03-06')] })).toEqual([]);
    const word = said('in', 'm', '2026-03-06T10:00:00Z');
    const after = ['post_interview|role|p|i@2026-03-06|1 2026-03-13 email'];
    expect(rows({ decisions: [decision('2026-03-06')], interactions: [word] })).toEqual(after);
    expect(rows({ decisions: [decision('2026-03-06'), decision('2026-03-09')], interactions: [word] })).toEqual([]);
  });

  it('is left to the decision day even if that is the day on which the interview ends', () => {
    // It began in the evening of the 4th: all that was heard was heard on that day.
    const late = { ...MET, start: '2026-03-04T22:30:00Z' };
    expect(rows({ interviews: [late], decisions: [decision('2026-03-05')] })).toEqual([]);
    expect(rows({ interviews: [late], decisions: [decision('2026-03-04')] })).toEqual([
      'post_interview|role|p|i|1 2026-03-12 email',
    ]);
  });

  it('begins anew with each word from anyone after its end', () => {
    const word = (at: string) => rows({ interactions: [said('in', null, at)] });
    expect(word(END)).toEqual([FIRST]);
    expect(word('2026-03-04T11:00:01Z')).toEqual(['post_interview|role|p|i@2026-03-04|1 2026-03-11 email']);
    expect(word('2026-03-05T10:00:00Z')).toEqual(['post_interview|role|p|i@2026-03-05|1 2026-03-12 email']);
  });

  it('waits until two work days after the last day of what they promised', () => {
    expect(rows({ promises: [promised('2026-03-10')] })).toEqual([FIRST.replace('03-11', '03-12')]);
    expect(rows({ promises: [promised('2026-03-09')] })).toEqual([FIRST]);
    expect(rows({ promises: [promised('2026-03-10', { state: 'kept' })] })).toEqual([FIRST]);
  });
});

describe('the steps after an interview', () => {
  const marks = [done({ rule: 'post_interview', person: 'p', anchor: 'i' }, '2026-03-11')];
  const wrote = (at: string, who: string | null = 'p') => said('out', who, at);
  const SECOND = 'post_interview|role|p|i|2';

  it('are five, five and twenty work days apart, and no more than three', () => {
    const interactions = [wrote('2026-03-13T10:00:00Z')];
    expect(rows({ marks })).toEqual([`${SECOND} 2026-03-18 email`]);
    expect(rows({ marks, interactions })).toEqual(['post_interview|role|p|i|3 2026-04-10 email']);
    expect(rows({ marks, interactions: [...interactions, wrote('2026-03-16T10:00:00Z')] })).toEqual([]);
  });

  it('count what was said to that person from the second work day on; before that it is a thank-you', () => {
    expect(rows({ interactions: [wrote('2026-03-05T10:00:00Z')] })).toEqual([FIRST]);
    expect(rows({ interactions: [wrote('2026-03-06T10:00:00Z')] })).toEqual([`${SECOND} 2026-03-13 email`]);
    expect(rows({ interactions: [wrote('2026-03-06T10:00:00Z', 'm')] })).toEqual([FIRST]);
    expect(rows({ interactions: [wrote('2026-03-06T10:00:00Z', null)] })).toEqual([FIRST]);
  });

  it('count what was said to that person even if another interview names nobody', () => {
    const interviews = [MET, met('h', '2026-03-03T10:00:00Z', [])];
    expect(rows({ interviews, interactions: [wrote('2026-03-06T10:00:00Z', 'm')] })).toEqual([FIRST]);
  });
});

describe('who is asked after an interview', () => {
  const PANEL = ['z', 'a', 'p', 'r', 'm'];
  it('are the first two of those who were met, by part and then by name', () => {
    expect(asked({ interviews: [{ ...MET, people: PANEL }] })).toEqual(['m i', 'r i']);
    expect(asked({ interviews: [{ ...MET, people: ['p'] }] })).toEqual(['p i']);
    const peers = ['c', 'a', 'b'].map((id) => person(id, 'peer'));
    for (const order of [
      ['c', 'a', 'b'],
      ['a', 'b', 'c'],
      ['b', 'c', 'a'],
    ]) {
      expect(asked({ people: peers, interviews: [{ ...MET, people: order }] })).toEqual(['a i', 'b i']);
    }
  });

  it('are those who are no longer on the role last, as others are', () => {
    const settings = { ...DEFAULT_RULES, postInterview: { ...DEFAULT_RULES.postInterview, people: 9 } };
    const all = [...people, person('o', 'other')];
    expect(asked({ people: all, interviews: [{ ...MET, people: ['o', 'z', 'a', 'p'] }] }, settings)).toEqual([
      'p i',
      'a i',
      'o i',
      'z i',
    ]);
    expect(rows({ interviews: [{ ...MET, people: ['gone'] }] })).toEqual(['post_interview|role|gone|i|1 2026-03-11 -']);
  });

  it('are those of whom the user says nothing after all others', () => {
    const postInterview = { ...DEFAULT_RULES.postInterview, to: ['hiring_manager' as const], people: 3 };
    const settings = { ...DEFAULT_RULES, postInterview };
    expect(asked({ interviews: [{ ...MET, people: ['z', 'p', 'm'] }] }, settings)).toEqual(['m i', 'p i', 'z i']);
  });

  it('are asked about the last interview that they took part in', () => {
    const later = met('j', '2026-03-05T10:00:00Z', ['p']);
    const interviews = [later, { ...MET, people: ['p', 'm'] }];
    expect(asked({ interviews })).toEqual(['m i@2026-03-05', 'p j']);
    // What ends together goes by its id.
    const longer = met('h', '2026-03-05T09:00:00Z', ['p'], { minutes: 120 });
    expect(asked({ interviews: [later, longer] })[0]).toMatch(/^p j/);
  });

  describe('where no interview names anybody', () => {
    const interviews = [met('j', '2026-03-05T10:00:00Z', []), { ...MET, people: [] }];
    it('is the hiring manager, else a recruiter, else the company, about the last one', () => {
      expect(rows({ interviews })).toEqual(['post_interview|role|m|j|1 2026-03-12 email']);
      expect(rows({ interviews, people: [person('p', 'peer'), person('r', 'recruiter')] })).toEqual([
        'post_interview|role|r|j|1 2026-03-12 email',
      ]);
      expect(rows({ interviews, people: people.slice(0, 1) })).toEqual(['post_interview|role|-|j|1 2026-03-12 -']);
    });

    it('is about the last of all, however many there were', () => {
      const third = met('k', '2026-03-06T10:00:00Z', []);
      expect(rows({ interviews: [third, ...interviews] })).toEqual(['post_interview|role|m|k|1 2026-03-13 email']);
    });

    it('is not left to a decision day that was named for a day before', () => {
      const decided = (on: string) => rows({ interviews, decisions: [decision(on)] });
      expect(decided('2026-03-04')).toEqual(['post_interview|role|m|j|1 2026-03-12 email']);
      expect(decided('2026-03-05')).toEqual([]);
    });

    it('counts what was said to anybody', () => {
      expect(rows({ interviews, interactions: [said('out', 'p', '2026-03-09T10:00:00Z')] })).toEqual([
        'post_interview|role|m|j|2 2026-03-16 email',
      ]);
    });
  });
});
