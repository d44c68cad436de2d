import type { StageKind } from '#shared/domain/stage.ts';

export type SampleRole = {
  readonly title: string;
  readonly company: string;
  readonly location: string;
  readonly notes: string;
  /** Its way through the stages, oldest first: the kind of stage and how many days ago it came there. */
  readonly way: readonly (readonly [StageKind, number])[];
};

/** A search in full swing, told by invented companies: the four situations that Followthrough is for, and their neighbours. */
export const SAMPLE_ROLES: readonly SampleRole[] = [
  {
    title: 'Site Reliability Engineer',
    company: 'Kestrel Robotics',
    location: 'Hybrid, Leeds',
    notes:
      'The recruiter said: “I’ll call you back in ten minutes.” Fifteen minutes later nobody had called. Ring again.',
    way: [
      ['applied', 12],
      ['screening', 4],
    ],
  },
  {
    title: 'Web Developer',
    company: 'Barcelona Media',
    location: 'Barcelona',
    notes:
      'The hiring manager sounds ready to hire. The supervisor says that other candidates are still being interviewed. Ask both before resigning.',
    way: [
      ['applied', 34],
      ['screening', 25],
      ['interview', 12],
    ],
  },
  {
    title: 'Data Analyst',
    company: 'Café Lumière',
    location: 'Lyon',
    notes: 'No answer in nine days. Ask whether a filter dropped the résumé, and send it to a person.',
    way: [['applied', 9]],
  },
  {
    title: 'Editor, Features',
    company: 'Tribune Daily',
    location: 'Chicago',
    notes: 'A lead, no posting yet. The e-mail to the editor has had no answer for a week: call instead.',
    way: [['lead', 8]],
  },
  {
    title: 'Technical Writer',
    company: 'Northwind Analytics',
    location: 'Remote',
    notes: '',
    way: [
      ['saved', 10],
      ['applied', 7],
    ],
  },
  { title: 'QA Engineer', company: 'Acme Corp', location: 'Leeds', notes: '', way: [['applied', 2]] },
  {
    title: 'Product Manager, Payments',
    company: 'Øresund Energi',
    location: 'Copenhagen',
    notes: '',
    way: [['saved', 1]],
  },
  {
    title: 'Content Specialist',
    company: 'Harbour & Sons, Ltd.',
    location: 'Bristol',
    notes: '',
    way: [
      ['applied', 15],
      ['screening', 3],
    ],
  },
  {
    title: 'Senior Software Engineer',
    company: 'O’Neill Partners',
    location: 'Dublin',
    notes: '',
    way: [
      ['applied', 21],
      ['interview', 1],
    ],
  },
  {
    title: 'Platform Engineer',
    company: 'Bluefin “Data” GmbH',
    location: 'Berlin',
    notes: '',
    way: [
      ['applied', 30],
      ['interview', 6],
    ],
  },
  {
    title: 'Systems Engineer',
    company: '山田製作所',
    location: 'Osaka',
    notes: '',
    way: [
      ['applied', 40],
      ['interview', 20],
      ['offer', 2],
    ],
  },
];
