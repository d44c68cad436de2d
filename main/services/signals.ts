import { v7 as uuidv7 } from 'uuid';
import type { Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { SignalRecord } from '#shared/contract/signals.ts';
import type { RoleId, SignalId } from '#shared/domain/ids.ts';
import { errors } from '#shared/messages/errors.ts';
import type { SignalAct } from '#shared/signals/choices.ts';
import type { Statement } from '#shared/signals/signal.ts';
import type { KnownSignal } from '../repositories/signals.ts';
import { roleGone } from './gone.ts';
import type { Parts } from './parts.ts';
import { saidMoment } from './saidMoment.ts';

type SignalInput = Parsed<'signals.add'>['signal'];

/** Both came through the contract, so that they are written alike. */
const isSameSaid = (one: Statement, other: Statement): boolean => JSON.stringify(one) === JSON.stringify(other);

const signalGone = () => fail('not_found', errors.signalNotFound());

/** What people said. Signals are only added: what does not hold any more is taken back, and stays in the history. */
export const createSignals = ({
  write,
  clock,
  changes,
  signals,
  interactions,
  interviews,
  rolePeople,
  personOfWho,
  addSignal,
  offerSteps,
  settlements,
}: Pick<
  Parts,
  | 'write'
  | 'clock'
  | 'changes'
  | 'signals'
  | 'interactions'
  | 'interviews'
  | 'rolePeople'
  | 'personOfWho'
  | 'addSignal'
  | 'offerSteps'
  | 'settlements'
>) => {
  const toldWhenDone = <T>(result: Result<T>): Result<T> => changes.told(result, ['board', 'people', 'companies']);

  const isOfRole = (roleId: RoleId, { interactionId, interviewId }: SignalInput): boolean =>
    (interactionId === null || interactions.find(interactionId)?.roleId === roleId) &&
    (interviewId === null || interviews.find(interviewId)?.roleId === roleId);

  /** Writes it, as a step of a command; gives whom it is about for the name of the command. */
  const put = (roleId: RoleId, signal: SignalInput): Result<{ readonly id: SignalId; readonly about: string }> => {
    const role = rolePeople.role(roleId);
    if (role === undefined) return roleGone();
    if (!isOfRole(roleId, signal)) return fail('not_found', errors.signalPlaceGone());
    const { who, hearsayOf, at, ...fields } = signal;
    const moment = saidMoment(at, clock.now());
    if (!moment.ok) return moment;
    const teller = who === null ? null : personOfWho(who, roleId);
    if (teller !== null && !teller.ok) return teller;
    const origin = hearsayOf === null || hearsayOf.who === null ? null : personOfWho(hearsayOf.who, roleId);
    if (origin !== null && !origin.ok) return origin;
    const added = addSignal({
      ...{ ...fields, ...moment.value, roleId, personId: teller?.value.personId ?? null },
      ...{ isHearsay: hearsayOf !== null, attributedTo: origin?.value.personId ?? null, recordedAt: clock.now() },
    });
    return added.ok ? ok({ id: added.value, about: teller?.value.name ?? role.title }) : added;
  };

  const find = (id: SignalId): KnownSignal | undefined => signals.listed([id])[0];
  /** Reads back what a command wrote; that it is there is a matter of the same transaction. */
  const written = (id: SignalId): Result<SignalRecord> => {
    const signal = find(id);
    if (signal === undefined) return signalGone();
    const { roleTitle: _, ...record } = signal;
    return ok(record);
  };
  const act = ({ id, roleId }: KnownSignal, name: SignalAct): void =>
    signals.addAct({ id: uuidv7(), roleId, signalId: id, act: name, at: clock.now() });
  const aboutOf = ({ personName, roleTitle }: KnownSignal): string => personName ?? roleTitle;

  return {
    add: ({ roleId, signal }: Parsed<'signals.add'>): Result<SignalRecord> =>
      toldWhenDone(
        write('addSignal', ({ about }) => {
          const added = put(roleId, signal);
          if (!added.ok) return added;
          about(added.value.about);
          return written(added.value.id);
        }),
      ),

    correct: ({ id, signal }: Parsed<'signals.correct'>): Result<SignalRecord> =>
      toldWhenDone(
        write('correctSignal', ({ about }) => {
          const before = find(id);
          if (before === undefined) return signalGone();
          const anew = put(before.roleId, signal);
          if (!anew.ok) return anew;
          about(anew.value.about);
          act(before, 'corrected');
          offerSteps.follow(id, anew.value.id);
          if (isSameSaid(before.said, signal.said)) settlements.follow(before.roleId, id, anew.value.id);
          return written(anew.value.id);
        }),
      ),

    act: ({ id, act: name }: Parsed<'signals.act'>): Result<null> =>
      toldWhenDone(
        write(name === 'restored' ? 'restoreSignal' : 'retractSignal', ({ about }) => {
          const before = find(id);
          if (before === undefined) return signalGone();
          about(aboutOf(before));
          if ((before.act?.act ?? 'restored') !== name) act(before, name);
          return ok(null);
        }),
      ),
  };
};
export type Signals = ReturnType<typeof createSignals>;
