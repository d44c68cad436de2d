import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DraftWanted, writeDraft } from '#shared/drafts/writeDraft.ts';
import { everyDraft, everyFact } from './facts.ts';

const wanted: DraftWanted = {
  of: { rule: 'post_interview' },
  step: 1,
  channel: 'email',
  facts: everyFact,
  template: null,
  taken: [],
};
const people = [
  'Anna Schmidt',
  'Bo Li',
  'Chidi Anagonye',
  'Dr. Dana Scully',
  'E',
  'Zoë Ångström',
  'Jo',
  'K L',
  'Mr. M',
  'N O',
  'Pat',
  'Q R',
];

/** A text without greeting and names, found by another way than the code's own. */
const bare = (body: string, name: string) =>
  [name, ...name.split(' '), 'Dr. Dana']
    .sort((one, other) => other.length - one.length)
    .reduce((text, word) => text.replaceAll(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu'), ''), body)
    .replace(/^Hello.*\n/, '')
    .replace(/[\W_]+/g, ' ')
    .toLowerCase()
    .trim();

/** Drafts for everybody of the list, each knowing those before it. */
const draftAll = (list: readonly (Partial<DraftWanted> & { readonly name: string; readonly roleId?: string })[]) => {
  const taken: string[] = [];
  return list.map(({ name, roleId = 'role', ...given }, index) => {
    const facts = { ...everyFact, ...given.facts, name, roleId, personId: `p${index % 12}` };
    const draft = writeDraft({ ...wanted, ...given, facts, taken: [...taken] });
    taken.push(draft.body);
    return { ...draft, bare: bare(draft.body, name) };
  });
};

describe('a draft', () => {
  it('is the same at every opening, and another for another step', () => {
    expect(writeDraft(wanted)).toEqual(writeDraft(wanted));
    expect(writeDraft({ ...wanted, step: 2 }).body).not.toBe(writeDraft(wanted).body);
  });

  it('stays what it was when others get theirs', () => {
    const first = writeDraft(wanted);
    const taken: string[] = [];
    for (const name of people) {
      taken.push(
        writeDraft({ ...wanted, facts: { ...everyFact, name, personId: name }, taken: [first.body, ...taken] }).body,
      );
      if (taken.length < 3) expect(writeDraft({ ...wanted, taken })).toEqual(first);
    }
  });

  it('has a subject only as an e-mail, and is written as one where no address is known', () => {
    expect(writeDraft(wanted).subject).toMatch(/Senior Data Analyst/);
    expect(writeDraft({ ...wanted, channel: 'profile_message' }).subject).toBeNull();
    expect(writeDraft({ ...wanted, channel: 'call' }).subject).toBeNull();
    expect(writeDraft({ ...wanted, channel: null })).toEqual(writeDraft(wanted));
  });

  it('gives the first three people texts that have no sentence of their own in common', () => {
    for (const [of, step, channel] of everyDraft) {
      const texts = draftAll(people.slice(0, 3).map((name) => ({ name, of, step, channel })));
      const sentences = texts.map(({ body }) =>
        body
          .split('\n\n')
          .slice(1, channel === 'email' ? 3 : 2)
          .join(' ')
          .split(/(?<=[.?]) /),
      );
      expect(new Set(sentences.flat()).size, `${of.rule} ${of.topic} ${step} ${channel}`).toBe(sentences.flat().length);
    }
  });

  it.each(everyDraft)('is never the same for two of twelve people: %j, step %i, %s', (of, step, channel) => {
    const texts = draftAll(people.map((name) => ({ name, of, step, channel })));
    expect(new Set(texts.map((draft) => draft.bare)).size).toBe(12);
    expect(texts.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('is never the same for two people of a company, over its roles, with whatever facts and templates', () => {
    const template = {
      subject: null,
      body: 'Hello {first name},\n\nAny news, {name}? I ask about it.\n\nBest\n{my name}',
    };
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            name: fc.constantFrom(...people),
            roleId: fc.constantFrom('one', 'two', 'three'),
            draft: fc.constantFrom(...everyDraft),
            isOwn: fc.boolean(),
            isBare: fc.boolean(),
          }),
          { minLength: 2, maxLength: 30 },
        ),
        (list) => {
          const texts = draftAll(
            list.map(({ name, roleId, draft: [of, step, channel], isOwn, isBare }) => ({
              ...{ name, roleId, of, step, channel, template: isOwn ? template : null },
              facts: { ...everyFact, ...(isBare ? { appliedOn: null, interviewDay: null, myLastContact: null } : {}) },
            })),
          );
          expect(new Set(texts.map((draft) => draft.bare)).size).toBe(texts.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('knows a text again in other spacing and case, and under another greeting', () => {
    const { body } = writeDraft(wanted);
    const disguised = body
      .replace('Hello Anna,', 'Hi Zoë!')
      .toUpperCase()
      .replaceAll(' ', '  ')
      .replaceAll('\n', '\r\n');
    expect(writeDraft({ ...wanted, taken: [disguised] }).body).not.toBe(body);
    const call = writeDraft({ ...wanted, channel: 'call' }).body;
    const nameless = writeDraft({ ...wanted, channel: 'call', facts: { ...everyFact, name: null } }).body;
    expect(writeDraft({ ...wanted, channel: 'call', taken: [nameless] }).body).not.toBe(call);
    expect(
      writeDraft({ ...wanted, channel: 'call', taken: [call], facts: { ...everyFact, name: null } }).body,
    ).not.toBe(nameless);
  });

  it('fits more people than anybody meets', () => {
    const names = Array.from({ length: 60 }, (_, index) => people[index % 12] ?? '');
    const texts = draftAll(names.map((name) => ({ name, channel: 'profile_message' as const })));
    expect(new Set(texts.map((draft) => draft.bare)).size).toBe(60);
  });
});

describe('a draft by the user’s own template', () => {
  const template = { subject: '', body: 'Hi {first name},\r\n\r\nany news from {compny}?\r\n\r\nBye,\r\n{my name}' };

  it('is filled in, and says what it does not understand', () => {
    const draft = writeDraft({ ...wanted, template });
    expect(draft.body).toBe('Hi Anna,\n\nany news from {compny}?\n\nBye,\nSam Lee');
    expect(draft.subject).toMatch(/\S/);
    expect(draft.problems).toEqual([{ kind: 'unknown', text: '{compny}', start: 32, end: 40, in: 'body' }]);
  });

  it('says what it left out', () => {
    const own = { subject: 'From {my name}', body: 'It is {my name}. Hello.' };
    const draft = writeDraft({ ...wanted, template: own, facts: { ...everyFact, myName: null } });
    expect(draft.body).toBe('Hello.');
    expect(draft.problems).toContainEqual({ kind: 'left_out', field: 'my name', in: 'body' });
    expect(draft.problems).toContainEqual({ kind: 'left_out', field: 'my name', in: 'subject' });
  });

  it('gets a sentence before its signature for the second person, and says which', () => {
    const first = writeDraft({ ...wanted, template });
    const facts = { ...everyFact, name: 'Bo Li', personId: 'bo' };
    const second = writeDraft({ ...wanted, template, facts, taken: [first.body] });
    const added = second.problems.flatMap((problem) => (problem.kind === 'added' ? [problem.text] : []));
    expect(second.body).toBe(`Hi Bo,\n\nany news from {compny}?\n\n${added[0]}\n\nBye,\nSam Lee`);
  });

  it('says so when nothing helps', () => {
    const taken: string[] = [];
    for (let index = 0; index < 50; index += 1) {
      taken.push(writeDraft({ ...wanted, template, taken }).body);
    }
    expect(writeDraft({ ...wanted, template, taken }).problems).toContainEqual({ kind: 'taken' });
  });

  it('gives way to the default if it is empty', () => {
    expect(writeDraft({ ...wanted, template: { subject: 'Hi', body: ' \n' } })).toEqual(writeDraft(wanted));
  });

  it('takes long and hostile templates and names in its stride', () => {
    const long = {
      subject: '{'.repeat(5000),
      body: `${'{name} '.repeat(5000)}${'['.repeat(5000)}${' '.repeat(20_000)}x`,
    };
    const facts = { ...everyFact, name: '{name} '.repeat(40) };
    const started = performance.now();
    const { body } = writeDraft({ ...wanted, template: long, facts, taken: ['a '.repeat(50_000)] });
    expect(body).toContain('[[[');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
