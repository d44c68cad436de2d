import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecordReader } from '#shared/csv/records/readRecord.ts';
import { isRecordDraft, type RecordDraft } from '#shared/csv/records/recordDraft.ts';
import { FIELDS_OF, RECORD_FIELDS, type RecordMeaning } from '#shared/csv/records/recordFields.ts';
import { RECORD_KINDS } from '#shared/csv/records/recordKinds.ts';
import { TOPICS } from '#shared/signals/choices.ts';
import { rowParts } from '#test/helpers/rowParts.ts';
import { draftOf, readerOf } from './reading.ts';

const HEADERS = ['Date', 'Company', 'Contact', 'Channel', 'Notes'];
const read = readerOf('interactions', HEADERS);

describe('hostile cells', () => {
  it('are text, and the guard of a formula comes off once', () => {
    expect(read(['2026-03-02', "'=Acme", "'@Ana", '=1+1', "''=SUM(A1)"])).toMatchObject({
      role: { company: '=Acme' },
      person: { name: '@Ana' },
      text: "'=SUM(A1)\n\nChannel: =1+1",
      warnings: [{ code: 'unknown_word', value: '=1+1' }],
    });
  });
  it('with a link keep its address', () => {
    const link = '=HYPERLINK("https://a.example/x","call")';
    expect(read(['2026-03-02', 'Acme', '', link])).toMatchObject({
      fields: { channel: 'call' },
      text: 'Channel: https://a.example/x',
    });
  });
  it('with a NUL or half a character show where it was', () => {
    expect(read(['2026-03-02', 'Ac\0me', '\ud800Ana', 'call', 'a\0b'])).toMatchObject({
      role: { company: 'Ac�me' },
      person: { name: '�Ana' },
      fields: { channel: 'call' },
      text: 'a�b',
      warnings: [{ code: 'broken_characters' }],
    });
  });
  it('with marks of the direction of writing are read, and text keeps them', () => {
    expect(read(['\u200e2026-03-02\u200e', 'شركة', '\u202bأنا\u202c', '\u200fcall', '\u202eevil'])).toMatchObject({
      role: { company: 'شركة' },
      person: { name: 'أنا' },
      fields: { at: { day: '2026-03-02' }, channel: 'call' },
      text: '\u202eevil',
      warnings: [],
    });
  });
  it('with emoji are what they are', () => {
    expect(read(['2026-03-02', '🏢 Acme', '👩‍💻 Ana', '📞 call', '👍'])).toMatchObject({
      role: { company: '🏢 Acme' },
      person: { name: '👩‍💻 Ana' },
      fields: { channel: 'call' },
      text: '👍',
    });
  });
  it.each(['contact', 'channel', 'date'])('of a megabyte are kept or refused, quickly: %s', (which) => {
    const huge = 'x y'.repeat(350_000);
    const cells = ['2026-03-02', 'Acme', 'Ana', 'call', 'Hi'].with(
      ['date', '', 'contact', 'channel'].indexOf(which),
      huge,
    );
    const before = performance.now();
    const result = read(cells);
    expect(performance.now() - before).toBeLessThan(2000);
    if (which === 'date')
      expect(result).toMatchObject({ invalid: { code: 'unreadable_date', value: huge.slice(0, 200) } });
    else expect(draftOf(result).text).toContain(huge);
  });
});

/** Words of cells, known and unknown, good and bad ones of every column. */
const cell = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '',
      'Acme',
      'Ana Soler',
      'Ana <ana@a.example>',
      'ana@a.example',
      'call',
      'Zoom',
      'Email sent',
      'letter',
      'in',
    ],
    ...['yes', 'no', 'voicemail', 'kept', 'overdue', 'likely', 'Bo', '2026-03-02', '02/13/2026', '2026-03-02T23:30Z'],
    ...[
      'tomorrow',
      'EUR 48-54k',
      'ca. EUR 50k',
      'several',
      '3 days',
      'none',
      'hybrid',
      'https://a.example/1',
      '-',
      'N/A',
    ],
    ...['see https://a.example/2 there', '[words](https://a.example/3)', '=HYPERLINK("https://a.example/4","call")'],
    ...TOPICS,
  ),
  // Without a point: what looks like an address is known by its canonical form, which is tested elsewhere.
  fc.string({ maxLength: 12, unit: 'grapheme' }).filter((text) => !/[.\0]/.test(text)),
);
const table = fc.record({
  kind: fc.constantFrom(...RECORD_KINDS),
  columns: fc.array(fc.constantFrom<RecordMeaning>(...RECORD_FIELDS, 'keep', 'notes'), { minLength: 1, maxLength: 10 }),
  cells: fc.array(cell, { maxLength: 12 }),
  topic: fc.constantFrom(...TOPICS),
});

