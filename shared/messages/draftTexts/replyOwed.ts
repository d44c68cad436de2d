import type { RuleTexts } from './ruleTexts.ts';
import { spareQuestions } from './spare.ts';

/** An answer to them: what they asked is known to the user alone, so it thanks, and leaves the next step to be filled in. */
export const replyOwed = {
  subjects: ['Thank you for getting in touch', 'Getting back to you', 'My reply'],
  steps: [
    {
      email: [
        [
          'Thank you for {their message}.',
          'I am glad to carry on from here.',
          'If it is easier to talk, tell me when a call suits you.',
        ],
        [
          'Many thanks for {their message}; I am getting back to you on it.',
          'Please tell me what would help you most as the next step.',
          'If you need anything from me, I will gladly send it.',
        ],
        [
          'I am getting back to you about {their message}. Thank you for getting in touch.',
          'I am happy to take this further.',
          'A call works for me too, at a time of your choice.',
        ],
      ],
      message: [
        ['Thank you for {their message}.', 'I am glad to carry on from here.'],
        ['Many thanks for {their message}.', 'What would help you most as the next step?'],
        ['I am getting back to you about {their message}.', 'When would be a good time to talk?'],
      ],
      call: [
        [
          'I’m getting back to you about {their message}; thank you for getting in touch.',
          'How can I help, and is now a good time?',
        ],
        ['I’m calling about {their message}.', 'What would you like to do as the next step?'],
        [
          'Thank you for {their message}. I thought it easiest to ring you.',
          'Do you have a moment to talk it through?',
        ],
      ],
    },
  ],
  call: {
    close: [
      'Sum up what you will send or do, and by when. Ask what comes next on their side.',
      'Ask what the next step is and who takes it. Note the day.',
      'Ask whether a line in writing would help. Say thank you.',
    ],
    voicemail: [
      'I’m getting back to you about {their message}. I’ll try again[, and you can reach me at {my phone}]. Thank you.',
      'Thank you for {their message}. Please call when it suits you[; my number is {my phone}].',
      'I wanted to reach you about {their message}.[ My number is {my phone}.] I’m happy to call at a better time.',
    ],
  },
  spare: spareQuestions,
} as const satisfies RuleTexts;
