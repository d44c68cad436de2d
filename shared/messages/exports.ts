import { formatCount } from './format.ts';
import { plural } from './plural.ts';

type InFile = { readonly file: string };
type InEntry = InFile & { readonly entry: string };

const nothingImported = 'Nothing was imported.';

/** What can be wrong with an archive of everything that is to be read. */
export const archives = {
  damaged: ({ file, entry }: InEntry) =>
    `${entry} in ${file} is damaged or not all there. ${nothingImported} Take another copy of the archive, or export again.`,
  newer: ({ file }: InFile) =>
    `${file} was written by a newer Followthrough. ${nothingImported} Update Followthrough, then import it again.`,
  nul: ({ file, entry, line }: InEntry & { readonly line: number }) =>
    `Record ${formatCount(line)} of ${entry} in ${file} holds a NUL character, which no text can have. ${nothingImported} Take the character out, then import it again.`,
  badRow: ({ file, entry, line }: InEntry & { readonly line: number }) =>
    `Record ${formatCount(line)} of ${entry} in ${file} cannot be read. ${nothingImported} Take another copy of the archive, or export again.`,
  brokenLinks: ({ file, count }: InFile & { readonly count: number }) =>
    `${formatCount(count)} ${plural(count, 'record', 'records')} in ${file} ${plural(count, 'belongs', 'belong')} to something that is not in it. ${nothingImported} Take another copy of the archive, or export again.`,
  notTaken: ({ file }: InFile) =>
    `Something in ${file} is not as Followthrough writes it. ${nothingImported} Take another copy of the archive, or export again.`,
  notEmpty: ({ file }: InFile) =>
    `${file} holds everything of a Followthrough, and there is something here already. ${nothingImported} Import it where nothing was added yet: delete all data in the settings first, or start with another profile.`,
  ownColumns: ({ file }: InFile) =>
    `${file} holds everything of a Followthrough, its board's columns included, and the columns of the board here are not as they were at first. ${nothingImported} Undo those changes, or delete all data in the settings, then import it again.`,
  tooLarge: ({ file, limitMB }: InFile & { readonly limitMB: number }) =>
    `${file} unpacks to more than ${formatCount(limitMB)} MB, which is more than Followthrough takes from an archive. ${nothingImported} If it is an archive of your own, restore a backup instead.`,
  notRead: ({ file }: InFile) =>
    `${file} could not be read to its end. ${nothingImported} Import it again; if this happens once more, the log may say why.`,
} as const;

/** The headers of flat files, in the order of their columns, and what stands in them. */
export const flatFiles = {
  applications: {
    company: 'Company',
    via: 'Via',
    title: 'Title',
    stage: 'Stage',
    stageSince: 'In stage since',
    outcome: 'Outcome',
    appliedOn: 'Applied on',
    savedOn: 'Saved on',
    closesOn: 'Closes on',
    location: 'Location',
    salary: 'Salary',
    source: 'Source',
    url: 'URL',
    excitement: 'Excitement (1–5)',
    tags: 'Tags',
    people: 'People',
    history: 'Stage history',
    resume: 'Résumé',
    notes: 'Notes',
    description: 'Description',
    id: 'Followthrough ID',
  },
  /** A step of the history: when it came where, and what the source called that. */
  step: ({ day, stage, raw }: { readonly day: string; readonly stage: string; readonly raw: string | null }) =>
    raw === null || raw === stage ? `${stage} on ${day}` : `${stage} on ${day} (“${raw}”)`,
  people: {
    name: 'Name',
    company: 'Company',
    position: 'Position',
    email: 'E-mail',
    phone: 'Phone',
    profileUrl: 'Profile',
    roles: 'Roles',
    lastContactAt: 'Last contact (UTC)',
    connectedOn: 'Connected on',
    notes: 'Notes',
    id: 'Followthrough ID',
  },
  partIn: ({ title, company, part }: Readonly<Record<'title' | 'company' | 'part', string>>) =>
    `${title} at ${company} (${part})`,
} as const;

/** The work-search log, as benefit offices ask for it. */
export const workSearch = {
  columns: {
    day: 'Date',
    kind: 'Activity',
    employer: 'Employer',
    role: 'Position',
    person: 'Person',
    method: 'Method',
    detail: 'Contact detail',
    result: 'Result',
  },
  kinds: { application: 'Application', interview: 'Interview', contact: 'Contact' },
  notReached: 'Nobody answered',
  both: (one: string, other: string) => [one, other].filter((part) => part !== '').join('; '),
  heading: 'Work-search log',
  about: ({ name, from, to, count }: Readonly<Record<'name' | 'from' | 'to', string>> & { readonly count: number }) =>
    `${name === '' ? '' : `${name}: `}${from} to ${to}, ${formatCount(count)} ${plural(count, 'activity', 'activities')}.`,
  nothing: 'Nothing was written down in these days.',
  place: 'Place and date',
  signature: 'Signature',
} as const;

/** Words of the page about exports, and of what goes wrong with one. */
export const exporting = {
  busy: 'Another export is under way. Nothing was written by this one. Wait until it is done, or cancel it.',
  daysReversed: 'The first day is after the last. Nothing was written. Choose the days anew.',
  files: {
    everything: (today: string) => `Followthrough ${today}.zip`,
    applications: (today: string) => `Applications ${today}.csv`,
    people: (today: string, ending: string) => `People ${today}.${ending}`,
    workSearch: (from: string, to: string, ending: string) => `Work-search log ${from} to ${to}.${ending}`,
  },

  heading: 'Export',
  everythingHeading: 'Everything',
  everythingHint:
    'One archive with a CSV file for each kind of record. Import it into an empty Followthrough, and all is as it was.',
  everything: 'Export everything…',
  listsHeading: 'Lists',
  applications: 'Applications (CSV)…',
  peopleCsv: 'People (CSV)…',
  peopleCards: 'People (contact cards)…',
  workSearchHeading: 'Work-search log',
  workSearchHint: 'Applications, interviews and contacts of some days, as benefit offices ask for them.',
  from: 'First day',
  to: 'Last day',
  workSearchCsv: 'Save as CSV…',
  workSearchPdf: 'Save as PDF…',
  applicationsHere: 'Export…',
  applicationsHereLabel: 'Export the roles shown here as CSV',
  peopleHere: 'Export…',
  peopleHereLabel: 'Export the people shown here as CSV',
  writing: {
    everything: 'Exporting everything',
    applications: 'Exporting applications',
    people: 'Exporting people',
    workSearch: 'Exporting the work-search log',
  },
  progress: 'Progress of the export',
  records: ({ done, total }: { readonly done: number; readonly total: number }) =>
    `${formatCount(done)} of ${formatCount(total)} records`,
  cancel: 'Cancel the export',
  cancelling: 'The export is being cancelled.',
  cancelled: 'The export was cancelled. No file was written.',
  done: ({ file, count }: InFile & { readonly count: number }) =>
    count === 0
      ? `There was nothing to export: ${file} is empty but for its heading.`
      : `${formatCount(count)} ${plural(count, 'record is', 'records are')} in ${file}.`,
} as const;
