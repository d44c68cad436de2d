import type { SampleRole } from './sampleRole.ts';
import { SAMPLE_STORIES } from './sampleStories.ts';

/** Their plainer neighbours, each with somebody who has said something. */
const NEIGHBOURS: readonly SampleRole[] = [
  {
    title: 'Technical Writer',
    company: 'Northwind Analytics',
    location: 'Remote',
    notes: '',
    way: [
      ['saved', 10],
      ['applied', 7],
    ],
    people: [{ name: 'Priya Raman', part: 'recruiter', position: 'Recruiting', email: 'priya.raman@example.com' }],
    touches: [
      {
        daysAgo: 1,
        time: '15:20',
        direction: 'in',
        channel: 'email',
        who: 'Priya Raman',
        text: 'Asks for two samples of documentation, and for my earliest start.',
      },
    ],
  },
  {
    title: 'QA Engineer',
    company: 'Acme Corp',
    location: 'Leeds',
    notes: '',
    way: [['applied', 14]],
    people: [
      { name: 'Owen Reid', part: 'hiring_manager', position: 'Head of Quality', email: 'owen.reid@example.com' },
    ],
    touches: [
      {
        daysAgo: 14,
        time: '10:10',
        direction: 'out',
        channel: 'email',
        who: 'Owen Reid',
        text: 'Sent the application to him as well, since he had posted about the role himself.',
      },
    ],
  },
  {
    title: 'Product Manager, Payments',
    company: 'Øresund Energi',
    location: 'Copenhagen',
    notes: '',
    way: [['saved', 1]],
    people: [{ name: 'Astrid Holm', part: 'referrer', position: 'Engineer' }],
    touches: [
      {
        daysAgo: 1,
        time: '18:30',
        direction: 'in',
        channel: 'profile_message',
        who: 'Astrid Holm',
        text: 'Sent the advert: “I can put in a word once you have applied.”',
      },
    ],
  },
  {
    title: 'Content Specialist',
    company: 'Harbour & Sons, Ltd.',
    location: 'Bristol',
    notes: '',
    way: [
      ['applied', 24],
      ['interview', 10],
      ['offer', 2],
    ],
    people: [{ name: 'Grace Amadi', part: 'agency_recruiter', position: 'Consultant', phone: '+44 117 496 0188' }],
    touches: [
      {
        daysAgo: 10,
        time: '11:15',
        direction: 'out',
        channel: 'call',
        who: 'Grace Amadi',
        text: 'Told her how the talk with the client went.',
      },
      {
        daysAgo: 2,
        time: '16:40',
        direction: 'in',
        channel: 'call',
        who: 'Grace Amadi',
        text: 'They make an offer; the letter is to follow. She asks for an answer within ten days.',
        offer: { form: 'verbal', answerDaysAgo: -8 },
        promise: { what: 'email', daysAgo: -2, time: null },
      },
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
    people: [
      { name: 'Sean O’Neill', part: 'hiring_manager', position: 'Partner', email: 'sean.oneill@example.com' },
      { name: 'Mia Clarke', part: 'peer', position: 'Engineer', email: 'mia.clarke@example.com' },
    ],
    interviews: [
      {
        daysAgo: 1,
        time: '14:00',
        minutes: 60,
        channel: 'video',
        state: 'held',
        with: ['Sean O’Neill', 'Mia Clarke'],
        notes: 'Both kind, both thorough. She asked more about tests than he did.',
      },
    ],
    touches: [],
  },
  {
    title: 'Platform Engineer',
    company: 'Bluefin “Data” GmbH',
    location: 'Berlin',
    notes: '',
    way: [
      ['applied', 30],
      ['interview', 16],
    ],
    people: [
      { name: 'Jonas Weber', part: 'recruiter', position: 'Talent', email: 'jonas.weber@example.com' },
      { name: 'Lena Vogt', part: 'hiring_manager', position: 'Team Lead', email: 'lena.vogt@example.com' },
    ],
    interviews: [
      {
        daysAgo: 16,
        time: '10:30',
        minutes: 45,
        channel: 'video',
        state: 'held',
        with: ['Lena Vogt'],
        notes: 'She liked the story of the outage.',
      },
    ],
    touches: [
      {
        daysAgo: 15,
        time: '09:40',
        direction: 'out',
        channel: 'email',
        who: 'Lena Vogt',
        text: 'Thanked her, and sent the link to the post-mortem.',
      },
      {
        daysAgo: 9,
        time: '13:05',
        direction: 'in',
        channel: 'email',
        who: 'Jonas Weber',
        text: '“We will decide by the end of the week.”',
        decidesDaysAgo: 5,
      },
      {
        daysAgo: 9,
        time: '13:30',
        direction: 'out',
        channel: 'email',
        who: 'Jonas Weber',
        text: 'Thanked him for the date.',
      },
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
    ],
    people: [
      { name: 'Sato Megumi', part: 'hiring_manager', position: 'General Manager', email: 'sato.megumi@example.com' },
    ],
    interviews: [
      {
        daysAgo: 20,
        time: '09:00',
        minutes: 60,
        channel: 'video',
        state: 'held',
        with: ['Sato Megumi'],
        notes: '',
      },
    ],
    touches: [
      {
        daysAgo: 19,
        time: '08:30',
        direction: 'out',
        channel: 'email',
        who: 'Sato Megumi',
        text: 'Thanked her for the talk.',
      },
      {
        daysAgo: 2,
        time: '09:10',
        direction: 'in',
        channel: 'email',
        who: 'Sato Megumi',
        text: 'She sends the date for a second talk as soon as the director is back.',
      },
    ],
  },
];

/** A search in full swing, told by invented companies: the four stories and their plainer neighbours. */
export const SAMPLE_ROLES: readonly SampleRole[] = [...SAMPLE_STORIES, ...NEIGHBOURS];
