import * as z from 'zod';
import { PARTS } from '../domain/choices.ts';
import { interactionId, interviewId, personId, roleId, signalId } from '../domain/ids.ts';
import { localDay, storedDay, storedInstant } from '../domain/localDay.ts';
import { promise } from '../domain/promise.ts';
import { note, text } from '../domain/text.ts';
import { wallTime } from '../domain/wallTime.ts';
import {
  BANDS,
  CERTAINTIES,
  CONFLICT_KINDS,
  SETTLEMENTS,
  SIGNAL_ACTS,
  SIGNAL_STATUSES,
  TALK_CHANNELS,
  TOPICS,
  VERDICTS,
} from '../signals/choices.ts';
import { statement } from '../signals/signalFields.ts';
import { gateView, offerStep } from './offerSteps.ts';
import { SIGNAL_ROLES } from './pageSizes.ts';
import { who } from './who.ts';

/** A topic with its value. Of the one who decides, the value is the id of a person. */
const said = statement.refine(
  ({ topic, value }) => topic !== 'decision_maker' || personId.safeParse(value).success,
  'is nobody',
);

/** A signal's id, with the topic that it implies behind it where it does. */
const claimId = z
  .string()
  .max(100, { abort: true })
  .regex(/^[\w-]+(>[a-z_]+)?$/);

const certainty = z.enum(CERTAINTIES);
const signalChannel = z.enum(['document', ...TALK_CHANNELS]);

/** What else is known of a day of decision, and of an offer. */
const extras = {
  /** Of a decision day: whether they will call about it. */
  willCall: z.boolean(),
  /** Of an offer: the day by which they want an answer. */
  answerBy: localDay.nullable(),
};

/** What somebody said, written down in the same breath as the interaction in which they said it. */
export const saidWith = z.object({
  said,
  certainty,
  /** It stands in writing of the employer's: an offer letter. Otherwise the interaction's channel is the signal's. */
  isDocument: z.boolean(),
  quote: note,
  ...extras,
});
export type SaidWith = Readonly<z.infer<typeof saidWith>>;

const signalFields = z.object({
  /** Who told the user; `null`: somebody there whose name is not known. */
  who: who.nullable(),
  /** Whose words they told, if not their own. Never of a document. */
  hearsayOf: z.object({ who: who.nullable() }).nullable(),
  said,
  certainty,
  channel: signalChannel,
  /** The words themselves; may be empty. */
  quote: note,
  /** When it was said; `time` is `null` where the day alone is known. */
  at: wallTime.extend({ time: wallTime.shape.time.nullable() }),
  /** Where it was said. Both belong to the role. */
  interactionId: interactionId.nullable(),
  interviewId: interviewId.nullable(),
  ...extras,
});
const signalInput = signalFields.refine(
  ({ channel, hearsayOf }) => channel !== 'document' || hearsayOf === null,
  'a document is nobody’s hearsay',
);

/** A signal as it is stored, with the names of all whom it names. */
export const signalRecord = z.object({
  id: signalId,
  roleId,
  personId: personId.nullable(),
  personName: z.string().nullable(),
  /** Whether a person was named, who may be removed since. */
  wasNamed: z.boolean(),
  isHearsay: z.boolean(),
  attributedTo: personId.nullable(),
  attributedName: z.string().nullable(),
  interactionId: interactionId.nullable(),
  interviewId: interviewId.nullable(),
  /** Of the one who decides, the value is the id of a person, or their name where there is no such person any more. */
  said: statement,
  /** The name of a person who is the value. */
  valueName: z.string().nullable(),
  certainty,
  channel: signalChannel,
  quote: z.string(),
  saidAt: storedInstant,
  /** Only the day is known: `saidAt` is its start in `zone`. */
  isDay: z.boolean(),
  zone: z.string(),
  recordedAt: storedInstant,
  willCall: z.boolean(),
  answerBy: storedDay.nullable(),
  /** What was done with it last; `null` and `restored`: it stands. */
  act: z.object({ act: z.enum(SIGNAL_ACTS), at: storedInstant }).nullable(),
});
export type SignalRecord = Readonly<z.infer<typeof signalRecord>>;

const topic = z.enum(TOPICS);
const ids = z.array(z.string()).readonly();

/** What counts on a topic, with the factors of its strength: w = authority × channel × certainty × factor. */
const claimView = z.object({
  id: z.string(),
  signal: z.string(),
  person: z.string(),
  origin: z.string(),
  said: statement,
  counts: z.boolean(),
  ...{ authority: z.number(), channel: z.number(), certainty: z.number(), factor: z.number(), w: z.number() },
});

/** What is known of a topic: `evaluate` of the engine, as far as it is shown. */
export const topicView = z.object({
  topic,
  kappa: z.number(),
  severity: z.number(),
  band: z.enum(BANDS),
  kind: z.enum(CONFLICT_KINDS).nullable(),
  notComparable: z.boolean(),
  clusters: z.array(z.object({ ids, support: z.number(), claims: z.array(claimView).readonly() })).readonly(),
  sides: z.tuple([ids, ids]).readonly().nullable(),
  /** The arithmetic of the two sides: κ = distance × √(S × S). */
  leading: z.object({ distance: z.number(), kappa: z.number(), isProgress: z.boolean() }).nullable(),
  /** The day on which the two sides came to be against each other. */
  aroseOn: storedDay.nullable(),
  /** Even the freshest word is worth less than half of what it was. */
  isStale: z.boolean(),
  /** Whom to ask about it, the best first, then the other side; without those who were asked twice and said nothing. */
  ask: ids,
  exhausted: ids,
  /** What the user said of it, as long as nothing new speaks against it. */
  settled: z
    .object({
      answer: z.enum(SETTLEMENTS).exclude(['reopened']),
      reason: z.string(),
      /** An instant. */
      at: z.string(),
      signalId: z.string().nullable(),
    })
    .nullable(),
});
export type TopicView = Readonly<z.infer<typeof topicView>>;

