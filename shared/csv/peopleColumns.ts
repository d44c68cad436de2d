import type { Outcome } from '../domain/outcome.ts';
import type { StageKind } from '../domain/stage.ts';
import { lineText } from './cellText.ts';
import { plainHeaderName } from './columnMeaning.ts';
import { headerName } from './foldHeader.ts';
import { HEADER_WORDS, PLAIN_DATES } from './headerWords.ts';
import { stageWord } from './stageWords.ts';

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
    ...['work email', 'email home', 'email other', 'mail', 'adresse e-mail', 'correo electrónico', 'correo'],
    ...['e-mail-adresse', 'mailadresse', 'courriel', 'e-mailadres', 'adres e-mail', 'indirizzo e-mail'],
  ],
  phone: [
    ...['phone', 'phone number', 'mobile phone', 'business phone', 'phone work', 'phone 1 - value', 'mobile'],
    ...['work phone', 'telephone', 'phone home', 'phone other', 'telefon', 'téléphone', 'teléfono', 'telefoon'],
    ...['telefon geschäftlich', 'mobiltelefon', 'handy', 'telefonnummer', 'telefono', 'telefone', 'telefon komórkowy'],
  ],
  company: [
    'company',
    'organization name',
    'organization 1 - name',
    'company name',
    'organization',
    'firma',
    'employer',
    'unternehmen',
    'entreprise',
    'empresa',
    'azienda',
    'bedrijf',
  ],
  position: [
    ...['position', 'job title', 'organization title', 'organization 1 - title', 'title', 'role', 'headline', 'poste'],
    ...['stelle', 'puesto', 'cargo', 'ruolo', 'functie', 'stanowisko'],
  ],
  on: ['connected on'],
} as const satisfies Record<string, readonly string[]>;

export type PeopleColumn = keyof typeof WORDS;

/** Names of a column that are somebody's last name beside a column of first names. */
const LAST_BESIDE_FIRST = ['nom', 'name', 'naam'];
/** Beside a column of this name `Title` is how somebody is addressed: `Dr.` */
const JOB_TITLE = headerName('job title');
const HONORIFIC = headerName('title');
/** What says of whom a profile is; `url` alone may be anything's. */
const OF_A_PROFILE = ['linkedin url', 'linkedin', 'profile url', 'linkedin profile'].map(headerName);

/** The columns of each meaning, the one with the best name first. */
export const peopleColumns = (headers: readonly string[]): Readonly<Record<PeopleColumn, readonly number[]>> => {
  const names = headers.map(plainHeaderName);
  const find = (words: readonly string[]): readonly number[] => {
    const found = words.map((word) => names.indexOf(headerName(word))).filter((column) => column !== -1);
    return [...new Set(found)];
  };
  const first = find(WORDS.first);
  const last = find(WORDS.last);
  const beside = first.length > 0 && last.length === 0 ? find(LAST_BESIDE_FIRST) : [];
  return {
    first,
    middle: find(WORDS.middle),
    last: [...last, ...beside],
    whole: find(WORDS.whole).filter((column) => !beside.includes(column)),
    profile: find(WORDS.profile),
    email: find(WORDS.email),
    phone: find(WORDS.phone),
    company: find(WORDS.company),
    position: find(WORDS.position).filter((column) => names[column] !== HONORIFIC || !names.includes(JOB_TITLE)),
    on: find(WORDS.on),
  };
};

