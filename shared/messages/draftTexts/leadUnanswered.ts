import type { RuleTexts } from './ruleTexts.ts';
import { spareQuestions } from './spare.ts';

/** To a lead who has not answered, by another way than before. There is no posting yet, so no role is named. */
export const leadUnanswered = {
  subjects: [
    'A short conversation about {company}',
    'Fifteen minutes of your time',
    'A question about work at {company}',
  ],
  steps: [
    {
      email: [
        [
          'I tried to reach you a little while ago and am not sure whether I got through.',
          'I would like to learn more about the work[ at {company}]; would you have fifteen minutes to talk?',
          'By phone or in writing, whichever is easier for you.',
        ],
        [
          'I am trying again to reach you[, in case {my last contact} did not get through].',
          'Would you have a quarter of an hour for a conversation about the work[ at {company}]?',
          'I will gladly fit in with your calendar.',
        ],
        [
          'I wanted to follow up[ on {my last contact}].',
          'Could we talk for a few minutes about possible work[ at {company}]?',
          'If you know somebody who is better placed to answer, a name would help me too.',
        ],
      ],
      message: [
        [
          'I tried to reach you before and am not sure whether I got through.',
          'Would you have fifteen minutes to talk about the work[ at {company}]?',
        ],
        [
          'I am trying again to reach you[, in case {my last contact} did not get through].',
          'Could we talk briefly about possible work[ at {company}]?',
        ],
        [
          'I wanted to follow up[ on {my last contact}].',
          'May I ask you a few questions about the work[ at {company}]?',
        ],
      ],
      call: [
        [
          'I tried to reach you before and may not have got through.',
          'Could I ask you a few questions about the work[ at {company}]?',
        ],
        [
          'I’ve been trying to reach you[; {my last contact} may not have come through].',
          'Would you have ten minutes now, or at another time?',
        ],
        [
          'I’d like to talk with you about possible work[ at {company}][, following {my last contact}].',
          'Is now a good moment, or should I call again?',
        ],
      ],
    },
    {
      email: [
        [
          'I have tried to reach you before and will keep this short.',
          'Is a brief talk possible in the coming weeks?',
          'If it does not fit at the moment, a short no is fine.',
        ],
        [
          'This is a brief follow-up[ to {my last contact}].',
          'Would a few questions in writing be easier for you?',
          'If this is not for you, please just say so, and I will leave it there.',
        ],
        [
          'I am getting back in touch[ after {my last contact}].',
          'Are you the right person to ask about work[ at {company}]?',
          'If now is a bad time, a one-word answer is enough.',
        ],
      ],
      message: [
        ['I have tried to reach you before and will keep this short.', 'Is a brief talk possible? A no is fine.'],
        ['Here is a brief follow-up[ to {my last contact}].', 'Could we talk briefly, or does it not fit just now?'],
        [
          'I am getting back in touch[ after {my last contact}].',
          'Would questions in writing be easier, or is this not for you?',
        ],
      ],
      call: [
        ['I have tried to reach you before, so I’ll be brief.', 'Would a short talk be possible? A no is fine.'],
        [
          'I’m calling[ to follow up on {my last contact}] and will keep it short.',
          'Are you the right person to ask about work[ at {company}]?',
        ],
        [
          'I have a brief question[, following {my last contact}].',
          'Would questions in writing be easier, or is this not for you?',
        ],
      ],
    },
  ],
  call: {
    close: [
      'Ask for a day and a time for a longer talk, or for the name of somebody who can help.',
      'Ask whether you may send a few lines about yourself, and to which address. Note the name.',
      'Ask how people usually come to work there, and whom to write to. Say thank you.',
    ],
    voicemail: [
      'I’d like to talk with you about the work[ at {company}]. I’ll try again[, and you can reach me at {my phone}]. Thank you.',
      'I have a few questions about possible work[ at {company}].[ My number is {my phone}.] Whenever it suits you. Thank you.',
      'I was hoping for a short talk.[ You can reach me at {my phone}.] Otherwise I’ll try once more. Thank you.',
    ],
  },
  spare: spareQuestions,
} as const satisfies RuleTexts;
