import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, PROMISED } from '#shared/domain/choices.ts';
import type { DraftFacts } from '#shared/drafts/facts.ts';
import { fieldValues } from '#shared/drafts/values.ts';
import { writeDraft } from '#shared/drafts/writeDraft.ts';
import { draftDay, myLastContact, promisedWords, theirMessage, theRole } from '#shared/messages/draftTexts/words.ts';
import { everyDraft, everyFact } from './facts.ts';

describe('the words of a draft', () => {
  it('name a day as one writes it to others', () => {
    expect(draftDay('2026-03-10', '2026-03-12')).toMatch(/^Tuesday,? (March 10|10 March)$/);
    expect(draftDay('2026-02-20', '2026-03-12')).toMatch(/^(February 20|20 February)$/);
    expect(draftDay('2025-12-20', '2026-03-12')).toMatch(/^(December 20, 2025|20 December 2025)$/);
    expect(draftDay('2025-12-31', '2026-01-02')).toMatch(/^Wednesday.*2025$/);
    expect(draftDay('soon', '2026-01-02')).toBeNull();
  });

  it('name the role as far as it is known', () => {
    const role = { title: 'Analyst', company: 'Acme', isLead: false };
    expect(theRole(role)).toBe('the Analyst role at Acme');
    expect(theRole({ ...role, title: 'Advisory Role', company: null })).toBe('the Advisory Role');
    expect(theRole({ ...role, title: null })).toBe('the role at Acme');
    expect(theRole({ ...role, isLead: true })).toBe('a possible role at Acme');
  });

  it('name a contact by its channel', () => {
    const day = '3 March';
    expect(myLastContact({ channel: 'call', day, talked: false })).toBe('my call on 3 March');
    expect(myLastContact({ channel: 'call', day, talked: true })).toBe('our call on 3 March');
    for (const channel of CHANNELS) {
      expect(myLastContact({ channel, day, talked: false })).toMatch(/^(my|our) .* (of|on) 3 March$/);
      expect(theirMessage({ channel, day })).toMatch(/^(your|our) .* (of|on) 3 March$/);
    }
  });

  it('name a promise in no one’s words', () => {
    expect(promisedWords({ what: 'call', day: '3 March', time: '15:00' })).toMatch(
      /^a call from you on 3 March at (15:00|3:00)/,
    );
    for (const what of PROMISED)
      expect(promisedWords({ what, day: '3 March', time: null })).toMatch(/ you (on|by) 3 March$/);
  });
});

describe('facts', () => {
  it('that cannot be read are not known', () => {
    const values = fieldValues({
      ...everyFact,
      appliedOn: 'soon',
      promised: { what: 'call', day: '', time: null },
      myLastContact: { channel: 'email', day: '2026-13-40', talked: false },
    });
    expect([values['applied on'], values.promised, values['my last contact']]).toEqual([null, null, null]);
  });

  it('change no line of a draft, whatever they hold', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('{name}', '{', '}', '[', ']', '\n', '\r', '\u2028', '"', '. ', 'Hello', ' ') }),
    );
    const facts: fc.Arbitrary<DraftFacts> = fc.record({
      ...{ today: hostile, roleId: hostile, personId: hostile, name: hostile, phone: hostile, role: hostile },
      ...{ company: hostile, myName: hostile, myPhone: hostile, appliedOn: hostile, interviewDay: hostile },
      decisionDay: hostile,
      isLead: fc.boolean(),
      promised: fc.record({ what: fc.constantFrom(...PROMISED), day: hostile, time: hostile }),
      myLastContact: fc.record({ channel: fc.constantFrom(...CHANNELS), day: hostile, talked: fc.boolean() }),
      theirMessage: fc.record({ channel: fc.constantFrom(...CHANNELS), day: hostile }),
    });
    fc.assert(
      fc.property(facts, fc.constantFrom(...everyDraft), hostile, (given, [of, step, channel], other) => {
        const draft = writeDraft({ of, step, channel, facts: given, template: null, taken: [other] });
        expect(draft.problems).toEqual([]);
        expect(draft.subject ?? '').not.toMatch(/[\n\r]/);
        const lines = draft.body.split(/[\n\r\u2028\u2029]/).length;
        const most = { email: 8, profile_message: 5, call: 11 }[channel];
        // The last line is the user's name, if there is one.
        expect(lines).toBeGreaterThanOrEqual(channel === 'call' ? most : most - 2);
        expect(lines).toBeLessThanOrEqual(most);
      }),
    );
  });
});
