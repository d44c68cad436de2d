import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAFT_FIELDS } from '#shared/drafts/fields.ts';
import { fillTemplate } from '#shared/drafts/fillTemplate.ts';
import { checkTemplate, parseTemplate } from '#shared/drafts/template.ts';
import { fieldValues } from '#shared/drafts/values.ts';
import { everyFact } from './facts.ts';

const nothing = fieldValues({
  ...everyFact,
  ...{ name: null, phone: null, role: null, company: null, myName: null, myPhone: null, appliedOn: null },
  ...{ interviewDay: null, decisionDay: null, promised: null, myLastContact: null, theirMessage: null },
});
const everything = fieldValues(everyFact);
const fill = (template: string, values = everything) => fillTemplate(parseTemplate(template).nodes, values).text;

describe('a template', () => {
  it('is filled in, however the fields are typed', () => {
    expect(fill('Hi { First  NAME }, this is {my name} on {role}.')).toBe(
      'Hi Anna, this is Sam Lee on Senior Data Analyst.',
    );
  });

  it('shows what is wrong, and where', () => {
    const text = 'Hi {firstname}, {company} {name\n{role} [at {company}';
    const problems = checkTemplate(text);
    expect(problems.map(({ kind, text: shown }) => [kind, shown])).toEqual([
      ['unknown', '{firstname}'],
      ['unclosed', '{'],
      ['unclosed', '['],
    ]);
    for (const { text: shown, start, end } of problems) expect(text.slice(start, end)).toBe(shown);
    expect(checkTemplate('[Hi {nobody} of {company}]')).toEqual([
      { kind: 'unknown', text: '{nobody}', start: 4, end: 12 },
    ]);
    expect(checkTemplate('Fine [see attachment] } ]')).toEqual([]);
  });

  it('keeps what it does not understand as it was typed', () => {
    expect(fill('{nobody} {} {{company}} [x] [a {b] {company')).toBe(
      '{nobody} {} {Lindqvist & Sons} [x] [a {b] {company',
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', 'a', ' ', '\n') }), (text) => {
        expect(fill(text, nothing)).toBe(text.trim());
      }),
    );
  });

  it('finds its problems in order, within the text, and never throws', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ' ',
      '\n',
      'x',
      '. ',
      ...DRAFT_FIELDS.map((field) => `{${field}}`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const problem of checkTemplate(text)) {
          expect(problem.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(problem.start, problem.end)).toBe(problem.text);
          last = problem.start;
        }
        expect(fill(text, nothing)).not.toMatch(/undefined|null/);
      }),
    );
  });

  it('never reads a value as a template', () => {
    const hostile = '{company} [x] {my name} $& $1 "quoted" \\ O’Neill';
    const values = fieldValues({ ...everyFact, name: hostile, company: 'Acme {role} Inc. [{phone}]', role: '{' });
    expect(fill('{name} of {company}: {role}.', values)).toBe(`${hostile} of Acme {role} Inc. [{phone}]: {.`);
  });

  it('keeps a value in its line', () => {
    const values = fieldValues({ ...everyFact, company: ' Ac\r\nme\u0000\u2028 \n', myName: '\n \t' });
    expect(fill('{company}[ {my name}]', values)).toBe('Ac me');
  });

  it('leaves out an optional part unless each of its fields is known', () => {
    expect(fill('About it[ at {company}][ on {applied on}].', { ...nothing, company: 'Acme' })).toBe(
      'About it at Acme.',
    );
    expect(fill('A[ {company} {role}]', { ...nothing, company: 'Acme' })).toBe('A');
  });
});

describe('a field that is not known', () => {
  it.each([
    ['Hello {first name},\nHow are you?', 'Hello,\nHow are you?'],
    ['Hi {name}! How are you?', 'Hi! How are you?'],
    ['Dear {first name}, thank you.', 'Dear hiring team, thank you.'],
    ['Dear Ms. {name},', 'Dear hiring team,'],
    ['Thank you, {first name}, for your time.', 'Thank you for your time.'],
    ['Thanks again, {first name}. Bye.', 'Thanks again. Bye.'],
    ['I applied to {company} for {role}.', 'I applied to the company for the role.'],
    ['The {company} team and the {role} opening', 'The company team and the role opening'],
    ['I had noted {promised}. See {their message}.', 'I had noted word from you. See your message.'],
  ])('reads well: %s', (template, text) => {
    expect(fill(template, nothing)).toBe(text);
  });

  it('takes its sentence with it, and says so', () => {
    const template = 'Hello.\n\nI am {my name}. I wrote e.g. on {applied on}, to Acme. Bye.\n{my phone}\n\nRegards';
    const filled = fillTemplate(parseTemplate(template).nodes, nothing);
    expect(filled).toEqual({ text: 'Hello.\n\nBye.\n\nRegards', leftOut: ['my name', 'applied on', 'my phone'] });
  });

  it('ends no sentence at the point of a value', () => {
    const values = { ...nothing, company: 'Acme Inc. of Rome. And' };
    expect(fill('We. {company} and {my name} met. Bye.', values)).toBe('We. Bye.');
  });
});
