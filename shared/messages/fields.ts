/** What the fields of a form are called, for the sentence that says which of them cannot be saved. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'Title',
  name: 'Name',
  company: 'Company',
  via: 'Via agency',
  location: 'Place',
  place: 'Place',
  url: 'Link to the posting',
  appliedOn: 'Applied on',
  closesOn: 'Closes on',
  source: 'Source',
  salary: 'Salary',
  excitement: 'How much you want it',
  tags: 'Tags',
  notes: 'Notes',
  position: 'Position',
  email: 'E-mail',
  phone: 'Phone',
  profileUrl: 'Profile',
  website: 'Website',
  avoidReason: 'Why to avoid it',
  day: 'Date',
  on: 'Date',
  time: 'Time',
  zone: 'Time zone',
  minutes: 'Minutes',
  text: 'What was said',
  newPeople: 'People',
  personIds: 'People',
};

/** The name that the user knows a field by; `undefined` if the path of the fault leads to none that they fill in. */
export const fieldWords = (path: readonly PropertyKey[]): string | undefined =>
  path.flatMap((step) => (typeof step === 'string' && Object.hasOwn(FIELDS, step) ? FIELDS[step] : [])).at(0);

const DAYS: readonly PropertyKey[] = ['appliedOn', 'closesOn', 'day', 'on'];

/** Whether what is wrong is a day: mostly its year. */
export const isDay = (path: readonly PropertyKey[]): boolean => DAYS.includes(path.at(-1) ?? '');
