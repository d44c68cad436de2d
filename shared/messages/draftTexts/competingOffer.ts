import type { RuleTexts } from './ruleTexts.ts';
import { closeNews, spareQuestions } from './spare.ts';

/** Another offer is there. Whose it is, and what is in it, is nobody's business but the user's: no text asks a field for it. */
export const competingOffer = {
  subjects: ['News from me on {the role}', 'Timing for {the role}', 'A question about {the role} before I decide'],
  steps: [
    {
      email: [
        [
          'I would like to let you know that I have an offer to answer, and that I am still very interested in {the role}.',
          'Can you tell me where things stand, and by when you expect to decide?',
          'I have to answer soon, so a rough date helps me a great deal.',
        ],
        [
          'Something has changed on my side: I have been made an offer, and I would not like to answer it before I have heard from you about {the role}.',
          'Is there a decision in sight, or anything you still need from me?',
          'If the timing does not fit, I would rather know that than guess.',
        ],
        [
          'I am writing because an offer has reached me while {the role} is still open for me.',
          'Is it possible to hear from you before I have to answer there?',
          'If we should talk for a few minutes, I will make the time.',
        ],
      ],
      message: [
        [
          'I have an offer to answer and am still very interested in {the role}.',
          'Can you tell me by when you expect to decide?',
        ],
        [
          'A word on my timing: I have been made an offer, and {the role} is still on my mind.',
          'Is there a decision in sight?',
        ],
        [
          'An offer has reached me while {the role} is still open for me.',
          'Could I hear from you before I have to answer?',
        ],
      ],
      call: [
        [
          'I’m calling about {the role}: I have an offer to answer and am still interested.',
          'Where do things stand, and by when do you expect to decide?',
        ],
        [
          'I have been made an offer, and wanted to ask about {the role} before I answer it.',
          'Is there a decision in sight, or anything you still need from me?',
        ],
        [
          'It’s about {the role} and my timing: an offer has reached me.',
          'Could I hear from you before I have to answer there?',
        ],
      ],
    },
  ],
  call: {
    close: closeNews,
    voicemail: [
      'I’m calling about {the role}, because my timing has changed. I’d be glad to hear from you soon[; my number is {my phone}]. Thank you.',
      'It’s about {the role}; there is news on my side. I’ll try again[, and you can reach me at {my phone}]. Thank you.',
      'I have a question of timing about {the role}.[ My number is {my phone}.] A short call back would help me. Thank you.',
    ],
  },
  spare: spareQuestions,
} as const satisfies RuleTexts;