const bare = (text: string): string => text.replace(/\p{Cf}+/gu, '').toLowerCase();
/** The words of a cell, without the brackets in which addresses stand. */
const wordsOf = (text: string): readonly string[] => bare(text).split(/[\s<>()[\]"]+/);
/** Names of channels and the like are fields of one word each, and not looked for in the text. */
const AS_WORDS: readonly RecordMeaning[] = [
  'agency',
  'channel',
  'direction',
  'reached',
  'state',
  'certainty',
  'hearsayOf',
  'promised',
];

const saidIn = ({ role, person, text, writtenMoment }: RecordDraft): string =>
  bare([...role.keys, role.company, role.title, person?.name, person?.email, text, writtenMoment].join(' '));

describe('a row', () => {
  it('is refused, or has every cell in a field or in its text', () => {
    let drafts = 0;
    fc.assert(
      fc.property(table, ({ kind, columns, cells, topic }) => {
        // Enough of what a row needs that most of them are used.
        const needed: readonly (readonly [RecordMeaning, string])[] = [
          ['company', 'Firm'],
          ['onDay', '2026-03-02'],
          ['dueDay', '2026-03-06'],
          ['topic', topic],
          ['value', cells[0] ?? ''],
        ];
        const meanings = [...needed.map(([meaning]) => meaning), ...columns];
        const row = [...needed.map(([, text]) => text), ...columns.map((_, column) => cells[column] ?? '')];
        const format = meanings.map((meaning, column) => ({
          header: `H${column}`,
          meaning,
          dateOrder: 'dmy' as const,
        }));
        const draft = createRecordReader(kind, { columns: format, keyName: 'k' }, rowParts)(row);
        if (!isRecordDraft(draft)) return;
        drafts += 1;
        const said = saidIn(draft);
        row.forEach((text, column) => {
          const meaning = meanings[column] ?? null;
          const fields: readonly RecordMeaning[] = FIELDS_OF[kind];
          const isFirst = meanings.indexOf(meaning) === column && fields.includes(meaning);
          // What is a field of its own is tested word by word; its text is whole where nothing took it.
          const isField =
            isFirst && (AS_WORDS.includes(meaning) || /^(?:onDay|dueDay|topic|value|website)$/.test(meaning ?? ''));
          const isNothing = /^\s*(?:n\/a|na|-|–|—|none|null|undefined|'?)\s*$/i.test(text);
          const isFormula = /^\s*['=]/.test(text);
          if (isField || isNothing || isFormula) return;
          for (const word of wordsOf(text)) expect(said, `${meaning}: ${text}`).toContain(word);
        });
      }),
      { numRuns: 3000 },
    );
    expect(drafts).toBeGreaterThan(500);
  });

  it('with a word in a field of words has it in the field or in the text', () => {
    const unknown = fc.string({ minLength: 3, maxLength: 20, unit: fc.constantFrom(...'qwzjkv') });
    const field = fc.constantFrom(...(['channel', 'direction', 'reached', 'state', 'certainty', 'promised'] as const));
    fc.assert(
      fc.property(fc.constantFrom(...RECORD_KINDS), field, unknown, (kind, meaning, word) => {
        const meanings: readonly RecordMeaning[] = ['company', 'onDay', 'dueDay', 'topic', 'value', 'notes', meaning];
        const columns = meanings.map((one) => ({ header: `H-${one}`, meaning: one, dateOrder: 'ymd' as const }));
        const reader = createRecordReader(kind, { columns, keyName: 'k' }, rowParts);
        const draft = draftOf(reader(['Firm', '2026-03-02', '2026-03-06', 'location', 'Berlin', 'Do it', word]));
        expect(draft.text).toContain(word);
        const isKept = draft.text.includes(`H-${meaning}: ${word}`);
        expect(isKept || meaning === 'promised').toBe(true);
        const fields: readonly RecordMeaning[] = FIELDS_OF[kind];
        const isTold =
          fields.includes(meaning) && meaning !== 'promised' && !(kind === 'interactions' && meaning === 'reached');
        expect(draft.warnings.map(({ code }) => code)).toEqual(isTold ? ['unknown_word'] : []);
      }),
    );
  });
});
