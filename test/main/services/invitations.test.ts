import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompanyId } from '#shared/domain/ids.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { allTables, contactRows } from '#test/helpers/contactRows.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

const START = 'DTSTART;TZID=Europe/Berlin:20260330T093000';
const END = 'DTEND;TZID=Europe/Berlin:20260330T103000';

const fileOf = (...events: readonly (readonly string[])[]): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:REQUEST'],
    ...events.flatMap((lines, index) => ['BEGIN:VEVENT', `UID:${index}`, ...lines, 'END:VEVENT']),
    ...['END:VCALENDAR', ''],
  ].join('\r\n');

const setUp = async () => {
  const board = await pipelineBoard();
  const { app, db } = board;
  const folder = tempFolder();
  const path = join(folder, 'invite.ics');
  const read = (text: string | Uint8Array, file = path) => {
    writeFileSync(file, text);
    return app.invitations.read(file);
  };
  const withEmail = (name: string, email: string, companyId: CompanyId | null = null) => {
    const id = contactRows(db).person(name, companyId);
    db.prepare('UPDATE people SET email = ? WHERE id = ?').run(email, id);
    return id;
  };
  const words = async (text: string | Uint8Array): Promise<string> => {
    const result = await read(text);
    return result.ok ? 'read' : result.error.message;
  };
  return { ...board, folder, path, read, withEmail, words };
};

describe('An invitation', () => {
  it('is read with its time as people agreed on it, its place, its notes and its people', async () => {
    const { read, withEmail } = await setUp();
    const dana = withEmail('Dana Ortiz', ' DANA@acme.example ');
    const text = fileOf([
      ...['SUMMARY:Second round', START, END, 'LOCATION:Teams', 'URL:https://teams.microsoft.com/l/meetup-join/1'],
      'DESCRIPTION:Bring your portfolio.',
      'ORGANIZER;CN="Dana O.":mailto:dana@acme.example',
      'ATTENDEE;CN=dana@acme.example:mailto:dana@acme.example',
      'ATTENDEE;CN=Peter Kuhn:mailto:peter@acme.example',
      'ATTENDEE:mailto:me@home.example',
    ]);
    expect(answerOf(await read(text))).toEqual({
      title: 'Second round',
      at: { day: '2026-03-30', time: '09:30', zone: 'Europe/Berlin' },
      ...{ isZoneGuessed: false, isRecurring: false, minutes: 60, channel: 'video', notes: 'Bring your portfolio.' },
      place: 'Teams https://teams.microsoft.com/l/meetup-join/1',
      people: [
        { name: 'Dana O.', email: 'dana@acme.example', personId: dana },
        { name: 'Peter Kuhn', email: 'peter@acme.example', personId: null },
        { name: 'me@home.example', email: 'me@home.example', personId: null },
      ],
      roles: [],
    });
  });

  it('says when it names no zone, no time, or no end, and when it comes again', async () => {
    const { read } = await setUp();
    const floating = answerOf(await read(fileOf(['DTSTART:20260330T093000', 'RRULE:FREQ=WEEKLY'])));
    expect(floating).toMatchObject({
      ...{ isZoneGuessed: true, isRecurring: true, minutes: 60 },
      at: { time: '09:30', zone: 'Europe/Madrid' },
    });
    const day = answerOf(await read(fileOf(['DTSTART;VALUE=DATE:20260330'])));
    expect(day).toMatchObject({ at: { day: '2026-03-30', time: null }, isZoneGuessed: false, minutes: 60, title: '' });
    const utc = answerOf(await read(fileOf(['DTSTART:20260330T073000Z', 'DURATION:PT2M'])));
    expect(utc).toMatchObject({ at: { time: '09:30', zone: 'Europe/Madrid' }, isZoneGuessed: false, minutes: 5 });
    const long = answerOf(await read(fileOf(['DTSTART:20260330T073000Z', 'DURATION:P9D'])));
    expect(long.minutes).toBe(1440);
  });

  it.each(['apple', 'calendly', 'evolution-duration', 'google', 'outlook-exchange', 'teams'])(
    'may come from %s',
    async (name) => {
      const { app } = await setUp();
      const file = resolve(import.meta.dirname, `../../fixtures/calendar/${name}.ics`);
      expect(answerOf(await app.invitations.read(file)).title).not.toBe('');
    },
  );

  it.each([
    ['LOCATION:+34 600 123 456', 'call'],
    ['LOCATION:Gran Via 12\\, 28013 Madrid', 'in_person'],
    ['LOCATION:Microsoft Teams Meeting', 'video'],
    ['SUMMARY:Phone screen', 'call'],
    ['SUMMARY:Interview', 'video'],
  ])('with %s is guessed to be held by %s', async (line, channel) => {
    const { read } = await setUp();
    expect(answerOf(await read(fileOf([START, line]))).channel).toBe(channel);
  });
});

