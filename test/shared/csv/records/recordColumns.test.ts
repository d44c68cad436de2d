import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PRESETS, presetOf } from '#shared/csv/presets/index.ts';
import { FIELDS_OF, missingFields, NEEDED } from '#shared/csv/records/recordFields.ts';
import { recordKindOf } from '#shared/csv/records/recordKind.ts';
import { RECORD_KINDS } from '#shared/csv/records/recordKinds.ts';
import { recordMeanings } from '#shared/csv/records/recordWords.ts';
import { applicationHeaders } from '#shared/export/applications.ts';
import { flatFiles, workSearch } from '#shared/messages/exports.ts';

/** Header rows of lists of roles and people, as known tools write them and as people keep them. */
const OF_ROLES_AND_PEOPLE = `
Company,Job Title,Location,Date Applied,Status,Notes
Company,Role,Status,Date Applied,Contact Person,Contact Email,Next Step,Interview Date,Referral,Notes
Company,Job Title,Status,Notes
Company,Role,Status,Link
id,company,title,status,appliedAt
Firma,Position,Beworben am,Status,Notiz
Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers
Saved Date,Job Url,Job Title,Company Name
First Name,Last Name,Email Address,Company,Position,Connected On
First Name,Last Name,URL,Email Address,Company,Position,Connected On
Company,Role,Status,Location,Salary
index,createdAt,applied,appliedDate,Company,JobTitle,jobType,workplaceType,Location,JobSource,Status
Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,List ID,List Name,Board ID,Board Name,Archived
Company,Role,Stage,Location,Salary,Source,Tags
Job Position,Company,Max. Salary,Location,Status,Date Saved,Deadline,Date Applied,Follow up,Excitement
first_name,last_name,gender,title,company,email_work,email_home,phone_work,background,status,tags,linkedin_url
First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label
First Name,Middle Name,Last Name,Title,Suffix,E-mail Address,Company,Job Title,Business Phone,Mobile Phone,Notes
id,title,location,url,companyName,listName,htmlDescription
Company Name,Role,Stage,Applied Date,Link
Company,Position,Date,Channel,Notes
Company,Position,Date,Type,Notes
Date,Employer,Position,Method,Result
Company,Position,Next action,Due,Notes
Company,Position,Task,Due,Status
Company,Name,Email,Preferred channel,Task,Due
Firma,Stelle,Datum,Kanal,Notizen
Company,Title,Topic,Notes
Company,Title,Deadline,Task
Company,Title,Date,Direction,Salary
Topic,Value
Date,Channel,Direction
role_id,kind,occurred_at,zone,channel,direction,summary
`
  .trim()
  .split('\n')
  .map((line) => [line] as const);

const FIXTURES = globSync('test/fixtures/import/**/*.csv', { exclude: ['test/fixtures/import/records'] });

describe('what a table is by its columns alone', () => {
  it('is nothing of this kind in any of the files of lists that the tests have', () => {
    expect(FIXTURES.length).toBeGreaterThan(20);
    for (const file of FIXTURES) {
      const lines = readFileSync(file, 'utf8').slice(0, 5000).split(/\r?\n/).slice(0, 15);
      for (const line of lines) expect(recordKindOf(line.split(/[,;\t]/)), `${file}: ${line}`).toBeNull();
    }
  });
  it.each([
    'Company,Website,Notes',
    'Firma,Homepage,Notizen',
    'Company name,Agency',
    'Company,Company website,Size,Notes',
  ])('is a list of companies: %s', (line) => {
    expect(recordKindOf(line.split(','))).toBe('companies');
  });
  it.each([
    ...['Company,Link,Notes', 'Company,Website,Status', 'Company,Website,Title'],
    ...['Company,Website,Email', 'Company,Website,Date', 'First Name,Last Name,Company,Website'],
  ])('is no list of companies: %s', (line) => {
    expect(recordKindOf(line.split(','))).not.toBe('companies');
  });
  it.each(OF_ROLES_AND_PEOPLE)('is nothing of this kind: %s', (line) => {
    expect(recordKindOf(line.split(','))).toBeNull();
  });
  it.each(PRESETS.map((preset) => [preset.id, Object.keys(preset.columns)] as const))(
    'is nothing of this kind in the format %s, nor with further columns of such a kind',
    (_, headers) => {
      expect(recordKindOf(headers)).toBeNull();
      const more = [...headers, 'Topic', 'Value', 'Promised', 'Due', 'Date', 'Direction'];
      if (presetOf(more) !== null) expect(recordKindOf(more)).toBeNull();
    },
  );
  it('is nothing of this kind in the flat files that the app writes', () => {
    expect(recordKindOf(applicationHeaders)).toBeNull();
    expect(recordKindOf(Object.values(flatFiles.people))).toBeNull();
    expect(recordKindOf(Object.values(workSearch.columns))).toBeNull();
  });
  it.each([
    ['interactions', 'Date,Company,Direction,Notes'],
    ['interactions', 'Date,Company,Channel,Spoke with,Summary'],
    ['interactions', 'Company,Position,Date,Channel,Reached,Notes'],
    ['interactions', 'Datum,Firma,Richtung,Kanal,Ansprechpartner,Notizen'],
    ['interactions', 'Date,Company,Name,Email,Direction,Outcome'],
    ['signals', 'Date,Company,Title,Person,Topic,Value,Quote'],
    ['signals', 'Datum,Firma,Stelle,Wer,Thema,Wert,Zitat'],
    ['promises', 'Company,Role,Promised,Due,Status'],
    ['promises', 'Firma,Versprochen von,Versprechen,Bis wann'],
    ['promises', 'Company,Promise,Kept'],
    ['follow_ups', 'Company,Task,Due'],
    ['follow_ups', 'Company,Position,Task,Due,Notes'],
    ['follow_ups', 'Firma,Aufgabe,Fällig am'],
    ['follow_ups', 'Company,Next action,Due date'],
  ] as const)('is %s where it says so: %s', (kind, line) => {
    expect(recordKindOf(line.split(','))).toBe(kind);
  });
});

