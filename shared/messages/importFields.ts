import type { ImportField } from '../contract/importMapping.ts';
import type { RecordField } from '../csv/records/recordFields.ts';

/** What a column becomes for a role. */
export const importFields: Readonly<Record<ImportField, string>> = {
  company: 'Company',
  title: 'Title',
  stage: 'Stage',
  appliedDate: 'Applied on',
  savedDate: 'Saved on',
  url: 'Link',
  location: 'Place',
  salary: 'Salary',
  notes: 'Notes',
  description: 'Description',
  source: 'Source',
  externalId: 'Number at the source',
  contactName: 'Contact: name',
  contactEmail: 'Contact: e-mail',
  contactPhone: 'Contact: phone',
  companyTitle: 'Company – title, in one',
  titleCompany: 'Title at company, in one',
};

/** What a column becomes for something that happened, was said, was promised, or is to be done. */
export const recordFields: Readonly<Record<RecordField, string>> = {
  company: 'Company',
  title: 'Title of the role',
  url: 'Link of the role',
  externalId: 'Number of the role at the source',
  contactName: 'Who: name',
  contactEmail: 'Who: e-mail',
  onDay: 'Day',
  dueDay: 'Due on',
  channel: 'By which way',
  direction: 'From whom to whom',
  reached: 'Whether you talked',
  topic: 'Topic',
  value: 'What was said of it',
  certainty: 'How sure they were',
  hearsayOf: 'Whose words they told',
  promised: 'What was promised',
  state: 'What became of it',
  website: 'Website',
  agency: 'Whether it is an agency',
  notes: 'Text',
};
