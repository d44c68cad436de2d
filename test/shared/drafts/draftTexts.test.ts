import { describe, expect, it } from 'vitest';
import { fillTemplate } from '#shared/drafts/fillTemplate.ts';
import { checkTemplate, parseTemplate, type TemplateNode } from '#shared/drafts/template.ts';
import { textsOf } from '#shared/drafts/textsOf.ts';
import { fieldValues } from '#shared/drafts/values.ts';
import { defaultTemplate, spareOf, variantsOf } from '#shared/drafts/variants.ts';
import { draftSubjects, everyDraft, everyFact, everySubset, templatesOf } from './facts.ts';

const filled = (template: string, facts = everyFact) => fillTemplate(parseTemplate(template).nodes, fieldValues(facts));
const allTexts = everyDraft.flatMap((draft) => templatesOf(draft));

/** What a draft must not say: stock phrases, flattery, pressure, reproach, and what others said or are. */
const banned = [
  /just checking in|checking in|touch(?:ing)? base|circl(?:e|ing) back|as per|per my last|finds you well|reach out|loop/i,
  /great company|amazing|impress|honou?red|thrilled|excit|passion|dream|perfect (?:fit|match)|delighted|privilege/i,
  /as soon as possible|asap|urgent|immediately|at your earliest|deadline|must|need to hear|kindly|waiting/i,
  /promis|you said|you told|you mentioned|\bas agreed|overdue|forg[eo]t|ignored|failed|unfortunately|disappoint|why (?:you|have)/i,
  /other (?:candidate|offer|interview|compan|role)|colleague|everyone|he said|she said|they said|told me|compet|offer from/i,
  /!|["“”]|\bnull\b|undefined|NaN|\bTODO\b|\bXX/,
];

const everyValues = everySubset.map(fieldValues);

/** What the fields of a template can give, each such set once. */
const valuesFor = (nodes: readonly TemplateNode[]) => {
  const parts = nodes.flatMap((node) => (node.kind === 'optional' ? node.parts : [node]));
  const fields = parts.flatMap((part) => (part.kind === 'field' ? [part.field] : []));
  return new Map(everyValues.map((values) => [fields.map((field) => values[field]).join('|'), values])).values();
};

describe('the default texts', () => {
  it('have at least three rows of each form, with as many sentences each, and a subject for each e-mail', () => {
    for (const of of draftSubjects) {
      const { steps, call, subjects } = textsOf(of);
      for (const { email, message, call: calls } of steps) {
        expect([email.length, message.length, calls.length, subjects.length].every((count) => count >= 3)).toBe(true);
        expect(email.every((row) => row.length === 3)).toBe(true);
        expect([...message, ...calls].every((row) => row.length === 2)).toBe(true);
        expect(subjects.length).toBeGreaterThanOrEqual(email.length);
      }
      expect(Math.min(call.close.length, call.voicemail.length)).toBeGreaterThanOrEqual(3);
    }
  });

  it('name no field that does not exist', () => {
    const subjects = draftSubjects.flatMap((of) => textsOf(of).subjects);
    expect([...allTexts, ...subjects].flatMap((text) => checkTemplate(text))).toEqual([]);
  });

  it('are no sentence twice in one place, or two people could get it', () => {
    for (const [of, step, channel] of everyDraft) {
      const bodies = variantsOf(of, step, channel, '').map(({ body }) => filled(body([])).text);
      expect(new Set(bodies).size, `${of.rule} ${of.topic} ${step} ${channel}`).toBe(bodies.length);
    }
  });

  it('say nothing of what a draft must not say', () => {
    const spare = draftSubjects.flatMap((of) => [...spareOf(of, 'email', ''), ...spareOf(of, 'call', '')]);
    for (const text of [...allTexts, ...spare, ...draftSubjects.flatMap((of) => textsOf(of).subjects)]) {
      // The names of fields are the app's words, not the letter's.
      const own = text.replace(/\{[^}]*\}/g, '');
      for (const phrase of banned) expect(own).not.toMatch(phrase);
    }
  });

  it.each(everyDraft)('have no hole, whatever is known: %j, step %i, %s', (of, step, channel) => {
    const variants = variantsOf(of, step, channel, '');
    // The rows hold each sentence once; mixed ones add none.
    const templates = variants.slice(0, 3).flatMap(({ subject, body }) => [body([]), ...(subject ? [subject] : [])]);
    const nodes = templates.map((template) => parseTemplate(template).nodes);
    for (const parsed of nodes) {
      for (const values of valuesFor(parsed)) {
        const { text, leftOut } = fillTemplate(parsed, values);
        if (leftOut.length > 0 || /[{}[\]]| {2}| [,.;:?]|[,;] *[.,;?]|\.\.|^\W|undefined|null|NaN/.test(text)) {
          expect.fail(`${JSON.stringify(values)}: ${leftOut} ${text}`);
        }
      }
    }
  });

  it('keep an e-mail under 110 words, a message under 60, and a script under 160', () => {
    const limits = { email: 110, profile_message: 60, call: 160 };
    for (const draft of everyDraft) {
      for (const template of templatesOf(draft)) {
        const { text } = filled(template);
        expect(text.split(/\s+/).length, text).toBeLessThan(limits[draft[2]]);
      }
    }
  });

  it('get shorter, and end with an easy way out', () => {
    const wordsOf = (rule: 'applied' | 'post_interview', step: number) =>
      variantsOf({ rule }, step, 'email', '')
        .slice(0, 3)
        .map(({ sentences }) => sentences.slice(1).join(' ').split(' ').length);
    expect(Math.max(...wordsOf('applied', 2))).toBeLessThan(Math.max(...wordsOf('applied', 1)));
    expect(Math.max(...wordsOf('post_interview', 2))).toBeLessThan(Math.max(...wordsOf('post_interview', 1)));
    for (const of of draftSubjects.filter((of) => textsOf(of).steps.length > 1)) {
      const last = textsOf(of).steps.at(-1);
      for (const [, , close] of last?.email ?? []) {
        expect(close).toMatch(/\bno\b|\bone line|one-line|one-word|just say|just tell|say so|not the right person/);
      }
    }
  });

  it('name the earlier message at a further step only if there was one', () => {
    const later = templatesOf([{ rule: 'applied' }, 2, 'email']).map((template) => filled(template).text);
    expect(later.every((text) => /my e-mail of Thursday,? /.test(text))).toBe(true);
    const none = templatesOf([{ rule: 'applied' }, 2, 'email']).map((text) =>
      filled(text, { ...everyFact, myLastContact: null }),
    );
    expect(none.every(({ text }) => !/my e-mail/.test(text))).toBe(true);
  });

  it('do not tell at the second step after a decision day what somebody else may have said', () => {
    for (const channel of ['email', 'profile_message', 'call'] as const) {
      expect(templatesOf([{ rule: 'decision_date' }, 2, channel]).join()).not.toContain('{decision day}');
    }
  });

  it('name no title of a lead, which is the user’s own label', () => {
    const facts = { ...everyFact, isLead: true, role: 'Uncle Bob’s tip' };
    for (const text of allTexts) expect(filled(text, facts).text).not.toContain('Uncle Bob');
  });

  it('give the user a template to begin with', () => {
    for (const [of, step, channel] of everyDraft) {
      const { subject, body } = defaultTemplate(of, step, channel);
      expect(subject === null).toBe(channel !== 'email');
      expect(checkTemplate(body)).toEqual([]);
      expect(templatesOf([of, step, channel])).toContain(body);
    }
  });
});
