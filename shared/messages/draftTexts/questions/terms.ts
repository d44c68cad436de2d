import type { Asked } from './asking.ts';

/** Questions on what would stand in a contract. */
export const termsQuestions = {
  salary: {
    subjects: ['A question about pay for {the role}', 'The pay range for {the role}', 'Pay for {the role}'],
    email: [
      'Could you tell me which pay range is planned, and what comes on top of the base salary?',
      'What range do you have in mind for the salary, and how is it made up?',
      'May I ask for the planned pay range, and whether it is by the year or by the month?',
    ],
    message: [
      'Could you tell me which pay range is planned?',
      'What range do you have in mind for the salary?',
      'May I ask for the pay range, and how it is made up?',
    ],
    call: [
      'Which pay range is planned, and what comes on top of it?',
      'What do you have in mind for the salary?',
      'May I ask for the pay range, by the year or by the month?',
    ],
  },
  start_date: {
    subjects: ['The start date for {the role}', 'A question about the start', 'When {the role} would begin'],
    email: [
      'Could you tell me which start date you have in mind?',
      'By when would you like the new person to begin, and how much room is there?',
      'May I ask from which day the position is to be filled?',
    ],
    message: [
      'Which start date do you have in mind?',
      'By when would you like the new person to begin?',
      'May I ask when the position would start?',
    ],
    call: [
      'Which start date would suit you best?',
      'When would you like the new person to begin, and how much room is there?',
      'From which day is the position to be filled?',
    ],
  },
  remote_policy: {
    subjects: ['Office days for {the role}', 'Working from home: {the role}', 'A question about office days'],
    email: [
      'Could you tell me how many days a week are spent in the office?',
      'How is the week split between the office and home?',
      'May I ask what the rules are for working from home, and whether they are part of the contract?',
    ],
    message: [
      'How many days a week are spent in the office?',
      'Could you tell me how the week is split between office and home?',
      'May I ask what the rules are for working from home?',
    ],
    call: [
      'How many days a week would I be in the office?',
      'How is the week split between office and home?',
      'What are the rules for working from home?',
    ],
  },
  location: {
    subjects: ['The place of work for {the role}', 'A question about the place of work', 'Where {the role} is based'],
    email: [
      'Could you tell me where the place of work would be?',
      'At which site would I work, and is there travel to more than one?',
      'May I ask which place of work would stand in the contract?',
    ],
    message: [
      'Where would the place of work be?',
      'Could you tell me at which site I would work?',
      'May I ask which place would stand in the contract?',
    ],
    call: [
      'Where would my place of work be?',
      'At which site would I work, and is there travel?',
      'Which place of work would stand in the contract?',
    ],
  },
  title_level: {
    subjects: ['Title and level for {the role}', 'A question about title and level', 'The level of {the role}'],
    email: [
      'Could you tell me which title and level the position has?',
      'At what level is the position placed, and what would the title be?',
      'May I ask which title would stand in the contract, and how it fits into the levels of the company?',
    ],
    message: [
      'Which title and level does the position have?',
      'Could you tell me at what level the position is placed?',
      'May I ask which title would stand in the contract?',
    ],
    call: [
      'Which title and level would the position have?',
      'At what level is the position placed?',
      'Which title would stand in the contract, and how does it fit into the levels of the company?',
    ],
  },
  contract_type: {
    subjects: ['The contract for {the role}', 'A question about the contract', 'The form of employment: {the role}'],
    email: [
      'Could you tell me what kind of contract it would be?',
      'Is the position permanent, for a fixed term, or in another form?',
      'May I ask which form of employment is planned, and whether there is a trial period?',
    ],
    message: [
      'What kind of contract would it be?',
      'Could you tell me whether the position is permanent or in another form?',
      'May I ask which form of employment is planned?',
    ],
    call: [
      'What kind of contract is planned?',
      'Would the position be permanent, for a fixed term, or in another form?',
      'Which form of employment is it, and is there a trial period?',
    ],
  },
  role_scope: {
    subjects: ['The tasks of {the role}', 'A question about the tasks', 'What {the role} is about'],
    email: [
      'Could you tell me what the main tasks would be in the first months?',
      'What would I be responsible for, and what lies with the rest of the team?',
      'May I ask which tasks weigh most in the position?',
    ],
    message: [
      'What would the main tasks be in the first months?',
      'Could you tell me what I would be responsible for?',
      'Which tasks weigh most in the position?',
    ],
    call: [
      'What are the main tasks in the first months?',
      'What would I be responsible for, and what lies with the team?',
      'May I ask which tasks weigh most?',
    ],
  },
  contingencies: {
    subjects: ['What is left before an offer', 'A question about checks and approvals', 'The steps up to a contract'],
    email: [
      'Could you tell me whether an offer would depend on anything, such as references or a check?',
      'Which checks or approvals belong to the process, and which are left?',
      'May I ask what has to be in place before an offer is final?',
    ],
    message: [
      'Does an offer depend on anything, such as references or a check?',
      'Could you tell me which checks or approvals are left?',
      'May I ask what comes before an offer is final?',
    ],
    call: [
      'Would an offer depend on anything, such as references or a check?',
      'Which checks or approvals are left?',
      'What has to be in place before an offer is final?',
    ],
  },
  offer_form: {
    subjects: ['The offer for {the role}', 'A question about the offer', 'The steps up to an offer'],
    email: [
      'Could you tell me how an offer would be made, and when it would come in writing?',
      'What are the steps up to a written offer, and how long do they take?',
      'May I ask by when I could have an offer in writing?',
    ],
    message: [
      'When would an offer come in writing?',
      'Could you tell me what the steps up to a written offer are?',
      'May I ask how an offer would be made?',
    ],
    call: [
      'How would an offer be made, and when would it come in writing?',
      'What are the steps up to a written offer?',
      'By when could I have an offer in writing?',
    ],
  },
} as const satisfies Readonly<Record<string, Asked>>;
