import * as z from 'zod';
import { isRealDay } from '../domain/calendarDay.ts';
import { channel, direction } from '../domain/channel.ts';
import { FOLLOW_UP_CHANNELS, FOLLOW_UP_RULES } from '../domain/choices.ts';
import { interviewState } from '../domain/interview.ts';
import { part } from '../domain/person.ts';
import { readCasesAs } from '../domain/readCases.ts';
import { stageKind } from '../domain/stage.ts';
import { isZone } from '../domain/zone.ts';
import { TOPICS } from '../signals/choices.ts';
import type { Snapshot } from './snapshot.ts';

const day = z.string().refine(isRealDay, 'is no day YYYY-MM-DD of the calendar');
const instant = z.iso.datetime({ error: 'is no instant in UTC, such as 2026-03-02T09:00:00Z' });
const id = z.string().min(1);

const role = z.object({
  id,
  kind: stageKind,
  excitement: z.int().min(1).max(5).nullable(),
  appliedOn: day.nullable(),
  closesOn: day.nullable(),
  people: z.array(z.object({ id, part, email: z.boolean(), phone: z.boolean(), profile: z.boolean() })),
  interviews: z.array(
    z.object({ id, start: instant, minutes: z.number().nonnegative(), state: interviewState, people: z.array(id) }),
  ),
  interactions: z.array(
    z.object({
      ...{ id, person: id.nullable(), direction, channel, at: instant },
      ...{ automatic: z.boolean(), reached: z.boolean().nullish() },
    }),
  ),
  promises: z.array(
    z.object({
      ...{ id, person: id, what: z.string(), due: z.union([day, instant]) },
      ...{ state: z.enum(['open', 'kept', 'broken', 'waived']), madeAt: instant, settledAt: instant.nullable() },
    }),
  ),
  decisions: z.array(z.object({ person: id, on: day, saidAt: instant, willCall: z.boolean() })),
  // What an offer elsewhere, a conflict, a question and the user's own follow-ups ask for is tried beside the files of
  // cases, which tell of none.
  offersElsewhere: z.array(z.object({ id, person: id.nullable(), at: instant })).default([]),
  conflicts: z.array(z.object({ topic: z.enum(TOPICS), aroseBy: id, aroseOn: day, person: id.nullable() })).default([]),
  questions: z
    .array(z.object({ id, topic: z.enum(TOPICS), person: id, on: day, at: instant, isAnswered: z.boolean() }))
    .default([]),
  own: z
    .array(
      z.object({
        ...{ id, person: id.nullable(), channel: z.enum(FOLLOW_UP_CHANNELS).nullable(), due: z.union([day, instant]) },
      }),
    )
    .default([]),
  marks: z.array(
    z.object({
      ...{ rule: z.enum(FOLLOW_UP_RULES), person: id.nullable(), anchor: z.string() },
      ...{ how: z.enum(['done', 'skipped']), on: day, dueOn: day },
    }),
  ),
});

const cases = z.array(
  z.object({
    name: z.string(),
    snapshot: z.object({
      now: instant,
      zone: z.string().refine(isZone, 'is no time zone that this system knows'),
      workDays: z.array(z.int().min(1).max(7)).min(1, 'has no day: a work week has at least one'),
      holidays: z.array(day),
      roles: z.array(role),
    }),
  }),
);

/** Reads the text of a file of cases. @throws Error that says in words what is wrong, and where */
export const readCases = (text: string): readonly { readonly name: string; readonly snapshot: Snapshot }[] =>
  readCasesAs(cases, text);
