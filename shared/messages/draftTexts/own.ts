import type { RuleTexts } from './ruleTexts.ts';
import { closeNews, spareQuestions, voicemailNews } from './spare.ts';

/**
 * The user set it themselves, and what they wrote down is a note to themselves: it stands in no text. These only begin;
 * what it is about is for the user to add.
 */
export const own = {
  subjects: ['A line about {the role}', 'On {the role}', 'Following up on {the role}'],
  steps: [
    {
      email: [
        [
          'I am writing about {the role}.',
          'Do you have a moment for it this week?',
          'Whenever it suits you is fine for me.',
        ],
        [
          'I wanted to get back to you about {the role}.',
          'May I ask you for a short word on it?',
          'Thank you very much.',
        ],
        [
          'As there is something that I would like to talk over with you, I am getting in touch about {the role}.',
          'When would be a good time for you?',
          'A few minutes will do.',
        ],
      ],
      message: [
        ['I am getting in touch about {the role}.', 'Do you have a moment for it this week?'],
        ['I wanted to get back to you about {the role}.', 'May I ask you for a short word on it?'],
        ['There is something about {the role} that I would like to talk over.', 'When would be a good time for you?'],
      ],
      call: [
        ['I’m calling about {the role}.', 'Do you have a moment?'],
        ['I wanted to get back to you about {the role}.', 'Is this a good time for a short word on it?'],
        ['There is something about {the role} that I’d like to talk over with you.', 'Does it suit you now?'],
      ],
    },
  ],
  call: { close: closeNews, voicemail: voicemailNews },
  spare: spareQuestions,
} as const satisfies RuleTexts;
