import { describe, expect, it } from 'vitest';
import type { DraftFacts } from '#shared/drafts/facts.ts';
import { DRAFT_FIELDS } from '#shared/drafts/fields.ts';
import { fillTemplate } from '#shared/drafts/fillTemplate.ts';
import { checkTemplate, parseTemplate, type TemplateNode } from '#shared/drafts/template.ts';
import { fieldValues } from '#shared/drafts/values.ts';
import { questionTexts } from '#shared/messages/draftTexts/questions.ts';
import type { RuleTexts } from '#shared/messages/draftTexts/ruleTexts.ts';
import { draftFrame } from '#shared/messages/draftTexts.ts';
import { TOPICS } from '#shared/signals/choices.ts';
import type { Topic } from '#shared/signals/signal.ts';
import { everyFact, everySubset } from './facts.ts';

type Row = readonly string[];

/** The rows of a topic by form, each asking by itself. */
const formsOf = ({ steps }: RuleTexts): readonly (readonly [form: string, rows: readonly Row[]])[] =>
  steps.flatMap(({ email, message, call }, index) => [
    [`e-mail ${index + 1}`, email] as const,
    [`message ${index + 1}`, message] as const,
    [`call ${index + 1}`, call] as const,
  ]);

/** Every sentence of a topic as a template: rows, subjects, and what a script and a further text add. */
const sentencesOf = (texts: RuleTexts): readonly string[] => [
  ...formsOf(texts).flatMap(([, rows]) => rows.flat()),
  ...texts.subjects,
  ...texts.call.close,
  ...texts.call.voicemail,
  ...texts.spare,
];

/** What frames each text. */
const frame = [draftFrame.greeting, draftFrame.signature, draftFrame.name, draftFrame.hello, draftFrame.more];
const everyTemplate: readonly (readonly [Topic, string])[] = TOPICS.flatMap((topic) =>
  [...sentencesOf(questionTexts[topic]), ...frame].map((text) => [topic, text] as const),
);
const filled = (template: string, facts: DraftFacts = everyFact): string =>
  fillTemplate(parseTemplate(template).nodes, fieldValues(facts)).text;

const fieldsIn = (nodes: readonly TemplateNode[]) =>
  nodes
    .flatMap((node) => (node.kind === 'optional' ? node.parts : [node]))
    .flatMap((part) => (part.kind === 'field' ? [part.field] : []));

/** What would tell that somebody else said something, or that words do not fit together. */
const hints = [
  /\bhear[ds]?\b|\btold\b|\bsaid\b|\bsays?\b that|\bmention|\bunderstood\b|understand|gather(?:ed)?\b|\blearn(?:ed|t)\b|\bread that/i,
  /conflict|contradict|clarif|inconsisten|discrepan|mismatch|confus|mixed|unclear|disagree|doubt|differ/i,
  /\btrue\b|\bcorrect\b|\bconfirm|\bactually\b|\breally\b|\bindeed\b|rumou?r|apparently|supposedly|\bseems?\b|impression/i,
  /someone|somebody|\bothers?\b|\belse\b|colleague|everyone|\bsource|he (?:said|told)|she (?:said|told)|\bversion/i,
  /\bhowever\b|\binstead of\b|on the contrary|as against|despite|\bwhereas\b|\bchanged?\b|\bafter all\b/i,
];

