import type { SampleRole } from './sampleRole.ts';
import { SAMPLE_STORIES } from './sampleStories.ts';

/** A search in full swing, told by invented companies: the four stories and their plainer neighbours. */
export const SAMPLE_ROLES: readonly SampleRole[] = [
  ...SAMPLE_STORIES,
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
