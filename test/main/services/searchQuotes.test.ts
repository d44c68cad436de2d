import { describe, expect, it } from 'vitest';
import type { PersonId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { atOnce } from '#test/helpers/atOnce.ts';
import { expectTrueIndex } from '#test/helpers/searchRecords.ts';
import { COMPARING, READY, signalsSetUp } from './signalsSetUp.ts';

const setUp = async () => {
  const board = await signalsSetUp();
  const { search, db, app, marta } = board;
  const hits = (text: string) => answerOf(atOnce(search.look({ text }))).hits;
  const found = (text: string): string[] => hits(text).flatMap(({ kind, id }) => (kind === 'signal' ? [id] : []));
  const quoted = (quote: string, person: PersonId | null = marta) => board.say(READY, person, { quote }).id;
  const expectTrue = (): void => expectTrueIndex(db);
  return { ...board, app, hits, found, quoted, expectTrue };
};

describe('the words of a signal', () => {
  it('are found as those of its person at the role', async () => {
    const { quoted, hits, role, expectTrue } = await setUp();
    const id = quoted('You are the one, give or take a marmalade.');
    expect(hits('marmal')).toEqual([
      {
        ...{ kind: 'signal', id, roleId: role.id },
        title: [{ text: 'Marta Soler · Web Developer', isHit: false }],
        detail: [
          { text: 'You are the one, give or take a ', isHit: false },
          { text: 'marmalade', isHit: true },
          { text: '.', isHit: false },
        ],
      },
    ]);
    expectTrue();
  });

  it('are found together with the name of the person, or of the role', async () => {
    const { quoted, found } = await setUp();
    const id = quoted('a marmalade');
    expect([found('soler marmalade'), found('marmalade developer'), found('jordi marmalade')]).toEqual([
      [id],
      [id],
      [],
    ]);
  });

  it('go with the undo of the signal, and come back with its redo', async () => {
    const { quoted, found, replay, expectTrue } = await setUp();
    const id = quoted('a marmalade');
    replay('undo');
    expect(found('marmalade')).toEqual([]);
    expectTrue();
    replay('redo');
    expect(found('marmalade')).toEqual([id]);
    expectTrue();
  });

  it.each([
    ['scripts without spaces', '来週決めます', '来週'],
    ['other scripts', 'سنقرر الأسبوع القادم', 'الأسبوع'],
    ['plain letters', 'Él decidirá en Málaga', 'malaga'],
    ['letters that are there', 'Él decidirá en Malaga', 'málaga'],
  ])('are found in %s', async (_, quote, typed) => {
    const { quoted, found } = await setUp();
    const id = quoted(quote);
    expect(found(typed)).toEqual([id]);
  });

  it('stay when the person is removed, and are then found by their role alone', async () => {
    const { quoted, hits, found, app, marta, replay, expectTrue } = await setUp();
    const id = quoted('a marmalade');
    answerOf(app.people.remove({ id: marta, version: 1 }));
    expect(hits('marmalade')).toMatchObject([{ id, title: [{ text: 'Web Developer' }] }]);
    expect(found('soler')).toEqual([]);
    expectTrue();
    replay('undo');
    expect(found('soler marmalade')).toEqual([id]);
    expectTrue();
  });

  it('go with the role, and come back with it', async () => {
    const { quoted, found, app, role, replay, expectTrue } = await setUp();
    const id = quoted('a marmalade');
    answerOf(app.signals.act({ id, act: 'misheard' }));
    answerOf(app.roles.remove({ id: role.id, version: role.version }));
    expect(found('marmalade')).toEqual([]);
    expectTrue();
    replay('undo');
    expect(found('marmalade')).toEqual([id]);
    expectTrue();
  });

  it('are found once after a correction, as they read now', async () => {
    const { quoted, found, app, input, marta, replay, expectTrue } = await setUp();
    const first = quoted('a marmalade');
    const second = answerOf(
      app.signals.correct({ id: first, signal: input(COMPARING, marta, { quote: 'a marmalade of tangerines' }) }),
    );
    expect([found('marmalade'), found('tangerine')]).toEqual([[second.id], [second.id]]);
    expectTrue();
    replay('undo');
    expect([found('marmalade'), found('tangerine')]).toEqual([[first], []]);
    expectTrue();
  });

  it('stay found when they are taken back: the history shows them', async () => {
    const { quoted, found, app, expectTrue } = await setUp();
    const id = quoted('a marmalade');
    answerOf(app.signals.act({ id, act: 'misheard' }));
    expect(found('marmalade')).toEqual([id]);
    expectTrue();
  });

  it('make no signal without words a hit of its person', async () => {
    const { say, marta, found, hits, expectTrue } = await setUp();
    say(READY, marta, { at: { day: '2026-02-27' as LocalDay, time: null, zone: 'Europe/Madrid' } });
    expect(found('soler')).toEqual([]);
    expect(hits('soler').map(({ kind }) => kind)).toEqual(['person']);
    expectTrue();
  });

  it('follow the name of the person and the title of the role', async () => {
    const { quoted, found, db, expectTrue } = await setUp();
    const id = quoted('a marmalade');
    db.exec("UPDATE people SET name = 'Berta Soler' WHERE name = 'Marta Soler'");
    db.exec("UPDATE roles SET title = 'Gardener' WHERE title = 'Web Developer'");
    expect([found('berta'), found('marta'), found('gardener marmalade')]).toEqual([[id], [], [id]]);
    expectTrue();
  });
});
