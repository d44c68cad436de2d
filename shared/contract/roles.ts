import * as z from 'zod';
import { channel, direction } from '../domain/channel.ts';
import { companyRef } from '../domain/companyRef.ts';
import { GOES_WITH_ROLE } from '../domain/goesWithRole.ts';
import {
  companyId,
  interactionId,
  interviewId,
  personId,
  promiseId,
  roleId,
  signalId,
  stageId,
} from '../domain/ids.ts';
import { interviewState } from '../domain/interview.ts';
import { localDay, storedDay, storedInstant } from '../domain/localDay.ts';
import { outcome } from '../domain/outcome.ts';
import { part, personFields } from '../domain/person.ts';
import { promise } from '../domain/promise.ts';
import { excitement, MAX_TAGS, postingUrl, roleCard, roleLocation, roleTitle, tagName } from '../domain/role.ts';
import { salary } from '../domain/salary.ts';
import { stageKind } from '../domain/stage.ts';
import { note, optionalLine, sought } from '../domain/text.ts';
import { interactionMarks, version } from './fields.ts';
import { TIMELINE_PAGE } from './pageSizes.ts';
import { signalRecord } from './signals.ts';

/** Where a card was put: directly below `afterRoleId`, or on top of the column when that is `null`. */
const place = z.object({ stageId, afterRoleId: roleId.nullable() });

/** What a person is to a role, as the role's panel shows it. */
export const rolePerson = z.object({
  personId,
  name: z.string(),
  part,
  position: z.string().nullable(),
  companyName: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** The latest interaction with them, about whatever role. */
  lastContactAt: storedInstant.nullable(),
});
export type RolePerson = Readonly<z.infer<typeof rolePerson>>;

/** One thing that happened, or is going to. Newest first in a timeline. */
export const timelineEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stage'),
    id: z.string(),
    on: storedDay,
    /** `HH:MM` on the user's clock; `null` where only the day is known. */
    at: z.string().nullable(),
    stageName: z.string(),
    stageKind,
    source: z.enum(['user', 'import']),
  }),
  z.object({
    kind: z.literal('outcome'),
    id: z.string(),
    on: storedDay,
    /** As above. */
    at: z.string().nullable(),
    /** `null`: the one before was taken back. */
    outcome: outcome.nullable(),
    source: z.enum(['user', 'import']),
  }),
  z.object({
    kind: z.literal('interaction'),
    id: interactionId,
    at: storedInstant,
    zone: z.string(),
    direction,
    channel,
    personId: personId.nullable(),
    personName: z.string().nullable(),
    /** Set when the entry stands in a person's timeline. */
    roleId: roleId.nullable(),
    roleTitle: z.string().nullable(),
    ...interactionMarks,
    text: z.string(),
    version,
  }),
  z.object({
    kind: z.literal('interview'),
    id: interviewId,
    at: storedInstant,
    zone: z.string(),
    state: interviewState,
    names: z.array(z.string()),
    roleId,
    roleTitle: z.string(),
  }),
  z.object({
    kind: z.literal('promise'),
    id: promiseId,
    /** When it was made. */
    at: storedInstant,
    promise,
    roleTitle: z.string(),
  }),
  z.object({
    kind: z.literal('signal'),
    id: signalId,
    /** When it was said. */
    at: storedInstant,
    signal: signalRecord,
    roleTitle: z.string(),
  }),
]);
export type TimelineEntry = Readonly<z.infer<typeof timelineEntry>>;
const timeline = z.array(timelineEntry).max(TIMELINE_PAGE);

const roleFields = z.object({
  title: roleTitle,
  company: companyRef,
  /** The agency through which it came. */
  via: companyRef.nullable(),
  location: roleLocation,
  url: postingUrl.nullable(),
  appliedOn: localDay.nullable(),
  /** The last day to apply. */
  closesOn: localDay.nullable(),
  source: optionalLine(200),
  salary: salary.nullable(),
  excitement: excitement.nullable(),
  tags: z.array(tagName).max(MAX_TAGS),
});

