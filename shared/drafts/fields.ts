/** What can stand between braces in a template, and what each gives. */
export const DRAFT_FIELDS = [
  /** `Anna`, of `Dr. Anna Schmidt`; `Mr. Smith` where no first name is known. */
  'first name',
  /** Their whole name. */
  'name',
  /** Their number. */
  'phone',
  /** The title of the role, as it stands. */
  'role',
  /** The employer. */
  'company',
  /** `the Data Analyst role at Acme`, as far as title and company are known; `a possible role at Acme` of a lead. */
  'the role',
  'my name',
  'my phone',
  /** `Tuesday 3 March`, as all days here; the words around it are the template's. */
  'applied on',
  /** The day of the interview. */
  'interview day',
  /** The day on which they said there would be a decision. */
  'decision day',
  /** `a call from you on Tuesday 3 March at 15:00`: what they promised, and by when. */
  'promised',
  /** `my e-mail of Tuesday 3 March`: how the user last got in touch with them. */
  'my last contact',
  /** `your e-mail of Tuesday 3 March`: what the user answers. */
  'their message',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** What is the person's own: texts that differ in these alone are the same text. */
export const PERSONAL_FIELDS: readonly DraftField[] = ['first name', 'name', 'phone'];

/** The field that somebody typed: case and the number of spaces do not matter. */
export const fieldOf = (typed: string): DraftField | undefined => {
  const name = typed.trim().replace(/\s+/g, ' ').toLowerCase();
  return DRAFT_FIELDS.find((field) => field === name);
};