describe('the meaning of columns', () => {
  const meant = (kind: (typeof RECORD_KINDS)[number], line: string) => recordMeanings(kind, line.split(','));

  it('is told by English names', () => {
    expect(
      meant('interactions', '#,Date,Company,Job Title,Contact,Email,Type,Direction,Answered,Summary,Mood'),
    ).toEqual([
      ...[null, 'onDay', 'company', 'title', 'contactName', 'contactEmail', 'channel', 'direction', 'reached'],
      ...['notes', 'keep'],
    ]);
    expect(meant('signals', 'Date,Company,Role,Said by,Topic,Value,How sure,How,On behalf of,Quote')).toEqual([
      ...['onDay', 'company', 'title', 'contactName', 'topic', 'value', 'certainty', 'channel', 'hearsayOf', 'notes'],
    ]);
    expect(meant('promises', 'Company,Who,What,Promised on,Due,Status,Text')).toEqual([
      ...['company', 'contactName', 'promised', 'onDay', 'dueDay', 'state', 'notes'],
    ]);
    expect(meant('follow_ups', 'Company,Task,Date,Channel,Person,Status')).toEqual([
      ...['company', 'notes', 'dueDay', 'channel', 'contactName', 'state'],
    ]);
  });
  it('is told by German names', () => {
    expect(meant('interactions', 'Lp,Datum,Firma,Stelle,Ansprechpartner,Art,Richtung,Erreicht,Notizen,Link')).toEqual([
      ...[null, 'onDay', 'company', 'title', 'contactName', 'channel', 'direction', 'reached', 'notes', 'url'],
    ]);
    expect(meant('signals', 'Datum,Firma,Wer,Thema,Aussage,Wie sicher,Kanal,Wessen Worte,Zitat')).toEqual([
      ...['onDay', 'company', 'contactName', 'topic', 'value', 'certainty', 'channel', 'hearsayOf', 'notes'],
    ]);
    expect(meant('promises', 'Firma,Versprochen von,Versprechen,Versprochen am,Bis wann,Erledigt')).toEqual([
      ...['company', 'contactName', 'promised', 'onDay', 'dueDay', 'state'],
    ]);
    expect(meant('follow_ups', 'Firma,Aufgabe,Fällig am,Weg')).toEqual(['company', 'notes', 'dueDay', 'channel']);
  });
  it.each([
    'Date,Entreprise,Canal,Sens,Personne,Remarques',
    'Fecha,Empresa,Canal,Dirección,Persona,Notas',
    'Data,Empresa,Canal,Direção,Pessoa,Observações',
    'Data,Azienda,Canale,Direzione,Persona,Osservazioni',
    'Datum,Bedrijf,Kanaal,Richting,Persoon,Opmerkingen',
    'Data,Pracodawca,Kanał,Kierunek,Osoba,Uwagi',
  ])('is told by the words of other languages: %s', (line) => {
    expect(meant('interactions', line)).toEqual(['onDay', 'company', 'channel', 'direction', 'contactName', 'notes']);
  });
  it('goes to the column with the best name, and the others are kept', () => {
    expect(meant('interactions', 'When,Date,Company,Employer')).toEqual(['keep', 'onDay', 'company', 'keep']);
    expect(meant('interactions', 'Date,Date,Company')).toEqual(['onDay', 'keep', 'company']);
  });
});

describe('what a table needs', () => {
  it('of companies is the company', () => {
    expect(missingFields('companies', ['website'])).toEqual(['company']);
    expect(missingFields('companies', ['company'])).toEqual([]);
  });
  it.each(RECORD_KINDS.filter((kind) => kind !== 'companies'))(
    'of %s is the role and the fields without which there is none',
    (kind) => {
      expect(missingFields(kind, ['keep', null])).toEqual(['role', ...NEEDED[kind]]);
      expect(missingFields(kind, FIELDS_OF[kind])).toEqual([]);
      for (const role of ['company', 'title', 'url', 'externalId'] as const)
        expect(missingFields(kind, [role, ...NEEDED[kind]])).toEqual([]);
      expect(missingFields(kind, ['company'])).toEqual(NEEDED[kind]);
    },
  );
});
