import type { RuleTexts } from './ruleTexts.ts';
import { spareThanks } from './spare.ts';

/** To each interviewer, the day after. */
export const thankYou = {
  subjects: ['Thank you for your time', 'Thank you for our conversation', 'Thank you: {the role}'],
  steps: [
    {
      email: [
        [
          'Thank you for taking the time to talk with me about {the role}[ on {interview day}].',
          'I remain interested and would be glad to take the next step.',
          'If anything is still open from my side, just let me know.',
        ],
        [
          'I wanted to thank you for our conversation[ on {interview day}] about {the role}.',
          'I would be happy to take this further.',
          'If there is something more you would like to see from me, I will gladly send it.',
        ],
        [
          'Many thanks for speaking with me[ on {interview day}]. I appreciated the chance to talk about {the role}.',
          'I look forward to hearing about the next step when the time comes.',
          'Should a question come up later, please write or call at any time.',
        ],
      ],
      message: [
        ['Thank you for your time[ on {interview day}].', 'I am glad to answer anything that is still open.'],
        ['Thanks for talking with me about {the role}.', 'If you need something more from me, I will send it.'],
        [
          'I wanted to say thank you for our conversation[ on {interview day}].',
          'I look forward to hearing about the next step.',
        ],
      ],
      call: [
        [
          'I’m calling to thank you for our conversation[ on {interview day}].',
          'Is there anything still open that I can answer or send?',
        ],
        [
          'I won’t keep you long: I wanted to say thank you for talking with me about {the role}.',
          'Would it help if I sent you anything more?',
        ],
        [
          'I’m ringing to say thank you for the time you took[ on {interview day}].',
          'Is there something you would still like to know from me?',
        ],
      ],
    },
  ],
  call: {
    close: [
      'Ask what the next step is and when you may expect it. Keep the call under two minutes.',
      'Ask what happens next, and when. Say thank you once more, and leave it at that.',
      'If there is a question left, answer it or say by when you will. Ask what comes next.',
    ],
    voicemail: [
      'I’m calling to say thank you for our conversation about {the role}. There is no need to call back.',
      'I only wanted to thank you for your time.[ If a question has come up, my number is {my phone}.] Goodbye.',
      'Thank you for talking with me about {the role}. I look forward to hearing from you.',
    ],
  },
  spare: spareThanks,
} as const satisfies RuleTexts;
