import { v7 as uuidv7 } from 'uuid';
import type { Output, Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { definedOf } from '#shared/domain/definedOf.ts';
import type { InteractionId } from '#shared/domain/ids.ts';
import { fittingMarks } from '#shared/domain/interaction.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { instantOf, type WallTime } from '#shared/domain/wallTime.ts';
import { errors } from '#shared/messages/errors.ts';
import { roleGone } from './gone.ts';
import type { Parts } from './parts.ts';

/** How far ahead a touch may lie: clocks and zones differ, and what is further off has not happened. */
const AHEAD_MS = 86_400_000;

/** The log of touches: who called or wrote, when, by which channel, and what was said. */
export const createInteractions = ({
  write,
  clock,
  changes,
  interactions,
  rolePeople,
  personOfWho,
  promises,
  signals,
  logAlso,
}: Pick<
  Parts,
  'write' | 'clock' | 'changes' | 'interactions' | 'rolePeople' | 'personOfWho' | 'promises' | 'signals' | 'logAlso'
>) => {
  const toldWhenDone = <T>(result: Result<T>): Result<T> => changes.told(result, ['board', 'people', 'companies']);

  const momentOf = (at: WallTime): Result<{ readonly at: Instant; readonly zone: string }> => {
    const instant = instantOf(at);
    return Date.parse(instant) > Date.parse(clock.now()) + AHEAD_MS
      ? fail('invalid_input', errors.interactionInFuture(), { field: 'at' })
      : ok({ at: instant, zone: at.zone });
  };

  return {
    /**
     * Writes down one touch. Somebody new is added as a person of the role's company, with their part; so is somebody known
     * who is not in the role yet. What was said to come of it is written down with it.
     */
    log: ({ roleId, who, at, also, ...fields }: Parsed<'interactions.log'>): Result<Output<'interactions.log'>> => {
      const moment = momentOf(at);
      if (!moment.ok) return moment;
      const now = clock.now();
      return toldWhenDone(
        write('logInteraction', ({ about }) => {
          const role = roleId === null ? undefined : rolePeople.role(roleId);
          if (roleId !== null && role === undefined) return roleGone();
          const named = who === null ? null : personOfWho(who, roleId);
          if (named !== null && !named.ok) return named;
          const personId = named?.value.personId ?? null;
          about(named?.value.name ?? role?.title ?? '');
          const id = uuidv7() as InteractionId;
          const marks = fittingMarks(fields.channel, fields.direction, fields);
          interactions.add({ ...fields, ...marks, ...moment.value, id, roleId, personId, recordedAt: now });
          const more = logAlso(also ?? {}, {
            ...moment.value,
            id,
            roleId,
            personId,
            channel: fields.channel,
            recordedAt: now,
          });
          return more.ok ? ok({ id, personId }) : more;
        }),
      );
    },

    /** Puts right what was logged. Marks that make no sense any more, since it was another channel, go. */
    patch: ({ id, version, fields: { at, ...given } }: Parsed<'interactions.patch'>): Result<null> => {
      const moment = at === undefined ? ok({}) : momentOf(at);
      if (!moment.ok) return moment;
      return toldWhenDone(
        write('editInteraction', ({ about }) => {
          const known = interactions.find(id);
          if (known === undefined) return fail('not_found', errors.interactionNotFound());
          if (known.version !== version) return fail('stale', errors.stale());
          about(known.about);
          const fields = { ...known, ...definedOf(given), ...moment.value };
          interactions.change(id, { ...fields, ...fittingMarks(fields.channel, fields.direction, fields) });
          // What was said in it was said when it was.
          promises.moveMade(id, fields.at);
          signals.moveWithInteraction(id, known.at, fields.at);
          return ok(null);
        }),
      );
    },

    remove: (id: InteractionId): Result<null> =>
      toldWhenDone(
        write('removeInteraction', ({ about }) => {
          const known = interactions.find(id);
          if (known === undefined) return fail('not_found', errors.interactionNotFound());
          about(known.about);
          interactions.remove(id);
          return ok(null);
        }),
      ),
  };
};
export type Interactions = ReturnType<typeof createInteractions>;