/** What no draft says: stock phrases, flattery, pressure and reproach. */
const banned = [
  /just checking in|checking in|touch(?:ing)? base|circl(?:e|ing) back|as per|finds you well|reach out|loop/i,
  /great company|amazing|impress|honou?red|thrilled|excit|passion|dream|perfect (?:fit|match)|delighted|privilege/i,
  /as soon as possible|asap|urgent|immediately|at your earliest|deadline|must|need to hear|kindly|waiting/i,
  /promis|you said|you told|you mentioned|\bas agreed|overdue|forg[eo]t|ignored|failed|unfortunately|disappoint|why (?:you|have)/i,
  /other (?:candidate|offer|interview|compan|role)|they said|told me|compet|offer from/i,
  /!|["“”']|\bnull\b|undefined|NaN|\bTODO\b|\bXX/,
];

const HOLE = /[{}[\]]| {2}| [,.;:?]|[,;] *[.,;?]|\.\.|^\W|undefined|null|NaN/;

/** Fits wherever anything is asked, and is there for other rules, too. */
const isSpare = (text: string): boolean => questionTexts.salary.spare.includes(text);

describe('the questions', () => {
  it('have three rows of each form, as many sentences each as the frames take, and three subjects', () => {
    for (const topic of TOPICS) {
      const { subjects, call } = questionTexts[topic];
      expect([subjects.length, call.close.length, call.voicemail.length]).toEqual([3, 3, 3]);
      for (const [form, rows] of formsOf(questionTexts[topic])) {
        expect(rows.map((row) => row.length)).toEqual(Array(3).fill(form.startsWith('e-mail') ? 3 : 2));
      }
    }
  });

  it('say no sentence twice in one form, nor ask twice on one channel in the same words', () => {
    for (const topic of TOPICS) {
      const { steps, subjects } = questionTexts[topic];
      expect(new Set(subjects).size).toBe(3);
      for (const [form, rows] of formsOf(questionTexts[topic])) {
        const all = rows.flat().flatMap((text) => filled(text).split(/(?<=[.?]) /));
        expect(new Set(all).size, `${topic} ${form}`).toBe(all.length);
      }
      for (const form of ['email', 'message', 'call'] as const) {
        const asks = steps.flatMap((step) => step[form].map(([, ask]) => ask));
        expect(new Set(asks).size, `${topic} ${form}`).toBe(asks.length);
      }
    }
  });

  it('ask of each topic something of its own', () => {
    const asks = TOPICS.flatMap((topic) =>
      formsOf(questionTexts[topic])
        .slice(0, 1)
        .flatMap(([, rows]) => rows.map(([, ask]) => ask)),
    );
    expect(new Set(asks).size).toBe(asks.length);
    for (const topic of TOPICS) {
      for (const [, rows] of formsOf(questionTexts[topic]))
        expect(rows.every(([, ask]) => ask?.endsWith('?'))).toBe(true);
    }
  });

  it('name no field that does not exist, and none but the role, the user’s number and their own contact', () => {
    expect(everyTemplate.flatMap(([, text]) => checkTemplate(text))).toEqual([]);
    const fields = new Set(everyTemplate.flatMap(([, text]) => fieldsIn(parseTemplate(text).nodes)));
    expect([...fields].sort()).toEqual(['first name', 'my last contact', 'my name', 'my phone', 'the role']);
    expect(DRAFT_FIELDS).toEqual(expect.arrayContaining([...fields]));
  });

  it('hint at no other source', () => {
    for (const [topic, text] of everyTemplate) {
      if (isSpare(text)) continue;
      for (const hint of hints) expect(text, topic).not.toMatch(hint);
    }
  });

  it('say nothing of what no draft says', () => {
    for (const [topic, text] of everyTemplate) {
      for (const phrase of banned) expect(text.replace(/\{[^}]*\}/g, ''), topic).not.toMatch(phrase);
    }
  });

  it('have no hole, whatever is known', () => {
    const values = everySubset.map(fieldValues);
    for (const template of new Set(everyTemplate.map(([, text]) => text))) {
      const { nodes } = parseTemplate(template);
      const fields = fieldsIn(nodes);
      const different = new Map(values.map((one) => [fields.map((field) => one[field]).join('|'), one])).values();
      for (const known of different) {
        const { text, leftOut } = fillTemplate(nodes, known);
        // The name alone closes a message: without it there is none.
        const isWhole = leftOut.length === 0 && !HOLE.test(text);
        if (text !== '' && !isWhole) expect.fail(`${JSON.stringify(known)}: ${text}`);
      }
    }
  });

  it('are short, and the second asking is the shorter and leaves an easy way out', () => {
    const words = (rows: readonly Row[]) => Math.max(...rows.map((row) => filled(row.join(' ')).split(/\s+/).length));
    for (const topic of TOPICS) {
      const { steps } = questionTexts[topic];
      const [first, second] = steps;
      expect(words(first.email), topic).toBeLessThan(70);
      expect(words(first.message), topic).toBeLessThan(45);
      expect(words(first.call), topic).toBeLessThan(45);
      for (const [, , close] of second?.email ?? []) {
        expect(close).toMatch(/one-line|just tell|not the right person/);
      }
    }
  });
});

/** Who else is on a role, and what they said: made so that it would be seen. */
const NAMES = [
  'Zbigniew Quackenbush',
  'Dr. Ottoline Vexworth',
  '{my name} Hexlebury',
  'O’Brannagh, Xanthe',
  '$& Plimsollsson',
];
const QUOTES = [
  'Between us: Zbigniew wants the guy from Kraków, budget evaporated yesterday.',
  '{promised} "frozen until September", shrugged Ottoline — 104 000 zł tops',
  'Xanthe whispered that headquarters vetoed Wednesdays at home',
];
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];

describe('a question to somebody on a role where much was said', () => {
  it('names nobody but the one it is for, and says no word that was said', () => {
    // All that the facts of a draft could carry of others is filled in with it: no question has a field for it.
    const facts: DraftFacts = {
      ...everyFact,
      decisionDay: '2026-09-30',
      promised: { what: 'call', day: '2026-10-01', time: '15:00' },
      phone: QUOTES.join(' '),
    };
    const known = new Set(wordsOf([everyFact.name, everyFact.role, everyFact.company, everyFact.myName].join(' ')));
    for (const [topic, template] of everyTemplate) {
      const text = filled(template, facts);
      const own = new Set([...wordsOf(template), ...known]);
      const said = wordsOf(text);
      for (const name of NAMES) expect(text, topic).not.toContain(name);
      for (const word of [...NAMES, ...QUOTES].flatMap(wordsOf)) {
        if (!own.has(word)) expect(said, `${topic}: ${template}`).not.toContain(word);
      }
      expect(text).not.toMatch(/September|October|15:00/);
    }
  });
});
