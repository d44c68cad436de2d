import type { ColumnMeaning } from '#shared/csv/columnMeaning.ts';
import type { Random } from '#test/helpers/random.ts';

export const pick = <T>(from: readonly T[], below: Random): T => {
  const picked = from[below(from.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
};

const COMPANIES = [
  'Acme',
  'Café Lumière',
  'None',
  'Øresund Energi',
  'Łódź Press',
  'Müller & Söhne',
  'ООО Ромашка',
  '株式会社東京',
];
const TITLES = [
  'Editor',
  'QA Engineer',
  'Redakteur (m/w/d)',
  'Rédactrice',
  'Редактор',
  '編集者',
  'N/A',
  'Data Analyst, Payments',
];
const STAGES = [
  ...['Applied', 'saved', '1. Offer', '[x] Rejected', 'Interview #2', 'Absage', 'entretien', 'Warteliste', 'N/A', '-'],
  ...['Waiting 🤞', 'Round 3', 'Under review', 'Ghosted', 'no', 'yes'],
];
const OTHERS = [
  '',
  'x',
  'n/a',
  'None',
  '00123',
  '1,234.50',
  '="007"',
  "'=1+1",
  "''-x",
  '=1+1',
  '-5',
  '+44 20',
  '@home',
  '�',
  '\u200b',
  '  ',
];
const LONG = [
  '',
  '<p>Write <b>well</b></p><ul><li>daily</li></ul>',
  'C++ & C#',
  'a < b',
  '&amp; so on',
  'Two\nlines',
  'Three\r\nlines\rhere',
];
const MONTHS = ['Mar', 'März', 'févr.', 'marzo', 'Dec', 'Foo'];

const two = (value: number): string => String(value).padStart(2, '0');

const dateCell = (below: Random): string => {
  const [year, month, day] = [2019 + below(9), below(14), below(33)];
  const clock = pick(
    ['', '', ' 09:30', ', 7:51 PM', ' 23:59:59 UTC', 'T10:00:00Z', ' 10:00 +05:30', ' 25:00', ' 10:00 +15:00'],
    below,
  );
  const mark = pick(['/', '-', '.', '/ '], below);
  switch (below(9)) {
    case 0:
      return `${year}-${two(month)}-${two(day)}${clock}`;
    case 1:
      return `${month}${mark}${day}${mark}${year % 100}${clock}`;
    case 2:
      return `${two(day)}${mark}${two(month)}${mark}${year}${clock}`;
    case 3:
      return `${day}${pick([' ', '-', '. '], below)}${pick(MONTHS, below)}${pick([' ', '-'], below)}${year}${clock}`;
    case 4:
      return `${pick(MONTHS, below)} ${day}, ${year}${clock}`;
    case 5:
      return pick(['45000', '45000.5', '12', '99999', '3', 'yes', 'no'], below);
    case 6:
      return pick(['soon', 'tbd', '2026', 'March', '', 'n/a', '=TODAY()', '9/9/9999', '0/0/00'], below);
    default:
      return `${year}-${two(1 + (month % 12))}-${two(1 + (day % 28))}`;
  }
};

const linkCell = (below: Random, row: number): string => {
  const id = 4_077_000_000 + (below(4) === 0 ? 1 : row);
  const address = pick(
    [
      `https://www.linkedin.com/jobs/view/${id}`,
      `http://de.linkedin.com/comm/jobs/view/editor-at-acme-${id}/?trk=x`,
      `https://www.linkedin.com/jobs/search/?currentJobId=${id}&f=1`,
      `https://boards.example/acme/jobs?gh_jid=${row}&utm_source=x`,
      `www.acme.example/jobs/${row}`,
      `jobs.example/${below(5)}`,
      'ftp://acme.example/x',
      'see my mail',
      'n/a',
      '',
    ],
    below,
  );
  switch (below(9)) {
    case 0:
      return `[The posting](${address})`;
    case 1:
      return `=HYPERLINK("${address}","The posting ${row}")`;
    case 2:
      return `=HYPERLINK("${address}";"Anzeige")`;
    case 3:
      return `${address} https://second.example/${row}`;
    case 4:
      return `Posting: ${address} (closed)`;
    case 5:
      return `<${address}>`;
    default:
      return address;
  }
};

/** A cell as people and trackers fill in a column of this meaning, mostly. */
export const cellFor = (meaning: ColumnMeaning | null, below: Random, row: number): string => {
  if (below(25) === 0) return pick(OTHERS, below);
  switch (meaning) {
    case 'company':
      return below(12) === 0 ? `[${pick(COMPANIES, below)}](https://acme.example/${row})` : pick(COMPANIES, below);
    case 'title':
      return below(12) === 0
        ? `=HYPERLINK("https://t.example/${row}","Editor ${row}")`
        : `${pick(TITLES, below)}${below(2) ? ` ${below(9)}` : ''}`;
    case 'companyTitle':
      return `${pick(COMPANIES, below)} – ${pick(TITLES, below)}`;
    case 'titleCompany':
      return `${pick(TITLES, below)} at ${pick(COMPANIES, below)}`;
    case 'stage':
      return pick(STAGES, below);
    case 'appliedDate':
    case 'savedDate':
      return dateCell(below);
    case 'appliedFlag':
      return pick(['yes', 'no', 'TRUE', ''], below);
    case 'url':
      return linkCell(below, row);
    case 'externalId':
      return below(15) === 0 ? 'i'.repeat(400) : `id-${below(3) ? row : below(4)}`;
    case 'description':
    case 'notes':
      return `${pick(LONG, below)}${below(3) ? ` note ${row}` : ''}`;
    case 'questions':
      return pick(['Why?:Because | Years:7', 'Only words', 'a | b | c', 'x::y', ''], below);
    case 'location':
    case 'salary':
    case 'source':
    case 'resumeName':
      return below(30) === 0
        ? 'Long '.repeat(90)
        : `${pick(['Leeds', 'Köln', '50k', 'Remote, EU', 'board'], below)} ${below(3)}`;
    default:
      if (below(20) === 0) return `=HYPERLINK("mailto:jane${row}@own.example","Jane")`;
      return below(4) === 0 ? pick(LONG, below) : `${pick(OTHERS, below)} own ${row}`;
  }
};
