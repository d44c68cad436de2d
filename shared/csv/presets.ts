import type { DateOrder } from '../contract/imports.ts';
import type { ColumnMeaning } from './columnMeaning.ts';
import { headerName } from './foldHeader.ts';

export type PresetId =
  | 'linkedin-applications'
  | 'linkedin-saved'
  | 'linkedin-connections'
  | 'jobsync'
  | 'huntr'
  | 'reactive-resume';

/** A format known by its exact columns. */
export type Preset = {
  readonly id: PresetId;
  /** For the user to read. */
  readonly label: string;
  /** The columns in the format's own spelling, each with its meaning; `null` is left out, and the plan says so. */
  readonly columns: Readonly<Record<string, ColumnMeaning | null>>;
  /** How its numeric days are written, if the format says so. */
  readonly dateOrder: DateOrder | null;
  /** The name before the colon of a role's key, if the format has ids that stay the same from export to export. */
  readonly keyName: string | null;
  /** Written by a machine that writes every cell: a shorter row is a damaged one. */
  readonly strictWidth: boolean;
};

/**
 * LinkedIn's data export. `Contact Email` and `Contact Phone Number` are the applicant's own, so they are read by nobody;
 * the id of a role is in its address, not in a column.
 */
const linkedIn: readonly Preset[] = [
  {
    id: 'linkedin-applications',
    label: 'LinkedIn job applications',
    columns: {
      'Application Date': 'appliedDate',
      'Contact Email': null,
      'Contact Phone Number': null,
      'Company Name': 'company',
      'Job Title': 'title',
      'Job Url': 'url',
      'Resume Name': 'resumeName',
      'Question And Answers': 'questions',
    },
    dateOrder: 'mdy',
    keyName: null,
    strictWidth: true,
  },
  {
    id: 'linkedin-saved',
    label: 'LinkedIn saved jobs',
    columns: { 'Saved Date': 'savedDate', 'Job Url': 'url', 'Job Title': 'title', 'Company Name': 'company' },
    dateOrder: 'mdy',
    keyName: null,
    strictWidth: true,
  },
  {
    id: 'linkedin-connections',
    label: 'LinkedIn connections',
    columns: {
      'First Name': null,
      'Last Name': null,
      'Email Address': null,
      Company: 'company',
      Position: 'title',
      'Connected On': null,
    },
    dateOrder: null,
    keyName: null,
    strictWidth: false,
  },
];

export const PRESETS: readonly Preset[] = [
  ...linkedIn,
  {
    id: 'jobsync',
    label: 'JobSync',
    columns: {
      // Counts the rows of one export; the next export counts anew, so it is no id.
      index: null,
      createdAt: 'savedDate',
      applied: 'appliedFlag',
      appliedDate: 'appliedDate',
      Company: 'company',
      JobTitle: 'title',
      jobType: 'keep',
      workplaceType: 'keep',
      Location: 'location',
      JobSource: 'source',
      Status: 'stage',
    },
    dateOrder: null,
    keyName: null,
    strictWidth: false,
  },
  {
    id: 'huntr',
    label: 'Huntr',
    columns: {
      id: 'externalId',
      title: 'title',
      location: 'location',
      url: 'url',
      companyName: 'company',
      listName: 'stage',
      htmlDescription: 'description',
    },
    dateOrder: null,
    keyName: 'huntr',
    strictWidth: false,
  },
  {
    id: 'reactive-resume',
    label: 'Reactive Resume',
    columns: {
      Company: 'company',
      Role: 'title',
      Stage: 'stage',
      Location: 'location',
      Salary: 'salary',
      Source: 'source',
      Tags: 'keep',
    },
    dateOrder: null,
    keyName: null,
    strictWidth: false,
  },
];

/** Whether a table is part of LinkedIn's own export. */
export const isLinkedIn = (preset: Preset | null): boolean => preset?.id.startsWith('linkedin-') ?? false;

/**
 * The format whose columns are all there, whatever their order. LinkedIn's may have further ones, should it add some:
 * nothing else has its names. Any other file must have just these, or its further columns would be lost.
 */
export const presetOf = (headers: readonly string[]): Preset | null => {
  const names = new Set(headers.map(headerName).filter((name) => name !== ''));
  const fits = (preset: Preset): boolean => {
    const wanted = Object.keys(preset.columns).map(headerName);
    return (isLinkedIn(preset) || wanted.length === names.size) && wanted.every((name) => names.has(name));
  };
  return PRESETS.find(fits) ?? null;
};

/** For each column of a file of this format its meaning, or `null`. A column that the format has not is kept. */
export const presetMeanings = (preset: Preset, headers: readonly string[]): readonly (ColumnMeaning | null)[] => {
  const byName = new Map(Object.entries(preset.columns).map(([name, meaning]) => [headerName(name), meaning]));
  return headers.map((header) => {
    const meaning = byName.get(headerName(header));
    return meaning === undefined ? 'keep' : meaning;
  });
};
