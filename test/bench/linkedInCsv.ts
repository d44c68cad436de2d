const TITLES = [
  'Site Reliability Engineer',
  'Editor, Features',
  'QA Engineer',
  'Senior Software Engineer',
  'Content Specialist',
  'Data Analyst (m/w/d)',
  'Product Manager - Payments',
  'Technical Writer',
];
const NAMES = [
  'Northwind Analytics',
  'Harbour & Sons, Ltd.',
  'Café Lumière',
  'Kestrel Robotics',
  'Bluefin "Data" GmbH',
  'Øresund Energi',
  'Tribune Daily',
  'Acme Corp',
  "O'Neill Partners",
];
const HEADER =
  'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers';

const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A file as LinkedIn writes it, of so many applications: the same for the same number, about 190 bytes a row. */
export const linkedInCsv = (rows: number): string => {
  let seed = 42;
  const below = (limit: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * limit);
  };
  const lines = [HEADER];
  const start = Date.UTC(2014, 0, 1);
  for (let row = 0; row < rows; row += 1) {
    const at = new Date(start + row * 3_600_000 + below(60) * 60_000);
    const hour = at.getUTCHours();
    const clock = `${hour % 12 || 12}:${String(at.getUTCMinutes()).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
    const date = `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${String(at.getUTCFullYear()).slice(2)}, ${clock}`;
    const company = `${NAMES[below(NAMES.length)]} ${below(900)}`;
    const answers = below(3) === 0 ? '' : 'Are you authorised to work?:Yes | Years of experience, in total?:7';
    const url = `http://www.linkedin.com/jobs/view/${4_077_000_000 + row}`;
    const cells = [
      date,
      'applicant@example.com',
      ' +15550100',
      company,
      TITLES[below(TITLES.length)] ?? '',
      url,
      'Resume.pdf',
      answers,
    ];
    lines.push(cells.map(quote).join(','));
  }
  return `${lines.join('\n')}\n`;
};
