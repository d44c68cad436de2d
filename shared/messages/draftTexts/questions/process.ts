import type { Asked } from './asking.ts';

/** Questions on how things stand. */
export const processQuestions = {
  decision_stance: {
    subjects: ['Where things stand with {the role}', 'A question about {the role}', 'Planning ahead for {the role}'],
    email: [
      'Could you tell me where you are in the process, and how you see my application at this point?',
      'May I ask how far along the decision is, and where I stand in it?',
      'How do things look from your side at the moment, and is there anything that would help you to decide?',
    ],
    message: [
      'Could you tell me where I stand in the process?',
      'How far along is the decision, from your point of view?',
      'May I ask how things look on your side?',
    ],
    call: [
      'Where are you in the process, and how does my application look to you?',
      'Could I ask how far along the decision is, and where I stand in it?',
      'How do things look at the moment, and can I help you to decide?',
    ],
  },
  decision_date: {
    subjects: ['Timing for {the role}', 'When {the role} will be decided', 'A question of dates for {the role}'],
    email: [
      'Could you tell me when you expect to decide?',
      'Is there a day by which you think it will be decided?',
      'What does your timetable look like from here, and when does the decision fall?',
    ],
    message: [
      'By when do you expect to decide?',
      'Is there a rough day for the decision?',
      'What does the timetable look like from here?',
    ],
    call: [
      'When do you think there will be a decision?',
      'Do you have a day in mind for the decision?',
      'What does the timetable look like, up to the decision?',
    ],
  },
  candidates_remaining: {
    subjects: [
      'The process for {the role}',
      'A question about the process for {the role}',
      'How far {the role} has come',
    ],
    email: [
      'Could you tell me where you are in the process, and how many people are still being considered?',
      'Has the choice come down to a few people, or is the field still wide?',
      'May I ask how many of us are in the running at this point?',
    ],
    message: [
      'How many people are still being considered?',
      'Is the field still wide, or has it come down to a few?',
      'May I ask how many of us are in the running?',
    ],
    call: [
      'Where are you in the process, and how many people are being considered?',
      'Are you talking with a good number of people, or has it come down to a few?',
      'How many of us are in the running, if I may ask?',
    ],
  },
  next_step: {
    subjects: ['Next steps for {the role}', 'What comes next for {the role}', 'A question about the next step'],
    email: [
      'Could you tell me what the next step is, and when it is planned?',
      'What comes next, and is there something I can prepare for it?',
      'May I ask how the process goes on from here, and who takes part?',
    ],
    message: [
      'What is the next step, and when?',
      'Could you tell me what comes next?',
      'May I ask how the process goes on from here?',
    ],
    call: [
      'What is the next step, and when is it planned?',
      'What comes next, and can I prepare something for it?',
      'How does the process go on from here?',
    ],
  },
  decision_maker: {
    subjects: [
      'How {the role} will be decided',
      'A question about the decision on {the role}',
      'Who decides on {the role}',
    ],
    email: [
      'Could you tell me how the decision is made, and who makes it in the end?',
      'Who takes part in the decision, and with whom does the last word lie?',
      'May I ask who decides, and whether it would help to talk with them?',
    ],
    message: [
      'Could you tell me who makes the decision in the end?',
      'With whom does the last word lie?',
      'May I ask how the decision is made, and by whom?',
    ],
    call: [
      'How is the decision made, and who makes it in the end?',
      'Who takes part in the decision?',
      'May I ask with whom the last word lies?',
    ],
  },
  headcount_approved: {
    subjects: ['A question about the position', 'Planning for {the role}', 'The approval of {the role}'],
    email: [
      'Could you tell me whether the position has been approved, and from when it can be filled?',
      'Is the position approved and funded, or is there a step left before it can be filled?',
      'May I ask how far the approval of the position has come?',
    ],
    message: [
      'Has the position been approved, and from when can it be filled?',
      'Could you tell me whether the budget for the position stands?',
      'May I ask where the approval of the position stands?',
    ],
    call: [
      'Is the position approved, and from when can it be filled?',
      'Does the budget for the position stand, or is there a step left?',
      'How far has the approval of the position come?',
    ],
  },
  sentiment: {
    subjects: ['A word of feedback on {the role}', 'A question about my application', 'Feedback on {the role}'],
    email: [
      'Could you tell me how my application comes across to you, and whether anything gives you pause?',
      'Is there anything in my background that you would like to know more about?',
      'May I ask for a word of feedback on what speaks for me so far, and what is open?',
    ],
    message: [
      'Is there anything in my background that gives you pause?',
      'May I ask for a word of feedback?',
      'What would you like to know more about from me?',
    ],
    call: [
      'How does my application come across to you so far?',
      'Is there anything in my background that you would like to talk about?',
      'What speaks for me so far, and what is open?',
    ],
  },
} as const satisfies Readonly<Record<string, Asked>>;
