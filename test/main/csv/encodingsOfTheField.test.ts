import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { createDecoder } from '#main/csv/decode.ts';
import { detectEncoding } from '#main/csv/detectEncoding.ts';
import { ENCODINGS, ONLY_CHOSEN } from '#shared/csv/encodings.ts';

const guess = (bytes: Buffer, pieceLength = bytes.length) =>
  detectEncoding({
    name: 'x.csv',
    size: bytes.length,
    chosen: true,
    read: async function* () {
      for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
    },
  });

/** `\xNN` in a text stands for that byte; everything else is UTF-8. */
const bytesOf = (text: string): Buffer =>
  Buffer.concat(
    text
      .split(/(\\x[0-9A-F]{2})/)
      .map((part) => (/^\\x/.test(part) ? Buffer.from(part.slice(2), 'hex') : Buffer.from(part))),
  );

describe('UTF-8 stays UTF-8', () => {
  it.each([
    [
      'one good letter and an emoji cut off',
      'Company,Title,Notes\nZürich Werke,Chef,pr\\xF0\\x9F\\x98\nOther,Coder,ok\n',
    ],
    ['an accent at the end of a word', 'Company,Title,Notes\nCafé,Chef,pr\\xC3\nOther,Coder,ok\n'],
    ['an accent and an ellipsis', 'Company,Title,Notes\nCafé,Chef,a long note…pr\\xC3\n'],
    ['an ellipsis alone', 'Company,Title,Notes\nOther,Chef,a long note…pr\\xC3\n'],
    ['two good and two cut off', 'Company,Title,Notes\nZürich,Köche,pr\\xC3\nOther,Coder,pr\\xE2\\x80\n'],
    ['one good and two cut off', 'Company,Title,Notes\nZürich,Chef,pr\\xC3\nOther,Coder,pr\\xE2\\x80"\n'],
    ['two good and two that never are any', 'Company,Title,Notes\nZürich,Köche,pr\\xFF\nOther,Coder,pr\\xFE\n'],
    ['an emoji written as two halves', 'Company,Title,Notes\nZürich,Chef,\\xED\\xA0\\xBD\\xED\\xB8\\x80 yes\n'],
    ['a cut at the very end', 'Company,Title,Notes\nZürich,Chef,pr\\xC3'],
    ['what was broken before', 'Company,Title,Notes\nM�ller,Chef,pr\\xC3\n'],
  ])('with %s', async (_, text) => {
    const bytes = bytesOf(text);
    expect(await guess(bytes)).toEqual({ encoding: 'utf-8', isGuess: false });
    // However the pieces fall.
    expect(await guess(bytes, 1)).toEqual({ encoding: 'utf-8', isGuess: false });
  });
});

describe('a code page is none for a pair of bytes that is UTF-8 by chance', () => {
  it.each([
    ['many umlauts and mojibake in one cell', 'Firma;Stelle\nMüller;Köchin\nGröße;Jäger\nZÃ¼rich;Bäcker\n'],
    ['a capital before a quotation mark', 'Firma;Stelle;Notiz\nMüller;Koch;„MÖ“\n'],
    ['a sharp s before a quotation mark', 'Firma;Stelle;Notiz\nMüller;Koch;„Spaß“\n'],
    ['an É before a quotation mark', 'Firma;Stelle;Notiz\nQualité;Chef;“CAFÉ”\n'],
    ['accents at the ends of words alone', 'Azienda;Ruolo\nCaffè;Qualità\n'],
    ['a euro after a capital', 'Firma;Stelle;Notiz\nMüller;Koch;Ä€\nGröße;Maß;b\n'],
  ])('windows-1252 with %s', async (_, text) => {
    expect(await guess(iconv.encode(text, 'windows-1252'))).toEqual({ encoding: 'windows-1252', isGuess: true });
  });

  it.each([
    ['windows-1251', 'Компанія;Посада\nВінниця;Рітейлер\n'],
    ['windows-1251', 'Company;Title\nКиїв;Рівне\n'],
    ['gb18030', '华为,工程师\n'],
  ])('%s: %s', async (encoding, text) => {
    expect((await guess(iconv.encode(text, encoding))).encoding).toBe(encoding);
  });
});

