import type { RuleTexts } from './ruleTexts.ts';
import { closeNews, spareQuestions, voicemailNews } from './spare.ts';

/**
 * On an application that nobody has answered. That the user applied is said only with its day: without one it may have
 * been the company that got in touch.
 */
export const applied = {
  subjects: ['Question about {the role}', 'About {the role}', 'Next steps for {the role}'],
  steps: [
    {
      email: [
        [
          'I am writing about {the role}[, for which I applied on {applied on}].',
          'Could you tell me where things stand, and whether my résumé has reached the person who reads it?',
          'I am happy to send it to you directly if that helps.',
        ],
        [
          'I would like to follow up on {the role}.[ I applied on {applied on}.]',
          'Is the position still open, and has my résumé been read?',
          'If anything is missing or did not come through, I will gladly send it again.',
        ],
        [
          'This is a short question about {the role}[; my application went in on {applied on}].',
          'Could you let me know what the next step is, and whether you have my résumé in a form you can read?',
          'If somebody else looks after this, I would be grateful for the name of the right person to ask.',
        ],
      ],
      message: [
        [
          'I have a short question about {the role}[, for which I applied on {applied on}].',
          'Could you tell me where it stands?',
        ],
        [
          'I am getting in touch about {the role}.[ I applied on {applied on}.]',
          'Do you know whether my résumé has been read?',
        ],
        [
          'My question is about {the role}[; my application went in on {applied on}].',
          'Is there anything more that you need from me?',
        ],
      ],
      call: [
        [
          'I’m calling about {the role}.[ I applied on {applied on}.]',
          'Has my résumé come through, and has someone been able to read it?',
        ],
        [
          'I’d like to ask about {the role}[, for which I applied on {applied on}].',
          'Where does the process stand at the moment?',
        ],
        [
          'I have a short question about {the role}[; my application went in on {applied on}].',
          'Is the position still open, and who looks after it?',
        ],
      ],
    },
    {
      email: [
        [
          'I am getting back in touch about {the role}[ after {my last contact}].',
          'Is it still open?',
          'If it has been filled, a one-line answer is perfectly fine.',
        ],
        [
          'I am still interested in {the role}[ and am following up on {my last contact}].',
          'Are applications for it still being looked at?',
          'A plain no is a good answer too, and helps me to plan.',
        ],
        [
          'I have one brief question about {the role}[, following {my last contact}].',
          'Can you tell me whether I should still count on it?',
          'If not, just say so and I will leave it there.',
        ],
      ],
      message: [
        ['I am following up on {the role}[ and {my last contact}].', 'Is it still open? If not, a short no is fine.'],
        [
          'I would still like to know how things stand with {the role}[, following {my last contact}].',
          'A one-word answer will do, and a no is fine.',
        ],
        [
          'This is about {the role}[, following {my last contact}].',
          'If it has been filled, just tell me and I will leave it there.',
        ],
      ],
      call: [
        [
          'I’m calling about {the role}[, following {my last contact}].',
          'Is it still open? If it isn’t, that is fine; I’d just like to know.',
        ],
        [
          'I’d like to follow up on {the role}[ and {my last contact}].',
          'Has it been filled? A plain no helps me too.',
        ],
        [
          'I have a brief question about {the role}[, following {my last contact}].',
          'Am I still in the running, or should I let it go?',
        ],
      ],
    },
  ],
  call: {
    close: [
      'Ask whom you may send your résumé to directly, and when you may call again. Note the name and the day.',
      closeNews[0],
      closeNews[1],
    ],
    voicemail: voicemailNews,
  },
  spare: spareQuestions,
} as const satisfies RuleTexts;
