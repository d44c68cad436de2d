import { describe, expect, it } from 'vitest';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { offerSaid } from '#shared/signals/alsoSaid.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';
import { expectTrueFollowUps } from '#test/helpers/trueFacts.ts';

const ZONE = 'Europe/Madrid';
/** Monday 2 March 2026, 09:00 in Madrid, as the clock of the test stands. */
const now = { day: '2026-03-02' as LocalDay, time: '08:30', zone: ZONE };

const setUp = async () => {
  const board = await pipelineBoard();
  const { add, app, clock, db, derived, followUps, plans, transact, undoLog } = board;
  const finish = (): void => {
    while (plans.isLeft()) transact(() => plans.step(clock.now()));
  };
  finish();
  const someone = (name: string, roleId: RoleId): PersonId =>
    answerOf(
      app.people.create({
        ...{ name, company: null, position: null, email: 'a@b.example', phone: null, profileUrl: null, notes: '' },
        role: { roleId, part: 'recruiter' },
      }),
    ).id;
  const heard = (roleId: RoleId, personId: PersonId, also = {}, at = now) =>
    answerOf(
      app.interactions.log({
        ...{ roleId, who: { kind: 'person', personId, part: 'recruiter' }, direction: 'in', channel: 'call' },
        ...{ isAutomatic: false, reached: true, text: '', at, also },
      }),
    );
  const told = (roleId: RoleId): string[] => {
    derived.catchUp(transact);
    finish();
    expectTrueFollowUps(db, clock.now(), ZONE);
    return followUps
      .ofRole(roleId)
      .filter(({ state, rule }) => state === 'open' && rule === 'competing_offer')
      .map(({ day }) => day);
  };
  const undo = (): void => {
    const command = undoLog.next('undo');
    if (command !== undefined) transact(() => undoLog.replay(command, 'undo'));
  };
  const offering = add('Offering', 'interview', 'Acme');
  const waiting = add('Waiting', 'interview', 'Bluefin');
  const [anna, ben] = [someone('Anna Roe', offering.id), someone('Ben Poe', waiting.id)];
  heard(waiting.id, ben);
  const offer = offerSaid({ form: 'written', answerBy: '2026-03-06' as LocalDay });
  const make = () => heard(offering.id, anna, { signals: [offer] });
  return { ...board, offering, waiting, anna, ben, offer, heard, someone, make, told, undo };
};

describe('an offer', () => {
  it('stands in the timeline with who made it, and goes with its undo', async () => {
    const { app, make, offering, anna, undo } = await setUp();
    make();
    const offers = () =>
      answerOf(app.timeline.ofRole({ id: offering.id, offset: 0 })).filter(({ kind }) => kind === 'signal');
    const said = { topic: 'offer_form', value: 'written' };
    expect(offers()).toMatchObject([
      { signal: { said, channel: 'document', answerBy: '2026-03-06', personName: 'Anna Roe' } },
    ]);
    expect(answerOf(app.timeline.ofPerson({ id: anna, offset: 0 })).map(({ kind }) => kind)).toContain('signal');
    undo();
    expect(offers()).toEqual([]);
  });

  it('is to be told on the other roles, until it is taken away or its role is closed', async () => {
    const { app, make, move, offering, waiting, told, undo } = await setUp();
    expect(told(waiting.id)).toEqual([]);
    make();
    expect(told(waiting.id)).toEqual(['2026-03-02']);
    expect(told(offering.id)).toEqual([]);
    answerOf(move(offering, 'closed'));
    expect(told(waiting.id)).toEqual([]);
    undo();
    expect(told(waiting.id)).toEqual(['2026-03-02']);
    const [entry] = answerOf(app.timeline.ofRole({ id: offering.id, offset: 0 })).flatMap((one) =>
      one.kind === 'signal' ? one : [],
    );
    if (entry === undefined) throw new Error('the offer is there');
    answerOf(app.signals.act({ id: entry.id, act: 'misheard' }));
    expect(told(waiting.id)).toEqual([]);
    undo();
    expect(told(waiting.id)).toEqual(['2026-03-02']);
  });

  it('gives way to a later one elsewhere, and counts again when that role is closed', async () => {
    const { add, app, make, move, heard, someone, offer, told, waiting, followUps } = await setUp();
    const [second, third] = [add('Second', 'interview', 'Cygnus'), add('Third', 'interview', 'Dorado')];
    const anchors = () =>
      followUps
        .ofRole(waiting.id)
        .filter(({ rule, state }) => rule === 'competing_offer' && state === 'open')
        .map(({ anchor }) => anchor);
    make();
    told(waiting.id);
    const [first] = anchors();
    // However many there are beside: what nobody says any more, and what is only somebody’s impression, is passed by.
    for (const { role, time, more } of [
      { role: second, time: '08:40', more: {} },
      { role: third, time: '08:50', more: { certainty: 'impression' } },
    ]) {
      const said = { signals: [{ ...offer, ...more }] };
      heard(role.id, someone(`Of ${role.title}`, role.id), said, { ...now, time });
    }
    expect(told(waiting.id)).toEqual(['2026-03-02']);
    expect(anchors()).toHaveLength(1);
    expect(anchors()).not.toEqual([first]);
    answerOf(move(second, 'closed'));
    expect(told(waiting.id)).toEqual(['2026-03-02']);
    expect(anchors()).toEqual([first]);
    expect(answerOf(app.today.get({ most: 10 })).isBehind).toBe(false);
  });

  it('says why in Today, and what is written of it names nobody', async () => {
    const { app, make, told, waiting } = await setUp();
    make();
    told(waiting.id);
    const entry = answerOf(app.today.get({ most: 10 }))
      .entries.flatMap(({ items }) => items)
      .find(({ rule }) => rule === 'competing_offer');
    expect(entry).toMatchObject({
      person: { name: 'Ben Poe' },
      reason: { kind: 'offer', companyName: 'Acme', answerBy: '2026-03-06' },
    });
    const { subject, body } = answerOf(
      await app.followUpDrafts.get({ items: [{ roleId: waiting.id, key: entry?.key ?? '' }], channel: null }),
    );
    expect(body).toMatch(/offer/);
    expect(`${subject} ${body}`).not.toMatch(/Acme|Anna|Offering/);
  });
});
