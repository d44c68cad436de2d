import { describe, expect, it } from 'vitest';
import { type Connection, createConnectionReader } from '#shared/csv/connection.ts';
import { inUsersZone } from '#shared/csv/zonedDay.ts';

const readAll = (headers: readonly string[], ...rows: readonly (readonly string[])[]): readonly Connection[] =>
  rows.map(createConnectionReader({ headers, rows, dateOrder: null }, inUsersZone('Europe/London')));

const DAYS = ['First Name', 'Last Name', 'Connected On'];
const days = (...cells: readonly string[]) =>
  readAll(DAYS, ...cells.map((cell) => ['Ana', 'Lima', cell])).map(({ connectedOn, notes }) => [connectedOn, notes]);

describe('the day on which somebody connected', () => {
  it('is read day first where one cell of the column says so', () => {
    expect(days('05/03/2024', '13/03/2024')).toEqual([
      ['2024-03-05', ''],
      ['2024-03-13', ''],
    ]);
  });

  it('is read month first where one cell of the column says so', () => {
    expect(days('05/03/2024', '03/13/2024').map(([day]) => day)).toEqual(['2024-05-03', '2024-03-13']);
  });

  it('stays in the notes as it stands where both would do, and only there', () => {
    expect(days('05/03/2024', '06/03/2024', '2024-03-07', '08 Mar 2024')).toEqual([
      [null, 'Connected On: 05/03/2024'],
      [null, 'Connected On: 06/03/2024'],
      ['2024-03-07', ''],
      ['2024-03-08', ''],
    ]);
  });
});

describe('several values in one cell', () => {
  const GOOGLE = ['First Name', 'Last Name', 'E-mail 1 - Value', 'Phone 1 - Value'];
  const read = (email: string, phone: string) => readAll(GOOGLE, ['Ana', 'Lima', email, phone])[0];

  it('give the first to the person, and the others to the notes', () => {
    expect(read('a@x.example ::: b@x.example ::: c@x.example', '+44 1:::+44 2')).toMatchObject({
      email: 'a@x.example',
      phone: '+44 1',
      notes: 'E-mail 1 - Value: b@x.example\nE-mail 1 - Value: c@x.example\nPhone 1 - Value: +44 2',
    });
  });

  it('are no value where there is none, and none that is lost where the first is too long', () => {
    expect(read(' ::: ', '::: +44 2')).toMatchObject({ email: null, phone: '+44 2', notes: 'E-mail 1 - Value: :::' });
    const long = `${'1'.repeat(61)} ::: 2`;
    expect(read('', long)).toMatchObject({ phone: null, notes: `Phone 1 - Value: ${long}` });
  });
});

describe('somebody without a name', () => {
  it('goes by their e-mail address', () => {
    const [office, row] = readAll(
      ['First Name', 'Last Name', 'Organization Name', 'E-mail 1 - Value', 'Phone 1 - Value'],
      ['', '', 'Beta Staffing', 'jobs@beta.com ::: b@beta.com', '555'],
      ['', '', 'Beta Staffing', 'ask at the desk', ''],
    );
    expect(office).toMatchObject({
      name: 'jobs@beta.com',
      email: 'jobs@beta.com',
      companyName: 'Beta Staffing',
      phone: '555',
    });
    expect(office?.notes).toBe('E-mail 1 - Value: b@beta.com');
    expect(row?.name).toBe('');
    const dashes = readAll(['Name', 'Email'], ['–', 'a@b.example'], ['-', ''], ['None', 'c@b.example']);
    expect(dashes.map(({ name }) => name)).toEqual(['a@b.example', '', 'None']);
  });
});

describe('how somebody is addressed', () => {
  const OUTLOOK = ['First Name', 'Last Name', 'Title', 'Company', 'Job Title', 'E-mail Address', 'Business Phone'];

  it('is no position where a column of job titles stands', () => {
    expect(
      readAll(
        OUTLOOK,
        ['Jane', 'Roe', 'Dr.', 'Acme', '', 'j@a.com', '1'],
        ['Jo', 'Poe', '', 'Acme', 'Editor', '', '2'],
      ),
    ).toMatchObject([
      { name: 'Jane Roe', position: null, notes: 'Title: Dr.' },
      { name: 'Jo Poe', position: 'Editor', notes: '' },
    ]);
  });

  it('is one where none stands', () => {
    expect(readAll(['Name', 'Title', 'Email'], ['Jo', 'Editor', 'j@a.com'])).toMatchObject([{ position: 'Editor' }]);
  });
});

describe('what is too long for a person', () => {
  it('of a name is cut, with the whole of it in the notes', () => {
    const long = 'x'.repeat(290);
    const [both] = readAll(['First Name', 'Last Name'], [long, 'Lima Barreto']);
    expect(both?.name).toBe(`${long} Lima Barreto`.slice(0, 300));
    expect(both?.notes).toBe(`Name: ${long} Lima Barreto`);
    const [one] = readAll(['Name', 'Email'], ['y'.repeat(301), 'a@x.example']);
    expect(one).toMatchObject({ name: 'y'.repeat(300), notes: `Name: ${'y'.repeat(301)}`, isCut: false });
  });

  it('of the notes is said', () => {
    const [fits, cut] = readAll(['Name', 'About'], ['Ana', 'z'.repeat(99_993)], ['Bo', 'z'.repeat(99_994)]);
    expect(fits).toMatchObject({ isCut: false });
    expect(cut).toMatchObject({ isCut: true });
    expect(cut?.notes).toHaveLength(100_000);
  });

  it('of an address without its scheme is none that the database refuses', () => {
    const [long] = readAll(['Name', 'URL'], ['Ana', `x.example/${'z'.repeat(3985)}`]);
    expect(long?.profileUrl).toBeNull();
    expect(long?.notes).toContain('URL: x.example/');
  });
});
