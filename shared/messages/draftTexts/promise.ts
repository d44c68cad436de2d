import type { RuleTexts } from './ruleTexts.ts';
import { spareQuestions } from './spare.ts';

/** When something agreed did not come: no reproach, another chance. What they promised is named, never in their words. */
export const promise = {
  subjects: ['Following up on {the role}', 'A good time to talk about {the role}', 'About {the role}'],
  steps: [
    {
      email: [
        [
          'I am writing about {the role}.[ I had made a note of {promised}.]',
          'If something came up, when would be a better time?',
          'I am also glad to call you, if that is easier.',
        ],
        [
          'I would like to follow up on {the role}[, as I had noted {promised}].',
          'We may have missed each other; is there another time that suits you?',
          'If you need anything from me first, please tell me.',
        ],
        [
          'I am getting in touch about {the role}[; my notes have {promised}].',
          'Would another day be easier for a short talk?',
          'I can be reached by e-mail and by phone[ at {my phone}].',
        ],
      ],
      message: [
        [
          'I am getting in touch about {the role}.[ I had made a note of {promised}.]',
          'When would be a good time for you?',
        ],
        ['This is a short note about {the role}[, as I had noted {promised}].', 'Would another day suit you better?'],
        [
          'I would like to follow up on {the role}[; my notes have {promised}].',
          'We may have missed each other; when suits you?',
        ],
      ],
      call: [
        [
          'I’m calling about {the role}.[ I had made a note of {promised}.]',
          'Is now a good time to talk, or would another be better?',
        ],
        [
          'We may have missed each other; it’s about {the role}.[ I had noted {promised}.]',
          'Do you have a moment now?',
        ],
        [
          'I thought I would ring you myself about {the role}[; my notes have {promised}].',
          'Is there any news, and is now a good moment?',
        ],
      ],
    },
    {
      email: [
        [
          'I am getting back in touch about {the role}[ after {my last contact}].',
          'Could we find a few minutes this week or next?',
          'If things have changed, just tell me; that is fine.',
        ],
        [
          'I am following up[ on {my last contact}] about {the role}.',
          'Is there a time in the coming days that works for you?',
          'If it no longer applies, a one-line answer is enough.',
        ],
        [
          'This is a brief note about {the role}[, following {my last contact}].',
          'May I call you at a time of your choice?',
          'If you have too much on your desk just now, say so and I will wait for word from you.',
        ],
      ],
      message: [
        [
          'I am getting back in touch about {the role}[ after {my last contact}].',
          'When suits you? If things have changed, that is fine too.',
        ],
        [
          'This is a brief note about {the role}[, following {my last contact}].',
          'Shall we find a time, or does it no longer apply?',
        ],
        [
          'I am following up on {the role}[ and {my last contact}].',
          'If now is a bad time, just tell me when is better.',
        ],
      ],
      call: [
        [
          'I’m getting back in touch about {the role}[ after {my last contact}].',
          'Is there any news? If things have changed, that is fine.',
        ],
        [
          'I’m trying you by phone about {the role}[, following {my last contact}].',
          'Do you have two minutes, or does it no longer apply?',
        ],
        [
          'I have a brief question about {the role}[, following {my last contact}].',
          'When is a better time, if now is not?',
        ],
      ],
    },
  ],
  call: {
    close: [
      'Ask what happens next and by when. If they will call or write again, agree on a day and a time, and note it.',
      'Ask whether you may call them next time, and when. Repeat the day before you hang up.',
      'If they have no time now, offer two times of your own. Say thank you and keep it light.',
    ],
    voicemail: [
      'I’m calling about {the role}; perhaps we missed each other. I’ll try again[, and you can reach me at {my phone}]. Thank you.',
      'It’s about {the role}. Please call when it suits you[; my number is {my phone}]. Thank you.',
      'I wanted to reach you about {the role}.[ My number is {my phone}.] I’m happy to call again at a better time. Thank you.',
    ],
  },
  spare: spareQuestions,
} as const satisfies RuleTexts;
