import type { RuleTexts } from './ruleTexts.ts';
import { closeNews, spareQuestions, voicemailNews } from './spare.ts';

/**
 * When a named day has passed, without reproach. The second step often goes to somebody else, who must not learn what
 * the first one said: it names no day.
 */
export const decisionDate = {
  subjects: ['Any news on {the role}?', 'The decision on {the role}', 'Timing for {the role}'],
  steps: [
    {
      email: [
        [
          'I am writing about {the role}.[ I had {decision day} in my calendar for the decision.]',
          'Has a decision been made, or has the date moved?',
          'Dates like this can shift, so please take the time you need.',
        ],
        [
          'I would like to ask how things stand with {the role}[, as I had noted {decision day} for the decision].',
          'Is there any news, or a new date I should write down?',
          'If it takes longer, a rough date is all I need.',
        ],
        [
          'I am following up on {the role}.[ My notes have {decision day} as the day of the decision.]',
          'Do you know more by now, or does it need some more time?',
          'If anything is still needed from me for it, I will send it right away.',
        ],
      ],
      message: [
        [
          'I am getting in touch about {the role}.[ I had noted {decision day} for the decision.]',
          'Is there any news?',
        ],
        [
          'I have a question about {the role}[, as I had {decision day} in my calendar].',
          'Has the date for the decision moved?',
        ],
        [
          'I would like to ask about {the role}.[ My notes say {decision day} for the decision.]',
          'Do you know more by now, or is there a new date?',
        ],
      ],
      call: [
        [
          'I’m calling about {the role}.[ I had {decision day} in my calendar for the decision.]',
          'Is there any news, or has the date moved?',
        ],
        [
          'I’d like to ask about {the role}[, as I had noted {decision day} for the decision].',
          'Do you know more by now?',
        ],
        [
          'It’s about {the role}.[ My notes have {decision day} as the day of the decision.]',
          'Has a decision been made, or is there a new date?',
        ],
      ],
    },
    {
      email: [
        [
          'I am getting in touch about {the role}[, following {my last contact}].',
          'Do you know when it is likely to be decided?',
          'If it has gone another way, please just tell me; that is fine.',
        ],
        [
          'I would like to know where {the role} stands[, following {my last contact}].',
          'Is there a date for the decision?',
          'If you are not the right person to ask, I would be glad to know who is.',
        ],
        [
          'My question is about {the role}[ and follows {my last contact}].',
          'Is it still open?',
          'A short no is a good answer as well.',
        ],
      ],
      message: [
        ['I am following up on {the role}[ after {my last contact}].', 'Is it still open? A short no is fine.'],
        [
          'I have a brief question about {the role}[, following {my last contact}].',
          'Has it been decided? One word will do.',
        ],
        [
          'I would still like to know about {the role}[, following {my last contact}].',
          'If it has gone another way, just tell me; that is fine.',
        ],
      ],
      call: [
        [
          'I’m getting back in touch about {the role}[ after {my last contact}].',
          'Has it been decided? A no is fine; I’d just like to know.',
        ],
        [
          'I have a brief question about {the role}[, following {my last contact}].',
          'Is there a date for the decision, or has it gone another way?',
        ],
        [
          'I’m still interested in {the role}[ and am following up on {my last contact}].',
          'Is it still open? If not, that is quite all right.',
        ],
      ],
    },
  ],
  call: { close: closeNews, voicemail: voicemailNews },
  spare: spareQuestions,
} as const satisfies RuleTexts;
