import { headerName } from './foldHeader.ts';

/** What a column of a list of people holds. */
const WORDS = {
  first: ['first name', 'given name', 'firstname', 'vorname', 'prénom', 'nombre', 'nome', 'voornaam', 'imię'],
  middle: ['middle name', 'additional name'],
  last: [
    ...['last name', 'family name', 'surname', 'nachname', 'familienname', 'nom de famille', 'apellido', 'apellidos'],
    ...['sobrenome', 'cognome', 'achternaam', 'nazwisko'],
  ],
  whole: ['full name', 'name', 'display name', 'contact name', 'file as'],
  profile: ['url', 'linkedin url', 'linkedin', 'profile url', 'linkedin profile', 'website 1 value'],
  email: [
    ...['email address', 'e-mail address', 'email', 'e-mail', 'email work', 'e-mail 1 - value', 'email 1 value'],
    ...['work email', 'email home', 'email other', 'mail', 'adresse e-mail', 'correo electrónico'],
  ],
  phone: [
    ...['phone', 'phone number', 'mobile phone', 'business phone', 'phone work', 'phone 1 - value', 'mobile'],
    ...['work phone', 'telephone', 'phone home', 'phone other', 'telefon', 'téléphone', 'teléfono', 'telefoon'],
  ],
  company: [
    'company',
    'organization name',
    'organization 1 - name',
    'company name',
    'organization',
    'firma',
    'employer',
  ],
  position: ['position', 'job title', 'organization title', 'organization 1 - title', 'title', 'role', 'headline'],
  on: ['connected on'],
} as const satisfies Record<string, readonly string[]>;

export type PeopleColumn = keyof typeof WORDS;

/** The columns of each meaning, the one with the best name first. */
export const peopleColumns = (headers: readonly string[]): Readonly<Record<PeopleColumn, readonly number[]>> => {
  const names = headers.map(headerName);
  const find = (words: readonly string[]): readonly number[] => {
    const found = words.map((word) => names.indexOf(headerName(word))).filter((column) => column !== -1);
    return [...new Set(found)];
  };
  return {
    first: find(WORDS.first),
    middle: find(WORDS.middle),
    last: find(WORDS.last),
    whole: find(WORDS.whole),
    profile: find(WORDS.profile),
    email: find(WORDS.email),
    phone: find(WORDS.phone),
    company: find(WORDS.company),
    position: find(WORDS.position),
    on: find(WORDS.on),
  };
};

/** Columns that only a list of applications has, whoever else is named in it. */
const OF_APPLICATIONS = [
  ...['date applied', 'applied date', 'application date', 'applied on', 'applied at', 'applied', 'beworben am'],
  ...[
    'job url',
    'job post url',
    'job posting',
    'job posting url',
    'salary',
    'application status',
    'list name',
    'stage',
  ],
].map(headerName);

/**
 * Whether a table is a list of people, and so never of roles (csv.md, rule 2): somebody's first and last name, or a name
 * with an address or a number, and nothing of a posting.
 */
export const isPeople = (headers: readonly string[]): boolean => {
  const { first, last, whole, email, phone } = peopleColumns(headers);
  const isNamed = (first.length > 0 && last.length > 0) || (whole.length > 0 && email.length + phone.length > 0);
  return isNamed && !headers.some((header) => OF_APPLICATIONS.includes(headerName(header)));
};