/** What a few words are taken for is what they say. */
const read = async (text: string, encoding: string): Promise<string> => {
  const bytes = iconv.encode(text, encoding);
  return iconv.decode(bytes, (await guess(bytes)).encoding);
};

describe('a few words', () => {
  it.each([
    ['Polish', 'windows-1250', 'Firma;Stanowisko\nŁódź Transport;Kierowca'],
    ['Polish of Unix', 'iso-8859-2', 'Firma;Stanowisko\nŁódź;Księgowa\nPrzedsiębiorstwo Żółw;Wąż'],
    ['Croatian', 'windows-1250', 'Tvrtka;Pozicija\nŽupanija Čakovec;Voditelj kućanstva'],
    ['Croatian names', 'windows-1250', 'Tvrtka;Pozicija\nKovačević d.o.o.;Računovođa'],
    ['Czech', 'windows-1250', 'Firma;Pozice\nŠkoda Plzeň;Řidič'],
    ['Slovak', 'windows-1250', 'Firma;Pozícia\nŽelezničná spoločnosť;Účtovník'],
    ['Hungarian', 'windows-1250', 'Cég;Pozíció\nMagyar Erőművek;Főkönyvelő'],
    ['Hungarian names', 'windows-1250', 'Cég;Pozíció\nGyőri Állás;fejlesztő'],
    ['Polish towns', 'windows-1250', 'Company;Title\nPoznań;Editor'],
    ['Romanian towns', 'windows-1250', 'Company;Title\nBraşov;Editor'],
    ['Croatian days', 'windows-1250', 'Company;Title\nčetvrtak;Editor'],
    ['Romanian', 'windows-1250', 'Firma;Post\nBănci Bucureşti;Şef de secţie'],
    ['Russian', 'windows-1251', 'Company;Title\nЯндекс;Аналитик'],
    ['Russian words', 'windows-1251', 'Компания;Должность\nСбербанк;Разработчик'],
    ['one Russian word', 'windows-1251', 'Company;Title\nМосты;Editor'],
    ['Ukrainian', 'windows-1251', 'Компанія;Посада\nПриватБанк;Інженер'],
    ['Ukrainian towns', 'windows-1251', 'Company;Title\nЇжа Київ;Керівник відділу'],
    ['Bulgarian', 'windows-1251', 'Фирма;Длъжност\nБългарска банка;Счетоводител'],
    ['Serbian', 'windows-1251', 'Предузеће;Позиција\nНародна банка;Рачуновођа'],
    ['old Russian', 'koi8-r', 'Компания;Должность\nСбербанк;Разработчик'],
    ['Chinese', 'gb18030', 'Company,Title\n华为,工程师'],
    ['Chinese with its header', 'gb18030', '公司,职位,状态\n腾讯,前端工程师,已投递'],
    ['Chinese of Taiwan', 'big5', 'Company,Title\n台積電,工程師'],
    ['Japanese', 'shift_jis', '会社,職種\n株式会社山田,エンジニア'],
    ['Japanese without kana', 'shift_jis', 'Company,Title\n山田製作所,営業部長'],
    ['Japanese of Unix', 'euc-jp', '会社,職種\n株式会社山田,エンジニア'],
    ['Korean', 'euc-kr', 'Company,Title\n삼성전자,엔지니어'],
    ['Greek', 'windows-1253', 'Company;Title\nΔΕΗ;Μηχανικός'],
    ['Greek words', 'windows-1253', 'Εταιρεία;Θέση\nΤράπεζα Πειραιώς;Λογιστής'],
    ['Turkish', 'windows-1254', 'Şirket;Pozisyon\nTürkiye İş Bankası;Müdür'],
    ['Hebrew', 'windows-1255', 'Company;Title\nבנק לאומי;מהנדס תוכנה'],
    ['Arabic', 'windows-1256', 'Company;Title\nشركة الاتصالات;مهندس برمجيات'],
    ['Lithuanian', 'windows-1257', 'Įmonė;Pareigos\nŠiaulių bankas;Buhalterė'],
    ['Latvian', 'windows-1257', 'Uzņēmums;Amats\nRīgas satiksme;Grāmatvedis'],
    ['French of an old Mac', 'macintosh', 'Company;Title\nCafé Lumière;Chef'],
    ['German of an old Mac', 'macintosh', 'Firma;Stelle\nMüller & Söhne;Geschäftsführer'],
    ['German', 'windows-1252', 'Firma;Stelle\nMüller & Söhne;Geschäftsführer'],
    ['one umlaut', 'windows-1252', 'Company;Title\nMüller;Chef'],
    ['French', 'windows-1252', 'Company;Title\nCafé Lumière;Gérant d’hôtel'],
    ['Spanish', 'windows-1252', 'Empresa;Puesto\nCompañía Ibérica;Diseñador nº 1'],
    ['Portuguese', 'windows-1252', 'Empresa;Cargo\nFundação São João;Gestão'],
    ['Swedish', 'windows-1252', 'Company;Title\nÅkeri Östersund;Försäljare'],
    ['Danish', 'windows-1252', 'Company;Title\nRødovre Kommune;Pædagog på skole'],
    ['Finnish', 'windows-1252', 'Company;Title\nVäestöliitto;Työnjohtaja'],
    ['Icelandic', 'windows-1252', 'Company;Title\nÞjóðminjasafn Íslands;Sérfræðingur'],
    ['a Danish town', 'windows-1252', 'Company;Title\nÅrhus;Editor'],
    ['a dash', 'windows-1252', 'Company;Title;Notes\nAcme;Editor;–'],
    ['Spanish towns', 'windows-1252', 'Empresa;Puesto\nLogroño;Diseñador'],
    ['Portuguese plurals', 'windows-1252', 'Empresa;Cargo\nInformações;Milhões'],
    ['an apostrophe', 'windows-1252', 'Company;Title;Notes\nAcme;Editor;I don’t know'],
    ['quotation marks and a dash', 'windows-1252', 'Company;Title;Notes\nAcme;Editor;“Yes” – they said… €500'],
    ['a pound', 'windows-1252', 'Company;Title;Salary\nAcme;Editor;£50k'],
  ])('of %s', async (_, encoding, text) => {
    expect(await read(text, encoding)).toBe(text);
  });

  it('that are the same in several code pages are taken for the most usual one', async () => {
    const bytes = iconv.encode('Firma;Stelle\nMüller & Söhne;Geschäftsführer', 'windows-1250');
    expect(await guess(bytes)).toEqual({ encoding: 'windows-1252', isGuess: true });
  });

  it('are known among as many as a large file has', async () => {
    const bytes = iconv.encode('Яндекс;Аналитик\n'.repeat(200_000), 'windows-1251');
    expect((await guess(bytes)).encoding).toBe('windows-1251');
  });
});