describe('The roles that an invitation may be for', () => {
  it('are those of the invited, then those named in its title; closed ones come last', async () => {
    const { add, db, read, withEmail } = await setUp();
    const rows = contactRows(db);
    add('Baker', 'applied', 'Nobody Else');
    const acme = add('Driver', 'applied', 'Acme Corp');
    const clerk = add('Night Clerk', 'interview', 'Hotel Mar');
    const closed = add('Night Clerk', 'closed', 'Sea Inn');
    const cook = add('Cook', 'screening', 'Casa Pepe');
    rows.part(cook.id, withEmail('Dana Ortiz', 'dana@acme.example'));
    const text = fileOf([START, 'SUMMARY:Acmé: interview (night-clerk)', 'ORGANIZER:mailto:Dana@Acme.example']);
    const { roles } = answerOf(await read(text));
    expect(roles.map(({ roleId, because }) => [roleId, because])).toEqual([
      ...[
        [cook.id, 'person'],
        [clerk.id, 'title'],
        [acme.id, 'company'],
      ],
      [closed.id, 'title'],
    ]);
    expect(roles[0]).toMatchObject({ title: 'Cook', companyName: 'Casa Pepe' });
  });

  it('are at most twenty', async () => {
    const { db, read } = await setUp();
    const rows = contactRows(db);
    const company = rows.company('Acme');
    for (let index = 0; index < 1200; index += 1) rows.role(company, `Role ${index}`);
    expect(answerOf(await read(fileOf([START, 'SUMMARY:Acme']))).roles).toHaveLength(20);
  });
});

describe('A file that is no invitation', () => {
  it('is refused in words, and nothing is written', async () => {
    const { db, words } = await setUp();
    const before = allTables(db);
    const cancelled = fileOf([START, 'STATUS:CANCELLED']);
    const cases = [
      ['', 'not a calendar file'],
      ['{"a":1}', 'not a calendar file'],
      [new Uint8Array([0, 255, 254, 1, 2, 3]), 'not a calendar file'],
      [fileOf(), 'holds no event'],
      [fileOf([START], [START]), 'more than one event'],
      [fileOf(['SUMMARY:No time']), 'no time that can be read'],
      [cancelled, 'calls the meeting off'],
      [fileOf([START]).replace('METHOD:REQUEST', 'METHOD:CANCEL'), 'calls the meeting off'],
      [fileOf([START]).slice(0, 90), 'not a calendar file'],
      ['BEGIN:VCALENDAR\r\n'.repeat(40_000), 'not a calendar file'],
      [fileOf([START, `DESCRIPTION:${'x'.repeat(1_000_000)}`]), 'larger than 1 MB'],
    ] as const;
    for (const [text, words_] of cases) expect(await words(text)).toContain(words_);
    expect(allTables(db)).toEqual(before);
  });

  it('may be a folder, or gone', async () => {
    const { app, folder } = await setUp();
    mkdirSync(join(folder, 'folder.ics'));
    expect(failureOf(await app.invitations.read(join(folder, 'folder.ics')))).toBe('bad_file');
    expect(failureOf(await app.invitations.read(join(folder, 'gone.ics')))).toBe('bad_file');
  });

  it('does no harm with texts that are made to', async () => {
    const { read } = await setUp();
    const hostile = fileOf([
      ...[START, `SUMMARY:${'a,'.repeat(100_000)}`, `LOCATION:${'<'.repeat(200_000)}`, 'URL:javascript:alert(1)'],
      ...[`DESCRIPTION:${'\\n<a href='.repeat(20_000)}`, 'ORGANIZER:mailto:a\u0000b@x.example'],
      ...Array.from({ length: 500 }, (_, index) => `ATTENDEE;CN="${'x'.repeat(500)}":mailto:p${index}@x.example`),
    ]);
    const found = answerOf(await read(hostile));
    expect(found.title.length).toBeLessThanOrEqual(300);
    expect(found.place).not.toContain('javascript');
    expect(found.people.length).toBeLessThanOrEqual(101);
    expect(JSON.stringify(found)).not.toContain('\\u0000');
  });
});
