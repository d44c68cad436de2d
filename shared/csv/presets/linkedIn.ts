import { PLAIN, type Preset } from './preset.ts';

const OF_LINKEDIN = { ...PLAIN, isOpen: true, dateOrder: 'mdy' } as const satisfies Partial<Preset>;

/**
 * LinkedIn's data export (csv.md, Presets). `Contact Email` and `Contact Phone Number` are the applicant's own, so they are
 * read by nobody; the id of a role is in its address, not in a column.
 */
export const linkedInApplications: Preset = {
  ...OF_LINKEDIN,
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
  strictWidth: true,
};

export const linkedInSaved: Preset = {
  ...OF_LINKEDIN,
  id: 'linkedin-saved',
  label: 'LinkedIn saved jobs',
  columns: { 'Saved Date': 'savedDate', 'Job Url': 'url', 'Job Title': 'title', 'Company Name': 'company' },
  strictWidth: true,
};

/** Until about 2021 without the address of the profile, which so is none of its columns. */
export const linkedInConnections: Preset = {
  ...OF_LINKEDIN,
  kind: 'people',
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
};
