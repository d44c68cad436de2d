import type { Parsed } from '#shared/contract/index.ts';
import { TIMELINE_PAGE } from '#shared/contract/pageSizes.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { TimelineEntry } from '#shared/contract/roles.ts';
import type { InteractionId, InterviewId, PromiseId, RoleId, SignalId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { storedInstantOf } from '#shared/domain/wallTime.ts';
import { errors } from '#shared/messages/errors.ts';
import type { OutcomeEventLine } from '../repositories/outcomeEvents.ts';
import type { StageEventLine } from '../repositories/stageEvents.ts';
import type { TimelineRepository } from '../repositories/timeline.ts';
import { roleGone } from './gone.ts';
import type { Parts } from './parts.ts';

type StepEntry = Extract<TimelineEntry, { readonly kind: 'stage' | 'outcome' }>;
/** Something that stands in a timeline: `place` puts in order what happened at one moment. */
type Line = { readonly at: Instant; readonly place: number } & (
  | { readonly kind: 'step'; readonly entry: StepEntry }
  | { readonly kind: 'interaction'; readonly id: InteractionId }
  | { readonly kind: 'interview'; readonly id: InterviewId }
  | { readonly kind: 'promise'; readonly id: PromiseId }
  | { readonly kind: 'signal'; readonly id: SignalId }
);
/** More than a timeline has entries of one moment. */
const SAID = 1_000_000;

type Step = Extract<Line, { readonly kind: 'step' }>;
type Happened = ReturnType<TimelineRepository['ofRole']>;

const newestFirst = (one: Line, other: Line): number => {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return other.place - one.place;
};

/** Everything that happened with a role or a person, newest first, a page at a time. */
export const createTimeline = ({
  clock,
  outcomeEvents,
  roles,
  people,
  stageEvents,
  timeline,
  promises,
  signals,
}: Pick<
  Parts,
  'clock' | 'outcomeEvents' | 'roles' | 'people' | 'stageEvents' | 'timeline' | 'promises' | 'signals'
>) => {
  const momentOf = ({ on, at, zone }: Pick<StageEventLine, 'on' | 'at' | 'zone'>): Instant =>
    storedInstantOf({ day: on, time: at ?? '00:00', zone: zone ?? '' }, clock.zone());

  /**
   * When steps were taken. One of which only the day is known stands at the beginning of that day, before what has a
   * time, but never before a step of the same day that came first.
   */
  const stageLines = (history: readonly StageEventLine[]): readonly Step[] => {
    let before: { readonly on: LocalDay; readonly at: Instant } | undefined;
    return history.map(({ zone, ...event }, index) => {
      const moment = momentOf({ ...event, zone });
      const at = before !== undefined && before.on === event.on && before.at > moment ? before.at : moment;
      before = { on: event.on, at };
      return { kind: 'step', at, place: index, entry: { kind: 'stage', ...event } };
    });
  };

  /** What became of it: after the steps of its day, since it is their end. */
  const outcomeLines = (history: readonly OutcomeEventLine[], stages: readonly Step[]): readonly Step[] =>
    history.map(({ zone, ...event }, index) => {
      const moment = momentOf({ ...event, zone });
      const before = stages.filter(({ entry }) => entry.on === event.on && event.at === null).map(({ at }) => at);
      const at = before.reduce((latest, one) => (one > latest ? one : latest), moment);
      return { kind: 'step', at, place: stages.length + index, entry: { kind: 'outcome', ...event } };
    });

  const stepsOf = (id: RoleId): readonly Line[] => {
    const stages = stageLines(stageEvents.ofRole(id));
    return [...stages, ...outcomeLines(outcomeEvents.ofRole(id), stages)];
  };

  const pageOf = (steps: readonly Line[], happened: Happened, offset: number): TimelineEntry[] => {
    const shown = [
      ...steps,
      ...happened.interviews.map((row, index): Line => ({ kind: 'interview', ...row, place: -index })),
      // What was said in an interaction stands above it.
      ...happened.promises.map((row, index): Line => ({ kind: 'promise', ...row, place: SAID - index })),
      ...happened.signals.map((row, index): Line => ({ kind: 'signal', ...row, place: SAID - index })),
      ...happened.interactions.map((row, index): Line => ({ kind: 'interaction', ...row, place: -index })),
    ]
      .sort(newestFirst)
      .slice(offset, offset + TIMELINE_PAGE);
    const entries = new Map<string, TimelineEntry>();
    const touches = shown.flatMap((line) => (line.kind === 'interaction' ? line.id : []));
    const made = shown.flatMap((line) => (line.kind === 'promise' ? line.id : []));
    const said = shown.flatMap((line) => (line.kind === 'signal' ? line.id : []));
    const interviews = shown.flatMap((line) => (line.kind === 'interview' ? line.id : []));
    for (const entry of timeline.interactions(touches)) entries.set(entry.id, entry);
    for (const entry of timeline.interviews(interviews)) entries.set(entry.id, entry);
    for (const { roleTitle, ...promise } of promises.listed(made)) {
      entries.set(promise.id, { kind: 'promise', id: promise.id, at: promise.madeAt, promise, roleTitle });
    }
    for (const { roleTitle, ...signal } of signals.listed(said)) {
      entries.set(signal.id, { kind: 'signal', id: signal.id, at: signal.saidAt, signal, roleTitle });
    }
    return shown.flatMap((line) => (line.kind === 'step' ? line.entry : (entries.get(line.id) ?? [])));
  };

  return {
    ofRole: ({ id, offset }: Parsed<'roles.timeline'>): Result<TimelineEntry[]> =>
      roles.find(id) === undefined
        ? roleGone()
        : ok(pageOf(stepsOf(id), timeline.ofRole(id, offset + TIMELINE_PAGE), offset)),

    ofPerson: ({ id, offset }: Parsed<'people.timeline'>): Result<TimelineEntry[]> =>
      people.find(id) === undefined
        ? fail('not_found', errors.personNotFound())
        : ok(pageOf([], timeline.ofPerson(id, offset + TIMELINE_PAGE), offset)),
  };
};
export type Timeline = ReturnType<typeof createTimeline>;