describe('a sign of the western code page', () => {
  it.each(['© 2024', '100% ®', '±5', '§ 5', '45K€', 'Acme™', '2×A4', '20°F', '20°C', 'about ½ day'])(
    'is that sign: %s',
    async (cell) => {
      const bytes = iconv.encode(`Company,Title,Notes\nAcme,Dev,${cell}\n`, 'windows-1252');
      expect(iconv.decode(bytes, (await guess(bytes)).encoding)).toContain(cell);
    },
  );
});

describe('a code page of DOS', () => {
  it.each([
    ['cp850', 'Müller & Söhne;Geschäftsführer', [0x81, 0x94, 0x84, 0x81]],
    ['cp852', 'Łódź', [0x9d, 0xa2, 0xab]],
    ['cp437', 'Café ½', [0x82, 0xab]],
    ['cp866', 'Мост', [0x8c, 0xae, 0xe1, 0xe2]],
  ] as const)('can be chosen: %s', (encoding, text, bytes) => {
    expect(ENCODINGS).toContain(encoding);
    const written = iconv.encode(text, encoding);
    expect([...written].filter((byte) => byte > 0x7f)).toEqual(bytes);
    expect(createDecoder(encoding, false).decode(written)).toBe(text);
  });

  it.each(['cp850', 'cp852', 'cp437', 'cp866'] as const)('is never guessed: %s', async (encoding) => {
    expect(ONLY_CHOSEN.has(encoding)).toBe(true);
    const text =
      encoding === 'cp866' ? 'Компания;Должность\nСбербанк;Разработчик' : 'Firma;Stelle\nMüller;Geschäftsführer';
    const guessed = await guess(iconv.encode(text, encoding));
    expect(ONLY_CHOSEN.has(guessed.encoding)).toBe(false);
  });
});
