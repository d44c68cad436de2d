import { v7 as uuidv7 } from 'uuid';
import type { Output, Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { FollowUpActName } from '#shared/domain/choices.ts';
import type { CommandName } from '#shared/domain/commandName.ts';
import type { InteractionId, PromiseId } from '#shared/domain/ids.ts';
import { fittingMarks } from '#shared/domain/interaction.ts';
import { instantOf } from '#shared/domain/wallTime.ts';
import { asksAbout } from '#shared/drafts/asksAbout.ts';
import { markPerson } from '#shared/followups/acts.ts';
import { isAskingRule } from '#shared/followups/asking.ts';
import { errors } from '#shared/messages/errors.ts';
import type { NamedFollowUp } from '../repositories/todayRows.ts';
import { createAskedTopic } from './askedTopic.ts';
import type { Parts } from './parts.ts';

const COMMANDS = {
  done: 'doFollowUp',
  skipped: 'skipFollowUp',
  snoozed: 'snoozeFollowUp',
  pinned: 'pinFollowUp',
  retired: 'retireFollowUp',
  reopened: 'reopenFollowUp',
} as const satisfies Record<FollowUpActName, CommandName>;

type Until = { readonly untilOn: string | null; readonly untilAt: string | null };
const NEVER: Until = { untilOn: null, untilAt: null };
/** So many are written in one transaction; more in turns. */
const AT_ONCE = 20;

type Refs = Parsed<'followUps.act'>['items'];

/** What the user does with follow-ups: kept as acts, of which the follow-ups are then made anew. */
export const createFollowUps = ({
  write,
  writeInTurns,
  clock,
  changes,
  todayRows,
  followUpActs,
  interactions,
  people,
  promises,
  questions,
  plans,
  followUpDrafts,
}: Pick<
  Parts,
  | 'write'
  | 'writeInTurns'
  | 'clock'
  | 'changes'
  | 'todayRows'
  | 'followUpActs'
  | 'interactions'
  | 'people'
  | 'promises'
  | 'questions'
  | 'plans'
  | 'followUpDrafts'
>) => {
  const toldWhenDone = <T>(result: Result<T>): Result<T> => changes.told(result, ['board', 'people', 'companies']);

  const topicOf = createAskedTopic({ questions });

  /**
   * Whether a letter completes one of its entry. A question is done by being asked: with the letter that was written for
   * it, or by one to the same person about the same role in which it stands. A letter may have been begun before. What the
   * user set themselves is done by its own letter alone: what else it wants, no letter tells.
   */
  const isDoneBy = (letter: NamedFollowUp | undefined, text: string, one: NamedFollowUp): boolean => {
    if (one.rule === 'own') return one.role === letter?.role && one.key === letter.key;
    if (!isAskingRule(one.rule)) return true;
    if (letter === undefined || one.role !== letter.role || one.person !== letter.person) return false;
    const topic = topicOf(one);
    return one.key === letter.key || (topic !== undefined && (topic === topicOf(letter) || asksAbout(text, topic)));
  };

  /** Those that are still to be done; what ended meanwhile is left as it is. */
  const standing = (items: Refs): readonly NamedFollowUp[] =>
    items.flatMap(({ roleId, key }) => {
      const found = todayRows.find(roleId, key);
      return found === undefined || found.state === 'ended' ? [] : found;
    });
  const aboutOf = ({ person, roleTitle }: NamedFollowUp): string =>
    (person !== null ? people.find(person)?.name : undefined) ?? roleTitle;

  const add = (
    of: NamedFollowUp,
    act: FollowUpActName,
    { untilOn, untilAt }: Until,
    reason: string,
    interactionId: InteractionId | null,
  ): void =>
    followUpActs.add({
      ...{ id: uuidv7(), roleId: of.role, rule: of.rule, person: markPerson(of.rule, of.person), anchor: of.anchor },
      ...{ step: of.step, act, dueOn: of.dueOn, dueAt: of.dueAt, on: clock.today(), at: clock.now(), untilOn, untilAt },
      ...{ reason, interactionId },
    });

  /** A promise that the user made good on themselves was not kept. */
  const settleBroken = ({ rule, anchor }: NamedFollowUp): void => {
    if (rule !== 'promise') return;
    for (const { id, state } of promises.listed([anchor as PromiseId])) {
      if (state === 'open') promises.settle(id, 'broken', clock.now());
    }
  };

  /** Either a day or an instant; `undefined` where it is past, or missing, or of no use. */
  const untilOf = ({ act, until }: Pick<Parsed<'followUps.act'>, 'act' | 'until'>): Until | undefined => {
    const isNeeded = act === 'snoozed' || act === 'pinned';
    if (until === null) return isNeeded ? undefined : NEVER;
    if (!isNeeded) return undefined;
    const { day, time, zone } = until;
    if (time === null) return day > clock.today() ? { untilOn: day, untilAt: null } : undefined;
    const untilAt = instantOf({ day, time, zone });
    return untilAt > clock.now() ? { untilOn: null, untilAt } : undefined;
  };

  const isBefore = ({ day, at }: NamedFollowUp, { untilOn, untilAt }: Until): boolean => {
    if (untilAt === null) return day <= (untilOn ?? day);
    return at === null ? day <= plans.calendar().dayOf(untilAt) : Date.parse(at) < Date.parse(untilAt);
  };

  return {
    /**
     * Logs what was said, once, with the person of the first, and completes each of them; with a letter, those that it
     * completes. What is done to a promise says that it was not kept.
     */
    done: ({ items, log, sent }: Parsed<'followUps.done'>): Result<Output<'followUps.done'>> =>
      toldWhenDone(
        write('doFollowUp', ({ about }) => {
          const letter = sent && todayRows.find(sent.roleId, sent.key);
          const shown = standing(items);
          const found = shown.filter((one) => sent === undefined || isDoneBy(letter, log?.text ?? '', one));
          // What was written and sent is logged, whatever became of the follow-up meanwhile.
          const first = letter ?? shown[0];
          if (first === undefined) return fail('conflict', errors.followUpGone());
          about(aboutOf(first));
          const now = clock.now();
          let logged: InteractionId | null = null;
          if (log !== null) {
            logged = uuidv7() as InteractionId;
            const marks = fittingMarks(log.channel, 'out', { isAutomatic: false, reached: log.reached });
            interactions.add({
              ...{ id: logged, roleId: first.role, personId: first.person, direction: 'out', channel: log.channel },
              ...{ at: now, zone: clock.zone(), text: log.text, recordedAt: now, ...marks },
            });
          }
          for (const one of found) {
            add(one, 'done', NEVER, '', logged);
            settleBroken(one);
          }
          // Its text stands in the log from now on.
          if (letter !== undefined) followUpDrafts.removeAll(letter);
          return ok({ done: found.length });
        }),
      ),

    /** Anything else than doing them. Many are written in turns, as one step for undo. */
    act: async ({ items, act, until, reason }: Parsed<'followUps.act'>): Promise<Result<Output<'followUps.act'>>> => {
      const put = untilOf({ act, until });
      if (put === undefined) return fail('invalid_input', errors.untilPassed(), { field: 'until' });
      const all = standing(items);
      // What is put off is never due before it was.
      const late = act === 'snoozed' ? all.filter((one) => isBefore(one, put)) : all;
      const found = late.length > 0 ? late : all;
      const [first] = found;
      if (first === undefined) return fail('conflict', errors.followUpGone());
      if (found.length <= AT_ONCE) {
        return toldWhenDone(
          write(COMMANDS[act], ({ about }) => {
            about(found.length === 1 ? aboutOf(first) : '');
            for (const one of found) add(one, act, put, reason, null);
            return ok({ done: found.length });
          }),
        );
      }
      const isDone = await writeInTurns(COMMANDS[act], found.length, (index) => {
        const one = found[index];
        if (one !== undefined) add(one, act, put, reason, null);
      });
      if (!isDone) return fail('internal', errors.followUpsNotWritten());
      changes.tellOfAll(['board']);
      return ok({ done: found.length });
    },
  };
};
export type FollowUpsService = ReturnType<typeof createFollowUps>;
