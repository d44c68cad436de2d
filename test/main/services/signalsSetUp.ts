import type { Parsed } from '#shared/contract/index.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { Part } from '#shared/domain/person.ts';
import type { Statement } from '#shared/signals/signal.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';

export type SignalInput = Parsed<'signals.add'>['signal'];

export const ZONE = 'Europe/Madrid';
export const READY: Statement = { topic: 'decision_stance', value: 'ready_to_hire' };
export const COMPARING: Statement = { topic: 'decision_stance', value: 'comparing' };

/** A role with a hiring manager and a supervisor, on Monday 2 March 2026, 09:00 in Madrid, as the clock of the test stands. */
export const signalsSetUp = async () => {
  const board = await pipelineBoard();
  const { add, app, clock, plans, transact, undoLog, derived } = board;
  const finish = (): void => {
    while (plans.isLeft()) transact(() => plans.step(clock.now()));
  };
  finish();
  const role = add('Web Developer', 'interview', 'Barcelona Media');
  const someone = (name: string, part: Part, roleId: RoleId = role.id): PersonId =>
    answerOf(
      app.people.create({
        ...{ name, company: null, position: null, email: 'a@b.example', phone: null, profileUrl: null, notes: '' },
        role: { roleId, part },
      }),
    ).id;
  const [marta, jordi] = [someone('Marta Soler', 'hiring_manager'), someone('Jordi Puig', 'supervisor')];
  const input = (said: Statement, personId: PersonId | null, more: Partial<SignalInput> = {}): SignalInput => ({
    who: personId === null ? null : { kind: 'person', personId, part: null },
    hearsayOf: null,
    said,
    certainty: 'definite',
    channel: 'call',
    quote: '',
    at: { day: '2026-03-02' as LocalDay, time: null, zone: ZONE },
    ...{ interactionId: null, interviewId: null, willCall: false, answerBy: null },
    ...more,
  });
  const say = (said: Statement, personId: PersonId | null, more: Partial<SignalInput> = {}) =>
    answerOf(app.signals.add({ roleId: role.id, signal: input(said, personId, more) }));
  const replay = (direction: 'undo' | 'redo'): void => {
    const command = undoLog.next(direction);
    if (command === undefined) throw new Error(`nothing to ${direction}`);
    transact(() => undoLog.replay(command, direction));
  };
  const settled = (): void => {
    derived.catchUp(transact);
    finish();
  };
  return { ...board, role, someone, marta, jordi, input, say, replay, settled };
};
