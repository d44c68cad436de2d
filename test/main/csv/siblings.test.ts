import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { rolesOf, write } from './importedRoles.ts';
import { startSession } from './importSession.ts';

/** Kinds of files that stand beside those of the field (field.test.ts). */
describe('files like those from the field', () => {
  it.each([
    ['dots with a time', 'Company;Title;Date Applied\nA;B;05.03.26 14:30\nA;C;5.3.26\n', ['2026-03-05', '2026-03-05']],
    ['one decides for all', 'Company,Title,Date Applied\nA,B,13/3/26\nA,C,05/04/26\n', ['2026-03-13', '2026-04-05']],
    ['dashes', 'Company,Title,Date Applied\nA,B,13-03-2026\nA,C,5-Mar-26\n', ['2026-03-13', '2026-03-05']],
    ['Spanish', 'Empresa;Puesto;Estado;Fecha de solicitud\nA;B;Rechazado;5 de marzo de 2026\n', ['2026-03-05']],
    ['French', 'Société;Poste;Statut;Date de candidature\nA;B;Entretien;5 mars 2026\n', ['2026-03-05']],
    ['Italian', 'Azienda;Ruolo;Stato;Data candidatura\nA;B;Colloquio;5 marzo 2026\n', ['2026-03-05']],
    ['Dutch', 'Bedrijf;Functie;Status;Sollicitatiedatum\nA;B;Afgewezen;5 maart 2026\n', ['2026-03-05']],
    ['Portuguese', 'Empresa;Cargo;Etapa;Data da candidatura\nA;B;Entrevista;5 de março de 2026\n', ['2026-03-05']],
  ])('days: %s', async (_, data, days) => {
    expect((await rolesOf(data)).map(({ day }) => day)).toEqual(days);
  });

  it.each([
    [
      'Polish',
      'windows-1250',
      'Firma;Stanowisko;Status\nŻabka;Księgowa;Wysłane\nŁódź SA;Inżynier;Rozmowa\n',
      ['Łódź SA', 'Żabka'],
    ],
    [
      'Czech',
      'windows-1250',
      'Company;Title\nŠkoda Plzeň;Řidič\nÚčetní Brno;Ředitel\n',
      ['Účetní Brno', 'Škoda Plzeň'],
    ],
    ['Russian', 'windows-1251', 'Company;Title;Notes\nЯндекс;Разработчик;Отправлено в марте\n', ['Яндекс']],
    ['Greek', 'windows-1253', 'Company;Title\nΑθηνά Τράπεζα;Προγραμματιστής\n', ['Αθηνά Τράπεζα']],
    [
      'Turkish',
      'windows-1254',
      'Company;Title\nİstanbul Büyükşehir;Yazılım Geliştirici\nTürkiye İş Bankası;Müşteri Temsilcisi\n',
      ['Türkiye İş Bankası', 'İstanbul Büyükşehir'],
    ],
    ['Japanese', 'shift_jis', 'Company,Title,Notes\n山田製作所,エンジニア,田中さんと話した\n', ['山田製作所']],
    ['Chinese', 'gb18030', 'Company,Title,Notes\n北京软件公司,前端工程师,已投递\n', ['北京软件公司']],
    ['Chinese of Taiwan', 'big5', 'Company,Title,Notes\n台灣積體電路,軟體工程師,已應徵這個職位\n', ['台灣積體電路']],
    ['Korean', 'euc-kr', 'Company,Title\n삼성전자,엔지니어\n', ['삼성전자']],
    ['German', 'windows-1252', 'Firma;Stelle\nMüller & Söhne;Geschäftsführer\n', ['Müller & Söhne']],
  ])('code pages: %s', async (_, encoding, text, companies) => {
    const names = (await rolesOf(iconv.encode(text, encoding))).map(({ company }) => company ?? '');
    expect(names.sort()).toEqual([...companies].sort());
  });

  it('UTF-16 without its mark, in both orders', async () => {
    const bytes = Buffer.from('Company\tTitle\nCafé\tB\n', 'utf16le');
    for (const data of [bytes, Buffer.from(bytes).swap16()])
      expect((await rolesOf(data)).map(({ company }) => company)).toEqual(['Café']);
  });

  it('links: without a scheme, among words, in brackets, as a formula, none at all', async () => {
    const rows = [
      'A,1,www.foo.example/job',
      'A,2,foo.example/jobs/1 (applied via recruiter)',
      'A,3,<https://x.example/1>',
      'A,4,"=HYPERLINK(""https://x.example/2"",""Apply"")"',
      'A,5,N/A',
      'A,6,See https://x.example/9 first',
    ];
    const roles = await rolesOf(`Company,Title,Link\n${rows.join('\n')}\n`);
    expect(roles.map(({ url, notes }) => [url, notes])).toEqual([
      ['https://www.foo.example/job', ''],
      ['https://foo.example/jobs/1', 'Link: (applied via recruiter)'],
      ['https://x.example/1', ''],
      ['https://x.example/2', 'Link: Apply'],
      [null, ''],
      ['https://x.example/9', 'Link: See first'],
    ]);
  });

  it('names that are links: the title’s is the posting’s, the company’s is kept', async () => {
    const rows =
      '[Acme](https://acme.example),[Editor](https://x.example/3)\nOther (https://www.notion.so/Other-1),Coder';
    expect(await rolesOf(`Company,Title\n${rows}\n`)).toMatchObject([
      { company: 'Other', title: 'Coder', url: null, notes: 'Company: https://www.notion.so/Other-1' },
      { company: 'Acme', title: 'Editor', url: 'https://x.example/3', notes: 'Company: https://acme.example' },
    ]);
  });

  it('formulas that only show a text', async () => {
    const rows = await rolesOf('Company,Title,Notes\n="00123",B,="x"\n');
    expect(rows).toMatchObject([{ company: '00123', notes: 'x' }]);
  });

  it('two columns of one meaning, and one without a name', async () => {
    const rows = await rolesOf('Company,Title,Notes,Comments,\nA,B,one,two,hidden\n');
    expect(rows).toMatchObject([{ notes: 'one\n\nComments: two\nhidden' }]);
  });

  it('stages with ticks, numbers, brackets and dashes around them', async () => {
    const names = ['Applied ✅', '1. Applied', '[Applied]', '— Applied —', 'INTERVIEW #2', '🟢 Offer received'];
    const rows = names.map((name, index) => `A,${index},${name}\n`).join('');
    expect((await rolesOf(`Company,Title,Status\n${rows}`)).map(({ kind }) => kind)).toEqual([
      ...['applied', 'applied', 'applied', 'applied', 'interview', 'offer'],
    ]);
  });

  it('rows that a template filled in are left out, and a row with a word of its own is named', async () => {
    const session = await startSession();
    const rows = [
      ...[
        '1,A,B,Applied,FALSE',
        '2,C,D,Interview,TRUE',
        '3,,,Applied,FALSE',
        '4,,,Interview,FALSE',
        '5,,,Applied,mine',
      ],
    ];
    const state = await session.read(write(session, `No,Company,Title,Status,Remote\n${rows.join('\n')}\n`));
    expect(state).toMatchObject({
      plan: {
        counts: { create: 2, skip: 2, invalid: 1 },
        files: [{ leftOutColumns: ['No'], keptColumns: ['Remote'] }],
      },
    });
  });

  it.each([
    ['Name,List\nAcme – Editor,Applied\nOther – Coder,Offer\n', 'Name', 'companyTitle'],
    ['Job,Status\nEditor at Acme,Applied\nCoder @ Other,Offer\n', 'Job', 'titleCompany'],
  ])('one column for company and title is offered to be split: %j', async (text, header, suggested) => {
    const session = await startSession();
    const state = await session.read(write(session, text));
    if (state.step !== 'mapping') throw new Error(state.step);
    expect(state.question.columns[0]).toMatchObject({ header, suggested });
  });

  it('contacts beside applications do not make a list of people of them', async () => {
    const text = 'Company,Job Title,Status,Date Applied,First Name,Last Name\nA,B,Applied,2026-03-01,Ada,Hale\n';
    expect(await rolesOf(text)).toMatchObject([{ title: 'B', notes: 'First Name: Ada\nLast Name: Hale' }]);
  });

  it('a file without names of columns is read as all rows when the user says so', async () => {
    const session = await startSession();
    await session.read(write(session, 'Acme,Editor,Applied\nOther,Coder,Offer\n'));
    await session.imports.reread({ file: 'x.csv', reading: { encoding: null, delimiter: null, headerLine: 0 } });
    const fields = ['company', 'title', 'stage'] as const;
    const columns = fields.map((field) => ({ field, dateOrder: null }));
    await session.imports.map({ file: 'x.csv', kind: 'roles', columns, isDone: true });
    expect(await session.reached('planned')).toMatchObject({ plan: { counts: { rows: 2, create: 2 } } });
  });
});
