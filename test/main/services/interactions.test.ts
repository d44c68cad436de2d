import { describe, expect, it } from 'vitest';
import type { Parsed } from '#shared/contract/index.ts';
import type { TimelineEntry } from '#shared/contract/roles.ts';
import type { InteractionId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';

type Log = Parsed<'interactions.log'>;
const at = (day: string, time: string) => ({ day: day as LocalDay, time, zone: 'Europe/Madrid' });
const CALL = { direction: 'in', channel: 'call', isAutomatic: false, reached: null, text: 'Hello' } as const;

const setUp = async () => {
  const board = await pipelineBoard();
  const { add, app } = board;
  const role = add('Analyst');
  const log = (part: Partial<Log> = {}): InteractionId =>
    answerOf(app.interactions.log({ ...CALL, roleId: role.id, who: null, at: at('2026-03-01', '10:00'), ...part })).id;
  const entry = (id: InteractionId): Extract<TimelineEntry, { kind: 'interaction' }> => {
    const found = answerOf(app.timeline.ofRole({ id: role.id, offset: 0 })).find((one) => one.id === id);
    if (found?.kind !== 'interaction') throw new Error('it is not in the timeline');
    return found;
  };
  const card = () => answerOf(app.roles.get(role.id)).card;
  return { ...board, role, log, entry, card };
};

describe('what was logged', () => {
  it('says whether the two talked, and whether a machine wrote, where that can be', async () => {
    const { log, entry } = await setUp();
    expect(entry(log({ reached: false }))).toMatchObject({ reached: false, isAutomatic: false });
    expect(entry(log({ reached: false, isAutomatic: true }))).toMatchObject({ reached: false, isAutomatic: false });
    expect(entry(log({ channel: 'email', isAutomatic: true, reached: true }))).toMatchObject({
      ...{ isAutomatic: true, reached: null },
    });
    expect(entry(log({ channel: 'email', direction: 'out', isAutomatic: true }))).toMatchObject({ isAutomatic: false });
    expect(entry(log({ channel: 'video', reached: false }))).toMatchObject({ reached: null });
  });

  it('is put right by the field; the rest stays, and what the card says of contact follows', async () => {
    const { app, log, entry, card } = await setUp();
    const id = log({ channel: 'email', text: 'We received your application.' });
    expect(card().lastHeardAt).toBe('2026-03-01T09:00:00.000Z');
    answerOf(app.interactions.patch({ id, version: 1, fields: { isAutomatic: true } }));
    expect(entry(id)).toMatchObject({ isAutomatic: true, text: 'We received your application.', version: 2 });
    expect(card()).toMatchObject({ lastHeardAt: null, lastTouchAt: null });
    answerOf(app.interactions.patch({ id, version: 2, fields: { at: at('2026-02-20', '12:00'), isAutomatic: false } }));
    expect(card().lastHeardAt).toBe('2026-02-20T11:00:00.000Z');
    // A mark that its channel cannot have goes with the channel.
    answerOf(app.interactions.patch({ id, version: 3, fields: { isAutomatic: true } }));
    answerOf(app.interactions.patch({ id, version: 4, fields: { channel: 'call', reached: false } }));
    expect(entry(id)).toMatchObject({ isAutomatic: false, reached: false, channel: 'call', direction: 'in' });
  });

  it('is not changed from an old look at it, nor to a time that has not come, nor once it is gone', async () => {
    const { app, log, entry } = await setUp();
    const id = log();
    answerOf(app.interactions.patch({ id, version: 1, fields: { text: 'Second' } }));
    expect(failureOf(app.interactions.patch({ id, version: 1, fields: { text: 'Third' } }))).toBe('stale');
    const ahead = { at: at('2026-04-01', '10:00') };
    expect(failureOf(app.interactions.patch({ id, version: 2, fields: ahead }))).toBe('invalid_input');
    expect(entry(id)).toMatchObject({ text: 'Second', version: 2, at: '2026-03-01T09:00:00.000Z' });
    answerOf(app.interactions.remove(id));
    expect(failureOf(app.interactions.patch({ id, version: 2, fields: {} }))).toBe('not_found');
  });
});

describe('what became of a role', () => {
  it('follows the day of the step that it was said on, and stands after it', async () => {
    const { app, role, move, clock } = await setUp();
    clock.set('2026-03-05T08:00:00.000Z', '2026-03-05', '09:00');
    const closed = answerOf(move(role, 'closed'));
    answerOf(app.roles.setOutcome({ id: role.id, version: closed.version, outcome: 'rejected' }));
    const entries = () => answerOf(app.timeline.ofRole({ id: role.id, offset: 0 }));
    const step = entries().find((entry) => entry.kind === 'stage' && entry.stageKind === 'closed');
    answerOf(app.moves.setStageDay({ roleId: role.id, eventId: step?.id ?? '', on: '2026-03-03' as LocalDay }));
    const [first, second] = entries();
    expect([first, second]).toMatchObject([
      { kind: 'outcome', on: '2026-03-03', at: null },
      { kind: 'stage', on: '2026-03-03' },
    ]);
  });

  it('stands after a step of its day that has a time, though it has none', async () => {
    const { app, role, move, db } = await setUp();
    answerOf(move(role, 'closed'));
    db.exec(`INSERT INTO outcome_events (id, role_id, outcome, on_day, source, recorded_at)
      VALUES ('o', '${role.id}', 'rejected', '2026-03-02', 'import', '2026-03-02')`);
    expect(answerOf(app.timeline.ofRole({ id: role.id, offset: 0 }))[0]).toMatchObject({ kind: 'outcome' });
  });

  it('stands in its history with the day on which it was said, also when it is taken back', async () => {
    const { app, role, clock, move } = await setUp();
    const history = () =>
      answerOf(app.timeline.ofRole({ id: role.id, offset: 0 })).map((entry) =>
        entry.kind === 'outcome' ? [entry.on, entry.at, entry.outcome] : entry.kind,
      );
    clock.set('2026-03-05T08:00:00.000Z', '2026-03-05', '09:00');
    const closed = answerOf(move(role, 'closed'));
    const said = answerOf(app.roles.setOutcome({ id: role.id, version: closed.version, outcome: 'ghosted' }));
    expect(history()).toEqual([['2026-03-05', '09:00', 'ghosted'], 'stage', 'stage']);
    // Said once more, it is nothing new.
    const again = answerOf(app.roles.setOutcome({ id: role.id, version: said.version, outcome: 'ghosted' }));
    clock.set('2026-03-09T15:00:00.000Z', '2026-03-09', '16:00');
    const other = answerOf(app.roles.setOutcome({ id: role.id, version: again.version, outcome: 'rejected' }));
    clock.set('2026-03-09T15:05:00.000Z', '2026-03-09', '16:05');
    answerOf(move(other, 'interview'));
    expect(history()).toEqual([
      ['2026-03-09', '16:05', null],
      'stage',
      ['2026-03-09', '16:00', 'rejected'],
      ['2026-03-05', '09:00', 'ghosted'],
      'stage',
      'stage',
    ]);
  });
});
