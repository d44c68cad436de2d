import type { RuleTexts } from '../ruleTexts.ts';
import { spareQuestions } from '../spare.ts';

/** Three ways to say one thing, each of which fits with any of its neighbours. */
type Three = readonly [string, string, string];

/** What one question asks. Openly, as somebody would who has asked nobody yet: no word of what anybody said. */
export type Asked = { readonly subjects: Three; readonly email: Three; readonly message: Three; readonly call: Three };

/** How a question is opened and closed at the first asking, by what it is about. */
export type Opening = {
  readonly email: Three;
  readonly message: Three;
  readonly call: Three;
  readonly closeEmail: Three;
};

/** Of how things stand: no day and no answer is taken for granted. */
export const ofTheProcess: Opening = {
  email: [
    'So that I can plan well on my side, I have a question about {the role}.',
    'I remain very interested in {the role} and would like to ask about one point.',
    'While I plan the weeks ahead, one thing about {the role} would help me.',
  ],
  message: [
    'I have a question about {the role}, to plan on my side.',
    'I remain interested in {the role} and would like to ask one thing.',
    'I am getting in touch about {the role}.',
  ],
  call: [
    'I’m calling about {the role}, to plan on my side.',
    'I have one short question about {the role}.',
    'It’s about {the role}; I remain interested in it.',
  ],
  closeEmail: [
    'If it is too early to say, a rough idea is enough.',
    'I know that such things take time, and am glad of whatever you can say today.',
    'Should this not be yours to answer, I would be glad to know whom I may ask.',
  ],
};

/** Of what would stand in a contract. */
export const ofTheTerms: Opening = {
  email: [
    'To have a clear picture of {the role}, I would like to ask about one point.',
    'I am going through what matters to me for {the role} and have one question.',
    'There is one practical thing about {the role} that would help me to plan.',
  ],
  message: [
    'I have a practical question about {the role}.',
    'To have a clear picture of {the role}, I would like to ask one thing.',
    'One point about {the role} would help me to plan.',
  ],
  call: [
    'I’m calling with a practical question about {the role}.',
    'I’d like to have a clear picture of {the role}.',
    'It’s about {the role}, and one point that helps me to plan.',
  ],
  closeEmail: [
    'If it is not settled yet, a rough idea helps me just as well.',
    'A line in writing would suit me well, as I like to keep such things together.',
    'We can also talk it through briefly, at a time of your choice.',
  ],
};

/** The second asking names the first, which went to the same person, and leaves an easy way out. */
const again = {
  email: [
    'I am getting back in touch about {the role}[ after {my last contact}].',
    'This is a brief note about {the role}[, following {my last contact}].',
    'I am following up on {the role}[ and {my last contact}].',
  ],
  message: [
    'I am getting back in touch about {the role}[ after {my last contact}].',
    'I have a brief question about {the role}[, following {my last contact}].',
    'I am following up on {the role}[ and {my last contact}].',
  ],
  call: [
    'I’m getting back in touch about {the role}[ after {my last contact}].',
    'I’m trying you by phone about {the role}[, following {my last contact}].',
    'I’d like to follow up on {the role}[ and {my last contact}].',
  ],
  closeEmail: [
    'A one-line answer is enough.',
    'If you are not the right person for this, please tell me who is.',
    'If you cannot say yet, just tell me; that is fine.',
  ],
} as const satisfies Opening;

/** What to settle before one hangs up: an answer in their own words, best in writing. */
const close = [
  'Repeat the answer as you took it, and note their words and the day.',
  'Ask whether they can send it to you in a line by e-mail. Say thank you.',
  'If they cannot say, ask by when they will know, or who does. Note the name and the day.',
] as const;

const voicemail = [
  'I’m calling with a short question about {the role}. I’ll try again[, and you can reach me at {my phone}]. Thank you.',
  'It’s about {the role}; I have one question. Please call when it suits you[; my number is {my phone}]. Thank you.',
  'I wanted to ask you one thing about {the role}.[ My number is {my phone}.] I’m happy to call again at a better time. Thank you.',
] as const;

const rowsOf = (...places: readonly Three[]): readonly (readonly string[])[] =>
  ([0, 1, 2] as const).map((index) => places.map((place) => place[index]));

/** The texts of a question. The second asking puts it in other words than the first did on the same channel. */
export const asking = (opening: Opening, { subjects, email, message, call }: Asked): RuleTexts => ({
  subjects,
  steps: [
    {
      email: rowsOf(opening.email, email, opening.closeEmail),
      message: rowsOf(opening.message, message),
      call: rowsOf(opening.call, call),
    },
    {
      email: rowsOf(again.email, message, again.closeEmail),
      message: rowsOf(again.message, email),
      call: rowsOf(again.call, message),
    },
  ],
  call: { close, voicemail },
  spare: spareQuestions,
});
