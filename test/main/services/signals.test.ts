import { describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import type { InteractionId, PersonId, SignalId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { COMPARING, READY, signalsSetUp, ZONE } from './signalsSetUp.ts';

const setUp = async () => {
  const board = await signalsSetUp();
  const { app, signals, role } = board;
  const all = () => signals.ofRole(role.id);
  const one = () => {
    const [first] = all();
    if (first === undefined) throw new Error('there is no signal');
    return first;
  };
  const partOf = (id: PersonId) =>
    answerOf(app.roles.get(role.id)).people.find(({ personId }) => personId === id)?.part;
  return { ...board, all, one, partOf };
};

describe('a signal', () => {
  it('keeps who said what, how, when and in which words', async () => {
    const { say, marta, one } = await setUp();
    say(READY, marta, { certainty: 'likely', channel: 'in_person', quote: 'We’re ready to move.' });
    expect(one()).toMatchObject({
      ...{ personId: marta, personName: 'Marta Soler', said: READY, certainty: 'likely', channel: 'in_person' },
      ...{ quote: 'We’re ready to move.', saidAt: '2026-03-01T23:00:00.000Z', isDay: true, zone: ZONE, act: null },
    });
  });

  it('adds somebody new with their part, and somebody known who is not in the role yet, and goes with its undo', async () => {
    const { say, someone, add, one, all, app, role, partOf, replay } = await setUp();
    const other = add('Other', 'applied');
    const nuria = someone('Núria Vidal', 'peer', other.id);
    say(READY, nuria, { hearsayOf: { who: { kind: 'new', name: 'Pau Roca', part: 'executive' } } });
    const { attributedTo, attributedName, isHearsay } = one();
    expect([isHearsay, attributedName]).toEqual([true, 'Pau Roca']);
    expect([partOf(nuria), attributedTo && partOf(attributedTo)]).toEqual(['other', 'executive']);
    replay('undo');
    expect(all()).toEqual([]);
    expect(answerOf(app.roles.get(role.id)).people).toHaveLength(2);
    replay('redo');
    expect(one().attributedName).toBe('Pau Roca');
  });

  it('is refused when it lies ahead, in another role’s conversation, or when somebody is gone', async () => {
    const { app, add, input, marta, role, all } = await setUp();
    const other = add('Other', 'applied');
    const { id } = answerOf(
      app.interactions.log({
        ...{ roleId: other.id, who: null, direction: 'in', channel: 'call', isAutomatic: false, reached: true },
        ...{ text: '', at: { day: '2026-03-02' as LocalDay, time: '08:00', zone: ZONE } },
      }),
    );
    const gone = '018f0000-0000-7000-8000-000000000000';
    const refused = [
      input(READY, marta, { at: { day: '2026-03-05' as LocalDay, time: null, zone: ZONE } }),
      input(READY, marta, { interactionId: id }),
      input(READY, marta, { interactionId: gone as InteractionId }),
      input(READY, gone as PersonId),
      input({ topic: 'decision_maker', value: gone }, marta),
    ].map((signal) => failureOf(app.signals.add({ roleId: role.id, signal })));
    expect(refused).toEqual(['invalid_input', 'not_found', 'not_found', 'not_found', 'not_found']);
    expect(all()).toEqual([]);
  });

  it('can be no hearsay in a document, and has a value that fits its topic and can be kept', async () => {
    const { input, marta, role } = await setUp();
    const fits = (signal: unknown): boolean =>
      contract['signals.add'].input.safeParse({ roleId: role.id, signal }).success;
    const good = input(READY, marta);
    expect(fits(good)).toBe(true);
    const range = { min: 2, max: 1, currency: 'EUR', period: 'year' };
    for (const signal of [
      { ...good, channel: 'document', hearsayOf: { who: null } },
      { ...good, said: { topic: 'no_such_topic', value: 1 } },
      { ...good, said: { topic: 'decision_stance', value: 'keen' } },
      { ...good, said: { topic: 'salary', value: range } },
      { ...good, said: { topic: 'decision_maker', value: 'Marta' } },
      { ...good, said: { topic: 'location', value: 'Lon\0don' } },
      { ...good, said: { topic: 'location', value: 'x'.repeat(10_001) } },
      { ...good, quote: 'a\0b' },
    ]) {
      expect(fits(signal), JSON.stringify(signal).slice(0, 200)).toBe(false);
    }
    const free = { ...range, min: 0, max: 0 };
    expect(fits({ ...good, said: { topic: 'salary', value: free } })).toBe(true);
    expect(fits({ ...good, quote: '🦊 \u202Eright to left '.repeat(5000) })).toBe(true);
  });

  it('is written anew when it is corrected, and taken back or restored, as rows of their own', async () => {
    const { app, db, say, input, marta, all, one, replay } = await setUp();
    const { id } = say(READY, marta);
    const anew = answerOf(app.signals.correct({ id, signal: input(COMPARING, marta) }));
    const acts = () => new Map(all().map(({ id: of, act }) => [of, act?.act ?? null]));
    expect(acts()).toEqual(new Map<SignalId, string | null>([[anew.id, null], [id, 'corrected']])); // biome-ignore format: pairs
    replay('undo');
    expect(all().map(({ said, act }) => [said, act])).toEqual([[READY, null]]);
    answerOf(app.signals.act({ id, act: 'changed_mind' }));
    answerOf(app.signals.act({ id, act: 'changed_mind' }));
    answerOf(app.signals.act({ id, act: 'restored' }));
    expect(one().act?.act).toBe('restored');
    answerOf(app.signals.act({ id, act: 'misheard' }));
    expect(one().act?.act).toBe('misheard');
    expect(db.prepare('SELECT act FROM signal_acts ORDER BY at, id').pluck().all()).toEqual([
      'changed_mind', 'restored', 'misheard',
    ]); // biome-ignore format: a list is read as one
    replay('undo');
    expect(one().act?.act).toBe('restored');
    const gone = '018f0000-0000-7000-8000-000000000000' as SignalId;
    expect(failureOf(app.signals.act({ id: gone, act: 'misheard' }))).toBe('not_found');
    expect(failureOf(app.signals.correct({ id: gone, signal: input(READY, marta) }))).toBe('not_found');
  });

  it('moves with the time of the conversation in which it was said', async () => {
    const { app, db, role, marta, one } = await setUp();
    const { id } = answerOf(
      app.interactions.log({
        ...{ roleId: role.id, who: { kind: 'person', personId: marta, part: null }, direction: 'in', channel: 'video' },
        ...{ isAutomatic: false, reached: null, text: '' },
        at: { day: '2026-03-01' as LocalDay, time: '10:00', zone: ZONE },
        also: {
          signals: [
            { said: READY, certainty: 'likely', isDocument: false, quote: 'Q', willCall: false, answerBy: null },
          ],
        },
      }),
    );
    expect(one()).toMatchObject({
      interactionId: id,
      channel: 'video',
      saidAt: '2026-03-01T09:00:00.000Z',
      quote: 'Q',
    });
    const version = db.prepare<[string], number>('SELECT version FROM interactions WHERE id = ?').pluck().get(id) ?? 0;
    const at = { day: '2026-03-01' as LocalDay, time: '11:00', zone: ZONE };
    answerOf(app.interactions.patch({ id, version, fields: { at } }));
    expect(one().saidAt).toBe('2026-03-01T10:00:00.000Z');
    answerOf(app.interactions.remove(id));
    expect(one()).toMatchObject({ interactionId: null, said: READY });
  });
});

describe('people in signals', () => {
  it('keep what they said, and who decides by name, when they are removed; all comes back with the undo', async () => {
    const { app, say, someone, marta, jordi, all, replay } = await setUp();
    const pau = someone('Pau Roca', 'executive');
    say({ topic: 'decision_maker', value: pau }, marta);
    say(COMPARING, jordi, { hearsayOf: { who: { kind: 'person', personId: pau, part: null } }, channel: 'email' });
    const before = all();
    const version = answerOf(app.people.get(pau)).person.version;
    answerOf(app.people.remove({ id: pau, version }));
    const [decides, heard] = all().toSorted((one, other) => (one.said.topic < other.said.topic ? -1 : 1));
    expect(decides).toMatchObject({ said: { topic: 'decision_maker', value: 'Pau Roca' }, valueName: 'Pau Roca' });
    expect(heard).toMatchObject({ isHearsay: true, attributedTo: null, attributedName: null, personId: jordi });
    replay('undo');
    expect(all()).toEqual(before);
    replay('redo');
    expect(all().map(({ attributedTo }) => attributedTo)).toEqual([null, null]);
  });

  it('who turn out to be one have their signals, hearsay and decisions in one place', async () => {
    const { app, say, someone, marta, all, replay } = await setUp();
    const [pau, paul] = [someone('Pau Roca', 'executive'), someone('Paul Roca', 'executive')];
    say(READY, paul);
    say(COMPARING, marta, { hearsayOf: { who: { kind: 'person', personId: paul, part: null } } });
    say({ topic: 'decision_maker', value: paul }, marta);
    const versionOf = (id: PersonId): number => answerOf(app.people.get(id)).person.version;
    answerOf(app.mergePeople({ keepId: pau, keepVersion: versionOf(pau), dropId: paul, dropVersion: versionOf(paul) }));
    const people = () =>
      all()
        .map(({ personName, attributedName, valueName }) => [personName, attributedName, valueName].join())
        .toSorted();
    expect(people()).toEqual(['Marta Soler,,Pau Roca', 'Marta Soler,Pau Roca,', 'Pau Roca,,']);
    replay('undo');
    expect(people()).toEqual(['Marta Soler,,Paul Roca', 'Marta Soler,Paul Roca,', 'Paul Roca,,']);
  });
});

describe('what another program wrote', () => {
  it('is left alone and out, where it is no value of its topic or no instant', async () => {
    const { db, say, marta, all, role } = await setUp();
    say(READY, marta);
    const put =
      db.prepare(`INSERT INTO signals (id, role_id, topic, value, certainty, channel, said_at, zone, recorded_at)
      VALUES (?, ?, ?, ?, 'definite', 'call', ?, 'UTC', '2026-03-01T00:00:00.000Z')`);
    put.run('a', role.id, 'salary', '{"min":3}', '2026-03-01T00:00:00.000Z');
    put.run('b', role.id, 'location', '"Leeds"', 'yesterday');
    expect(all()).toHaveLength(1);
    expect(db.prepare('SELECT count(*) FROM signals').pluck().get()).toBe(3);
  });
});