/** Somebody who said something, or could: a column of the matrix. */
export const signalPerson = z.object({
  /** The id of a person; `-` stands for whoever has no name. */
  id: z.string(),
  name: z.string().nullable(),
  part: z.enum(PARTS).nullable(),
  lastContactAt: storedInstant.nullable(),
  /** An open promise of theirs: the next one. */
  promised: promise.pick({ what: true, text: true, dueOn: true, dueAt: true, zone: true }).nullable(),
});
export type SignalPerson = Readonly<z.infer<typeof signalPerson>>;

/** All that is known of a role by what people said. */
export const roleSignals = z.object({
  people: z.array(signalPerson),
  /** The latest first. */
  signals: z.array(signalRecord.extend({ status: z.enum(SIGNAL_STATUSES) })),
  /** The worst first. */
  topics: z.array(topicView),
  /** The least severity of each band: the user may have others than the defaults. */
  bands: z.object({ watch: z.number(), conflict: z.number(), severe: z.number() }).readonly(),
  /** Days that somebody moved later again and again. */
  drifts: z.array(
    z.object({ topic: z.enum(['decision_date', 'start_date']), person: z.string(), days: ids, times: z.int() }),
  ),
  coverage: z.object({
    ...{ met: z.int(), followedUp: z.int() },
    oneVoice: z.array(z.object({ topic, person: z.string(), how: z.enum(['talk', 'hearsay', 'document']) })).readonly(),
    deciders: z.object({ known: ids, heard: ids }),
    isPayHeard: z.boolean(),
    /** 0 to 1. */
    shareNotHeard: z.number(),
    notEnough: z.enum(['nothing_heard', 'one_person']).nullable(),
  }),
  /** What the user asked whom, or is to ask (`isOpen`), and has had no answer to. */
  asked: z.array(z.object({ topic, personId, on: storedDay, isOpen: z.boolean() })),
  /** Texts that the user said are the same thing. */
  sameThings: z.array(z.object({ topic, texts: z.array(z.string()) })),
  /** `null` as long as there is no talk of an offer, and of a day before. */
  gate: gateView.nullable(),
  /** In the order of their time. */
  offerSteps: z.array(offerStep),
});
export type RoleSignals = Readonly<z.infer<typeof roleSignals>>;

/** A role among those of which something was said. */
export const signalRole = z.object({
  roleId,
  title: z.string(),
  companyName: z.string(),
  stageName: z.string(),
  worstTopic: topic.nullable(),
  worstBand: z.enum(BANDS).exclude(['none']).nullable(),
  /** Conflicts to be cleared, from band *conflict* on. */
  conflicts: z.int().nonnegative(),
  gate: z.enum(VERDICTS).nullable(),
});
export type SignalRole = Readonly<z.infer<typeof signalRole>>;
const signalsOverview = z.object({
  roles: z.array(signalRole).max(SIGNAL_ROLES),
  /** Of all roles under way. */
  total: z.int().nonnegative(),
});
export type SignalsOverview = Readonly<z.infer<typeof signalsOverview>>;

/** What a verdict rests on, and what an answer could change: takes longer, and is asked for beside the rest. */
export const signalsBehind = z.object({
  /** Single signals without which the gate's verdict or the worst band would be another. */
  restsOn: z.array(z.object({ signal: z.string(), verdict: z.enum(VERDICTS), worstBand: z.enum(BANDS) })).readonly(),
  /** The first could change most. */
  questions: z
    .array(
      z.object({
        topic,
        person: z.string(),
        others: ids,
        gateSteps: z.number(),
        gatesChanged: z.number(),
        kappaChange: z.number(),
      }),
    )
    .readonly(),
});
export type SignalsBehind = Readonly<z.infer<typeof signalsBehind>>;

export const signalsContract = {
  /** What was known of a role at the end of a day; `null`: now. */
  'signals.ofRole': { input: z.object({ roleId, knownOn: localDay.nullable() }), output: roleSignals },
  'signals.behind': { input: z.object({ roleId }), output: signalsBehind },
  /** Writes down what somebody said. Somebody new, or known but not in the role yet, comes into it. */
  'signals.add': { input: z.object({ roleId, signal: signalInput }), output: signalRecord },
  /** Writes it anew as it should have been; the old one is kept as taken back. */
  'signals.correct': { input: z.object({ id: signalId, signal: signalInput }), output: signalRecord },
  /** They changed their mind, the user misheard; or it holds after all. It stays in the history. */
  'signals.act': {
    input: z.object({ id: signalId, act: z.enum(['changed_mind', 'misheard', 'restored']) }),
    output: z.null(),
  },
  /** The user wants to ask somebody about a topic: a follow-up with a draft. One that is still to be asked is not put twice. */
  'signals.ask': { input: z.object({ roleId, topic, personId }), output: z.null() },
  /** Says what a conflict is, or opens it again. `ids`: the claims that are on the table. */
  'signals.settle': {
    input: z.object({
      roleId,
      topic,
      answer: z.enum(SETTLEMENTS),
      ids: z.array(claimId).max(5000),
      /** The signal that settles it. */
      signalId: signalId.nullable(),
      reason: text(2000),
    }),
    output: z.null(),
  },
  /** The roles under way on which somebody said something, the worst first; quiet ones after the others. */
  'signals.overview': { input: z.object({}), output: signalsOverview },
  /** How many conflicts are to be cleared, of all roles under way. */
  'signals.openConflicts': { input: z.object({}), output: z.int().nonnegative() },
} as const;
