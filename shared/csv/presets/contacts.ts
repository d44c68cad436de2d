import { PLAIN, type Preset } from './preset.ts';

/** Address books and contacts of other programs: people, by what only they name. What their columns are peopleColumns.ts knows. */
const contacts = (id: string, label: string, names: readonly string[]): Preset => ({
  ...PLAIN,
  kind: 'people',
  id,
  label,
  columns: Object.fromEntries(names.map((name) => [name, null])),
  isOpen: true,
});

export const atomicCrm = contacts('atomic-crm', 'Atomic CRM contacts', [
  ...['first_name', 'last_name', 'company', 'email_work', 'phone_work'],
]);
export const google = contacts('google-contacts', 'Google contacts', ['First Name', 'Last Name', 'E-mail 1 - Value']);
/** As written until 2024. */
export const googleOld = contacts('google-contacts-old', 'Google contacts', [
  'Given Name',
  'Family Name',
  'E-mail 1 - Value',
]);
export const outlook = contacts('outlook-contacts', 'Outlook contacts', [
  ...['First Name', 'Last Name', 'Company', 'Job Title', 'E-mail Address', 'Business Phone'],
]);
