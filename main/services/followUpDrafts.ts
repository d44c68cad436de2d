import { v7 as uuidv7 } from 'uuid';
import type { FollowUpDraft, OwnTemplate } from '#shared/contract/followUpDrafts.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { isTaken } from '#shared/drafts/sameText.ts';
import type { DraftRule, DraftSubject } from '#shared/drafts/textsOf.ts';
import { type Draft, writeDraft } from '#shared/drafts/writeDraft.ts';
import { isAskingRule } from '#shared/followups/asking.ts';
import type { FollowUpChannel, Rule } from '#shared/followups/snapshot.ts';
import { errors } from '#shared/messages/errors.ts';
import type { Topic } from '#shared/signals/signal.ts';
import type { DraftRef } from '../repositories/followUpDrafts.ts';
import type { NamedFollowUp } from '../repositories/todayRows.ts';
import { type Steps, withPauses } from '../steps.ts';
import { createAskedTopic } from './askedTopic.ts';
import { createDraftFacts } from './draftFacts.ts';
import type { Parts } from './parts.ts';

const FORM: FollowUpChannel = 'email';
type Drafted = NamedFollowUp & { readonly rule: DraftRule };
/** For an interview one prepares, and writes to nobody. */
const isDrafted = (of: NamedFollowUp): of is Drafted => of.rule !== 'prep';

/** The rules whose texts can be the same: what is asked of one person may be what another is to be asked. */
const rulesLike = (rule: Rule): readonly Rule[] => (isAskingRule(rule) ? ['conflict_open', 'question'] : [rule]);

const refOf = ({ role, person, rule, anchor, step }: NamedFollowUp, channel: FollowUpChannel): DraftRef => ({
  ...{ role, person, rule, anchor, step, channel },
});

/**
 * What to write to somebody: the user's own words if there are some, or a text from a template, and never what somebody
 * else of the company has got or is to get.
 */