/** A role with all that its panel shows. */
const roleDetails = z.object({
  card: roleCard,
  via: z.object({ id: companyId, name: z.string() }).nullable(),
  url: z.string().nullable(),
  notes: z.string(),
  /** What an import brought or the user wrote; `null` where there is nothing. */
  salary: salary.nullable(),
  salaryText: z.string().nullable(),
  source: z.string().nullable(),
  description: z.string().nullable(),
  resumeName: z.string().nullable(),
  savedOn: storedDay.nullable(),
  closesOn: storedDay.nullable(),
  /** Local time of day `HH:MM` of the application, as the file had it. */
  appliedTime: z.string().nullable(),
  people: z.array(rolePerson),
  /** How much hangs on the role: named before it is removed. */
  counts: z.record(z.enum(GOES_WITH_ROLE), z.int().nonnegative()),
});
export type RoleDetails = Readonly<z.infer<typeof roleDetails>>;

export const rolesContract = {
  'roles.create': {
    input: z.object({
      title: roleTitle,
      company: companyRef,
      stageId,
      location: roleLocation,
      url: postingUrl.nullable(),
      appliedOn: localDay.nullable(),
    }),
    output: roleCard,
  },
  /** Changes the fields that are given, and no others. */
  'roles.patch': { input: z.object({ id: roleId, version, fields: roleFields.partial() }), output: roleDetails },
  'roles.setNotes': { input: z.object({ id: roleId, notes: note, version }), output: roleCard },
  'roles.get': { input: z.object({ id: roleId }), output: roleDetails },
  /** Puts a card into a place. Writes one row and, when the column changes, one stage event. */
  'roles.move': {
    input: z.object({ id: roleId, to: place, version }),
    output: roleCard,
  },
  /** Says why a role closed, or, with `null`, that it did not. Moves nothing. */
  'roles.setOutcome': { input: z.object({ id: roleId, outcome: outcome.nullable(), version }), output: roleCard },
  /** Removes a role with its history, interviews and interactions; people and companies stay. */
  'roles.remove': { input: z.object({ id: roleId, version }), output: z.null() },
  /** Corrects the day on which a role came into a stage: the stage event keeps its place in the history. */
  'roles.setStageDay': { input: z.object({ roleId, eventId: z.uuid(), on: localDay }), output: roleCard },
  'roles.timeline': { input: z.object({ id: roleId, offset: z.int().nonnegative() }), output: timeline },
  /** Every tag, most used first, and every source and company that a filter can name. */
  'roles.filterChoices': {
    input: z.object({}),
    output: z.object({ tags: z.array(z.string()), sources: z.array(z.string()), companies: z.array(z.string()) }),
  },
  /** What the user should know before adding a role there. */
  'roles.warnings': {
    input: z.object({ companyName: sought(300), title: sought(300), url: sought(4000) }),
    output: z.object({
      /** Why the user wanted to avoid the company; may be empty. `null`: they did not. */
      avoid: z.string().nullable(),
      /** Roles there that ended without an answer. */
      ghosted: z.int().nonnegative(),
      /** The same posting, or the same title at the same company. */
      same: z.object({ roleId, title: z.string(), stageName: z.string(), isSamePosting: z.boolean() }).nullable(),
    }),
  },
  /** A lead is a role in a column of kind `lead`: somebody worth talking to, before any posting. */
  'leads.create': {
    input: z.object({
      /** What it is about; "Talk with *name*" if it is left out. */
      title: optionalLine(300),
      company: companyRef,
      /** Whom to talk to. */
      person: z
        .discriminatedUnion('kind', [
          z.object({ kind: z.literal('known'), personId }),
          personFields
            .pick({ name: true, email: true, phone: true, profileUrl: true })
            .extend({ kind: z.literal('new') }),
        ])
        .nullable(),
      source: optionalLine(200),
    }),
    output: roleCard,
  },
  /** Makes a role of a lead in one step: a title, perhaps a posting, and another column. Its history stays. */
  'leads.toRole': {
    input: z.object({ id: roleId, title: roleTitle, url: postingUrl.nullable(), stageId, version }),
    output: roleCard,
  },
  'people.timeline': { input: z.object({ id: personId, offset: z.int().nonnegative() }), output: timeline },
} as const;
