import type { RuleTexts } from './ruleTexts.ts';
import { closeNews, spareQuestions, voicemailNews } from './spare.ts';

/** After an interview, to two of those met. It says “the interview”: the one who reads it may not have been in it. */
export const postInterview = {
  subjects: ['Next steps for {the role}', 'Following up on {the role}', 'A question about {the role}'],
  steps: [
    {
      email: [
        [
          'I am writing about {the role}[ and the interview on {interview day}].',
          'Could you tell me where things stand and what the next step is?',
          'If you need anything more from me, I will gladly send it.',
        ],
        [
          'I remain interested in {the role} after the interview[ on {interview day}].',
          'Do you already know when the next step is planned?',
          'If it would help to talk again, I will make the time.',
        ],
        [
          'I would like to follow up on the interview[ on {interview day}] for {the role}.',
          'Is there any news on the next step?',
          'If a question has come up since then, I am happy to answer it.',
        ],
      ],
      message: [
        [
          'I am getting in touch about {the role}[ after the interview on {interview day}].',
          'Do you know what comes next?',
        ],
        ['I have a question about {the role}[, following the interview on {interview day}].', 'Is there any news?'],
        [
          'After the interview[ on {interview day}] I remain interested in {the role}.',
          'Could you tell me when the next step is planned?',
        ],
      ],
      call: [
        [
          'I’m calling about {the role}[ and the interview on {interview day}].',
          'Could you tell me where things stand?',
        ],
        [
          'I’d like to follow up on the interview[ on {interview day}] for {the role}.',
          'Is there any news, or a day for the next step?',
        ],
        [
          'It’s about {the role}[, after the interview on {interview day}].',
          'Is there anything you still need from me before the next step?',
        ],
      ],
    },
    {
      email: [
        [
          'I am following up[ on {my last contact}] about {the role}.',
          'Is there a day by which you expect to know more?',
          'A line or two is plenty.',
        ],
        [
          'I am still interested in {the role}[ and wanted to follow up on {my last contact}].',
          'Has anything changed in the timing?',
          'A quick call suits me just as well.',
        ],
        [
          'I have a brief question about {the role}[, following {my last contact}].',
          'Could you give me a rough idea of the timing?',
          'If it is too early to say, that is good to know as well.',
        ],
      ],
      message: [
        ['I am following up on {the role}[ after {my last contact}].', 'Has the timing changed?'],
        ['This is only a brief question about {the role}[, following {my last contact}].', 'When might you know more?'],
        ['I am following up on {the role}[ and {my last contact}].', 'Is it too early to say what comes next?'],
      ],
      call: [
        ['I’m following up on {the role}[ and {my last contact}].', 'Do you have a rough idea of the timing?'],
        [
          'I have a brief question about {the role}[, following {my last contact}].',
          'Has anything changed in the plan?',
        ],
        [
          'I’m still interested in {the role}[ and wanted to follow up on {my last contact}].',
          'When might you know more?',
        ],
      ],
    },
    {
      email: [
        [
          'Some time has passed since the interview[ on {interview day}], so I am asking about {the role}.',
          'Am I still being considered?',
          'If the answer is no, one line is enough, and I thank you for your time either way.',
        ],
        [
          'This is a brief note about {the role}[, following {my last contact}].',
          'If it is still open, I would like to stay in the running.',
          'If it has been decided otherwise, please just say so; that is quite all right.',
        ],
        [
          'I am following up on {the role}[ and the interview on {interview day}].',
          'Could you tell me whether it has been filled?',
          'A short no is a good answer as well, so that I can plan.',
        ],
      ],
      message: [
        [
          'Some time has passed, so I am asking about {the role}[, following {my last contact}].',
          'If it has been decided, a short no is fine.',
        ],
        [
          'I would like to know where {the role} stands[, after the interview on {interview day}].',
          'Is it still open? One word will do.',
        ],
        [
          'I have one simple question about {the role}[, following {my last contact}].',
          'Should I still count on it? A no is fine.',
        ],
      ],
      call: [
        [
          'Some time has passed, so I’m asking about {the role}[, following {my last contact}].',
          'Has it been filled? A no is fine; I’d just like to know.',
        ],
        [
          'I’m calling about {the role}[ and the interview on {interview day}], and I’ll be brief.',
          'Am I still in the running, or should I let it go?',
        ],
        [
          'I have one simple question about {the role}[, following {my last contact}].',
          'Is it still open? If not, that is quite all right.',
        ],
      ],
    },
  ],
  call: { close: closeNews, voicemail: voicemailNews },
  spare: spareQuestions,
} as const satisfies RuleTexts;