/** Names of links that may be those of somebody's profile, too. */
const PLAIN_LINK = ['url', 'link', 'website', 'lien', 'enlace', 'vínculo', 'ligação', 'odnośnik', 'posting'];
/** Columns that only a list of applications has, whoever else is named in it. */
const OF_APPLICATIONS = new Set(
  [
    ...HEADER_WORDS.appliedDate.filter((name) => !PLAIN_DATES.includes(name)),
    ...HEADER_WORDS.url.filter((name) => !PLAIN_LINK.includes(name)),
    ...HEADER_WORDS.salary,
    ...['application status', 'application stage', 'bewerbungsstatus', 'list name', 'stage'],
  ].map(headerName),
);
const STAGE = new Set(HEADER_WORDS.stage.map(headerName));
/** Stages that nobody is in but an application, and how only applications end. */
const IN_PROGRESS: ReadonlySet<StageKind> = new Set<StageKind>(['applied', 'interview', 'offer']);
const ENDED: ReadonlySet<Outcome> = new Set<Outcome>(['rejected', 'withdrawn', 'ghosted']);
/** Words for stages that say it of a message to somebody as well: it was sent, and nobody answered. */
const OF_MESSAGES = new Set(
  [
    ...['sent', 'envoyée', 'enviado', 'enviada', 'inviata', 'inviato', 'wysłano', 'wysłane'],
    ...['no response', 'no reply', 'no answer', 'keine antwort', 'sans réponse', 'sin respuesta'],
  ].map(headerName),
);

/** So many rows say what the words of a column are. */
const LOOKED_AT = 200;

/** What a list of roles says of each, and a list of people seldom: people live and are found somewhere, too. */
const OF_A_ROLE = new Set(
  [
    ...[...HEADER_WORDS.stage, ...HEADER_WORDS.url, ...HEADER_WORDS.appliedDate, ...HEADER_WORDS.savedDate],
    ...[...HEADER_WORDS.description, 'job location', 'arbeitsort', 'job source', 'job board', 'jobbörse'],
  ].map(headerName),
);

/** Whether a table begins with a company and a title, says more of them, and only then names somebody: whom to ask. */
const namesContactLast = (headers: readonly string[], named: readonly number[]): boolean => {
  const { company, position } = peopleColumns(headers);
  const [first, second] = [company[0], position[0]];
  if (first === undefined || second === undefined) return false;
  return (
    named.every((column) => column > first && column > second) &&
    headers.some((header, column) => !named.includes(column) && OF_A_ROLE.has(plainHeaderName(header)))
  );
};

/**
 * Whether the columns of a table name people: somebody's first and last name, or a name with an address, a number or a
 * profile, and nothing that only an application has.
 */
export const namesPeople = (headers: readonly string[]): boolean => {
  const { first, last, whole, email, phone, profile } = peopleColumns(headers);
  const isProfile = profile.some((column) => OF_A_PROFILE.includes(headerName(headers[column] ?? '')));
  const isNamed =
    (first.length > 0 && last.length > 0) || (whole.length > 0 && (email.length + phone.length > 0 || isProfile));
  if (!isNamed || headers.some((header) => OF_APPLICATIONS.has(plainHeaderName(header)))) return false;
  return !namesContactLast(headers, [...first, ...last, ...whole]);
};

/** Whether a column has words that only an application's stages have. */
const holdsStages = (rows: readonly (readonly string[])[], column: number): boolean =>
  rows.slice(0, LOOKED_AT).some((cells) => {
    const text = lineText(cells[column] ?? '');
    const word = stageWord(text);
    if (word === undefined || OF_MESSAGES.has(headerName(text.replace(/\p{N}+/gu, '')))) return false;
    return IN_PROGRESS.has(word.kind) || (word.outcome !== null && ENDED.has(word.outcome));
  });

/**
 * Whether a table is a list of people, and so never of roles (csv.md, rule 2). One that has a status beside a name and an
 * address is either: a tracker with whom to ask, or a network with who has answered. Its rows say which: only applications
 * have been applied for, rejected or withdrawn.
 * @param rows `null` where they are not at hand: such a table is then none of people
 */
export const isPeople = (headers: readonly string[], rows: readonly (readonly string[])[] | null): boolean => {
  if (!namesPeople(headers)) return false;
  const stage = headers.findIndex((header) => STAGE.has(plainHeaderName(header)));
  return stage === -1 || (rows !== null && !holdsStages(rows, stage));
};
