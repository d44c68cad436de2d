import { describe, expect, it } from 'vitest';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { comparable } from '#shared/drafts/sameText.ts';
import { decisionDaySaid } from '#shared/signals/alsoSaid.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { setUpDrafts as setUp, ZONE } from './draftsSetUp.ts';

describe('the draft of a follow-up', () => {
  it('says what it is about, to whom, and is the same at every opening', async () => {
    const { applied, someone, first, draft } = await setUp();
    const role = applied('Data Analyst');
    someone('Dana Ortiz', role.id, 'recruiter');
    const of = first('applied');
    expect(await draft(of)).toMatchObject({ channel: 'email', isEdited: false, problems: [] });
    expect((await draft(of)).subject).toContain('the Data Analyst role at Acme');
    expect((await draft(of)).body).toMatch(/^Hello Dana,/);
    expect((await draft(of)).body).toMatch(/applied on (Thursday,? )?(19 February|February 19)|application went in on/);
    expect(await draft(of)).toEqual(await draft(of));
    expect(await draft(of, 'call')).toMatchObject({ channel: 'call', subject: null });
  });

  it('needs no person: the company is written to without a name', async () => {
    const { applied, first, draft } = await setUp();
    applied('Data Analyst');
    expect((await draft(first('applied'))).body).toMatch(/^Hello,/);
  });

  it('is another text for each of ten who were met at one company, whichever is opened first', async () => {
    const { add, someone, met, refs, bodiesOf } = await setUp();
    const role = add('Data Analyst', 'interview', 'Acme');
    met(
      role.id,
      Array.from({ length: 10 }, (_, index) => someone(`Person${index} Doe`, role.id)),
    );
    const all = refs('thank_you');
    expect(all).toHaveLength(10);
    const bodies = await bodiesOf(all.toReversed());
    expect(new Set(bodies.map(comparable)).size).toBe(10);
    expect((await bodiesOf(all)).toReversed()).toEqual(bodies);
  });

  it.each(['email', 'call', 'profile_message'] as const)(
    'is another one for each by %s, too, whichever way was meant',
    async (channel) => {
      const { add, someone, met, refs, draft } = await setUp();
      const role = add('Data Analyst', 'interview', 'Acme');
      met(
        role.id,
        Array.from({ length: 6 }, (_, index) => someone(`Person${index} Doe`, role.id)),
      );
      const bodies: string[] = [];
      for (const of of refs('thank_you')) bodies.push((await draft(of, channel)).body);
      expect(new Set(bodies.map(comparable)).size).toBe(6);
    },
  );

  it('is the one that was begun, whichever of somebody’s follow-ups has become the most urgent', async () => {
    const { applied, app, someone, refs, keep, db } = await setUp();
    const [one, other] = [applied('First'), applied('Second', 'Acme', '2026-02-18')];
    const dana = someone('Dana Ortiz', one.id, 'recruiter');
    answerOf(app.people.setPart({ personId: dana, roleId: other.id, part: 'recruiter' }));
    const items = refs('applied').map(({ roleId, key }) => ({ roleId, key }));
    const begun = items.find(({ roleId }) => roleId === one.id) ?? expect.fail('it is to be done');
    answerOf(keep(begun, 'For the first.'));
    const of = items.toSorted((first) => (first.roleId === other.id ? -1 : 1));
    expect(answerOf(await app.followUpDrafts.get({ items: of, channel: 'email' }))).toMatchObject({
      ...begun,
      body: 'For the first.',
      isOpen: true,
    });
    // Done without a letter leaves what was begun.
    answerOf(app.followUps.done({ items, log: { channel: 'call', text: 'Rang.', reached: true } }));
    expect(db.prepare('SELECT body FROM follow_up_drafts').pluck().all()).toEqual(['For the first.']);
  });

  it('can be sent and logged though the follow-up was settled while it was written', async () => {
    const { applied, app, someone, first, draft, keep, send, db } = await setUp();
    const role = applied('Data Analyst');
    const dana = someone('Dana Ortiz', role.id, 'recruiter');
    const of = first('applied');
    answerOf(keep(of, 'My own words.'));
    answerOf(
      app.interactions.log({
        ...{ roleId: role.id, who: { kind: 'person', personId: dana, part: null }, direction: 'in', channel: 'email' },
        ...{ isAutomatic: false, reached: null, text: 'They answered.' },
        at: { day: '2026-03-02' as LocalDay, time: '08:30', zone: ZONE },
      }),
    );
    expect(await draft(of)).toMatchObject({ isOpen: false, body: 'My own words.', isEdited: true });
    answerOf(keep(of, 'My own last words.'));
    send(of, 'My own last words.');
    const said = db.prepare("SELECT text FROM interactions WHERE direction = 'out'").pluck().all();
    expect(said).toEqual(['My own last words.']);
  });

  it('stays another one when the first has been sent, on another role there too', async () => {
    const { add, applied, someone, met, refs, draft, bodiesOf, send } = await setUp();
    const role = add('Data Analyst', 'interview', 'Acme');
    met(role.id, [someone('Anna Roe', role.id), someone('Ben Poe', role.id)]);
    const [anna, ben] = refs('thank_you');
    if (anna === undefined || ben === undefined) throw new Error('both are to be thanked');
    const sent = (await draft(ben)).body;
    send(ben, sent);
    expect(comparable((await draft(anna)).body)).not.toBe(comparable(sent));
    const other = applied('Data Engineer');
    someone('Cleo Loe', other.id, 'recruiter');
    expect((await bodiesOf(refs('applied'))).map(comparable)).not.toContain(comparable(sent));
  });

  it('knows nothing of what another person said', async () => {
    const { add, app, someone, met, refs, draft } = await setUp();
    const role = add('Data Analyst', 'interview', 'Acme');
    const [anna, ben] = [someone('Anna Roe', role.id, 'recruiter'), someone('Ben Poe', role.id, 'hiring_manager')];
    met(role.id, [anna, ben], '2026-02-27');
    answerOf(
      app.interactions.log({
        ...{ roleId: role.id, who: { kind: 'person', personId: ben, part: 'hiring_manager' }, direction: 'in' },
        ...{ channel: 'call', isAutomatic: false, reached: true, text: 'The budget is secret-purple' },
        at: { day: '2026-02-27' as LocalDay, time: '16:00', zone: ZONE },
        also: {
          promise: { what: 'call', due: { day: '2026-03-20' as LocalDay, time: '15:00', zone: ZONE }, text: '' },
          signals: [decisionDaySaid({ on: '2026-03-19' as LocalDay, willCall: true })],
        },
      }),
    );
    const others = refs('thank_you').filter(({ person }) => person === anna);
    expect(others).toHaveLength(1);
    for (const of of others) {
      for (const channel of ['email', 'call', 'profile_message'] as const) {
        const { subject, body } = await draft(of, channel);
        expect(`${subject} ${body}`).not.toMatch(/Ben|Poe|purple|20 March|19 March|March (19|20)/);
      }
    }
  });

  it('names what the very person promised', async () => {
    const { add, app, someone, first, draft } = await setUp();
    const role = add('Data Analyst', 'screening', 'Acme');
    const dana = someone('Dana Ortiz', role.id, 'recruiter');
    answerOf(
      app.interactions.log({
        ...{ roleId: role.id, who: { kind: 'person', personId: dana, part: 'recruiter' }, direction: 'out' },
        ...{ channel: 'call', isAutomatic: false, reached: true, text: '' },
        at: { day: '2026-02-26' as LocalDay, time: '10:00', zone: ZONE },
        also: {
          promise: { what: 'call', due: { day: '2026-02-26' as LocalDay, time: '16:00', zone: ZONE }, text: '' },
        },
      }),
    );
    expect((await draft(first('promise'))).body).toMatch(/a call from you/);
  });

  it('is not for a preparation, and not for what is gone', async () => {
    const { add, app, met } = await setUp();
    const role = add('Data Analyst', 'interview', 'Acme');
    met(role.id, []);
    expect(
      failureOf(await app.followUpDrafts.get({ items: [{ roleId: role.id, key: 'prep|x|-|y|1' }], channel: null })),
    ).toBe('conflict');
  });
});