export const createFollowUpDrafts = (
  parts: Pick<
    Parts,
    | 'write'
    | 'clock'
    | 'changes'
    | 'followUpDrafts'
    | 'draftTemplates'
    | 'followUpFacts'
    | 'todayRows'
    | 'promises'
    | 'questions'
    | 'people'
    | 'plans'
    | 'me'
  >,
) => {
  const { write, clock, changes, followUpDrafts, draftTemplates, people } = parts;
  const factsOf = createDraftFacts(parts);
  const topicOf = createAskedTopic(parts);

  const subjectOf = ({ rule, anchor, role }: Drafted): DraftSubject | undefined => {
    if (!isAskingRule(rule)) return { rule };
    const topic = topicOf({ rule, anchor, role });
    return topic && { rule, topic };
  };

  /** What else the same letter can ask: whoever gets it has all of it done with it. */
  const alsoAsked = (of: Drafted, all: readonly Drafted[]): readonly Topic[] => {
    const topic = topicOf(of);
    if (topic === undefined) return [];
    const others = all.flatMap((one) => (one.role === of.role && one.person === of.person ? (topicOf(one) ?? []) : []));
    return [...new Set(others)].filter((other) => other !== topic);
  };

  const suggested = (
    of: Drafted,
    channel: FollowUpChannel,
    taken: readonly string[],
    also: readonly Topic[] = [],
  ): Draft | undefined => {
    const { step } = of;
    const [facts, subject] = [factsOf(of), subjectOf(of)];
    if (facts === undefined || subject === undefined) return undefined;
    // What is asked about a topic is in the app's own words.
    const template = subject.topic === undefined ? draftTemplates.find({ rule: subject.rule, channel }) : null;
    return writeDraft({ of: subject, also, step, channel, facts, template, taken });
  };

  /**
   * What others have got, and what is suggested for those who come before in a fixed order: each text gives way to the
   * ones before it, so that all of them are different whichever is opened first. Texts of another rule are others anyway.
   */
  function* takenFor(of: NamedFollowUp, wanted: FollowUpChannel): Steps<readonly string[]> {
    const circle = { companyId: of.companyId, person: of.person };
    const taken = [...followUpDrafts.takenTexts(circle)];
    for (const other of followUpDrafts.before(of, rulesLike(of.rule))) {
      // By whichever way it goes to them in the end.
      for (const channel of new Set([wanted, other.channel ?? FORM])) {
        if (!isDrafted(other) || followUpDrafts.find(refOf(other, channel)) !== undefined) continue;
        const draft = suggested(other, channel, taken);
        if (draft !== undefined) taken.push(draft.body);
      }
      yield;
    }
    return taken;
  }

  const found = ({ roleId, key }: Pick<Parsed<'followUps.keepDraft'>, 'roleId' | 'key'>): Drafted | undefined => {
    const of = parts.todayRows.find(roleId, key);
    return of !== undefined && isDrafted(of) ? of : undefined;
  };

  return {
    /** In steps: where many are to be written to, the window is served meanwhile. */
    get: async ({ items, channel: wanted }: Parsed<'followUps.draft'>): Promise<Result<FollowUpDraft>> => {
      const all = items.flatMap((ref) => found(ref) ?? []);
      const channelOf = (one: Drafted): FollowUpChannel => wanted ?? one.channel ?? FORM;
      // One letter for one person: what was begun is not left behind for another that has become more urgent since.
      const begun = all.find((one) => followUpDrafts.find(refOf(one, channelOf(one))) !== undefined);
      // What asks something of its own comes first: no other text would ask it, and with the letter all of them are done.
      // What the user set themselves has no words of the app's: those of another come before.
      const of =
        begun ?? all.find(({ rule }) => isAskingRule(rule)) ?? all.find(({ rule }) => rule !== 'own') ?? all[0];
      if (of === undefined) return fail('conflict', errors.followUpGone());
      const channel = channelOf(of);
      const taken = await withPauses(takenFor(of, channel));
      const place = { roleId: of.role, key: of.key, isOpen: of.state === 'open', channel };
      const own = followUpDrafts.find(refOf(of, channel));
      if (own !== undefined) {
        const problems = isTaken(own.body, taken) ? [{ kind: 'taken' as const }] : [];
        return ok({ ...place, ...own, problems, isEdited: true });
      }
      const draft = suggested(of, channel, taken, alsoAsked(of, all));
      if (draft === undefined) return fail('conflict', errors.followUpGone());
      return ok({ ...place, ...draft, problems: [...draft.problems], isEdited: false });
    },

    /** Writing on in the same text is one step for undo. */
    keep: ({ channel, letter, ...ref }: Parsed<'followUps.keepDraft'>): Result<null> =>
      changes.told(
        write('editDraft', ({ about, joins }) => {
          const of = found(ref);
          if (of === undefined) return fail('conflict', errors.followUpGone());
          about((of.person !== null ? people.find(of.person)?.name : undefined) ?? of.roleTitle);
          // To give it up is a step of its own.
          if (letter !== null) joins(`${ref.roleId} ${ref.key} ${channel}`);
          const place = refOf(of, channel);
          if (letter === null) followUpDrafts.remove(place);
          else followUpDrafts.keep(uuidv7(), place, letter, clock.now());
          return ok(null);
        }),
        // Whoever writes has it before them.
        [],
      ),

    templates: (): Result<OwnTemplate[]> => ok(draftTemplates.all()),

    keepTemplate: ({ rule, channel, letter }: Parsed<'draftTemplates.keep'>): Result<null> =>
      changes.told(
        write('editTemplate', ({ joins }) => {
          if (letter !== null) joins(`${rule} ${channel}`);
          if (letter === null) draftTemplates.remove({ rule, channel });
          else draftTemplates.put({ rule, channel, ...letter });
          return ok(null);
        }),
        ['followUps'],
      ),
  };
};
export type FollowUpDraftsService = ReturnType<typeof createFollowUpDrafts>;