describe('what the user writes themselves', () => {
  it('is kept over a new plan, is one step for undo, and goes back', async () => {
    const { applied, app, draft, keep, first, undo, undoLog, clock } = await setUp();
    const role = applied('Data Analyst');
    const of = first('applied');
    const suggested = await draft(of);
    answerOf(keep(of, 'In my own'));
    answerOf(keep(of, 'In my own words.'));
    expect(await draft(of)).toMatchObject({
      subject: 'About it',
      body: 'In my own words.',
      isEdited: true,
      problems: [],
    });
    // The other ways keep theirs.
    expect((await draft(of, 'call')).isEdited).toBe(false);
    expect(undoLog.next('undo')).toMatchObject({ name: 'editDraft' });
    answerOf(app.roles.patch({ id: role.id, version: 1, fields: { excitement: 3 } }));
    clock.set('2026-03-03T08:00:00.000Z', '2026-03-03', '09:00');
    expect((await draft(of)).body).toBe('In my own words.');
    undo();
    undo();
    expect((await draft(of)).body).toBe(suggested.body);
    answerOf(keep(of, 'Again'));
    answerOf(keep(of, null));
    // To give it up is a step of its own, also right after the writing.
    undo();
    expect((await draft(of)).body).toBe('Again');
    answerOf(keep(of, null));
    expect(await draft(of)).toMatchObject({ body: suggested.body, isEdited: false });
  });

  it('goes with what is sent, and comes back with its undo', async () => {
    const { applied, db, draft, keep, first, send, undo } = await setUp();
    applied('Data Analyst');
    const of = first('applied');
    answerOf(keep(of, 'In my own words.'));
    send(of, 'In my own words.');
    expect(db.prepare('SELECT count(*) FROM follow_up_drafts').pluck().get()).toBe(0);
    expect(db.prepare('SELECT text FROM interactions').pluck().all()).toEqual(['In my own words.']);
    undo();
    expect(await draft(of)).toMatchObject({ body: 'In my own words.', isEdited: true });
  });

  it('is warned of where somebody else there has got the same', async () => {
    const { add, someone, met, refs, draft, keep, send } = await setUp();
    const role = add('Data Analyst', 'interview', 'Acme');
    met(role.id, [someone('Anna Roe', role.id), someone('Ben Poe', role.id)]);
    const [anna, ben] = refs('thank_you');
    if (anna === undefined || ben === undefined) throw new Error('both are to be thanked');
    // As it is logged: with its subject.
    send(anna, 'Thank you\n\nHello Anna,\n\nThank you for your time!');
    answerOf(keep(ben, 'Hello Ben,\n\nthank you for your time.'));
    expect((await draft(ben)).problems).toEqual([{ kind: 'taken' }]);
    answerOf(keep(ben, 'Hello Ben,\n\nthank you for the tour of the lab.'));
    expect((await draft(ben)).problems).toEqual([]);
  });

  it('follows a person who is merged into another', async () => {
    const { add, app, someone, met, refs, draft, keep } = await setUp();
    const role = add('Data Analyst', 'interview', 'Acme');
    const [anna, twin] = [someone('Anna Roe', role.id), someone('Anna Row', role.id)];
    met(role.id, [anna, twin]);
    const of = refs('thank_you').find(({ person }) => person === twin) ?? expect.fail('she is to be thanked');
    answerOf(keep(of, 'For her.'));
    answerOf(app.mergePeople({ keepId: anna, keepVersion: 1, dropId: twin, dropVersion: 1 }));
    const [kept, ...none] = refs('thank_you');
    expect(none).toEqual([]);
    expect((await draft(kept ?? expect.fail('one is left'))).body).toBe('For her.');
  });
});
