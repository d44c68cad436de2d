import type { Channel } from '#shared/domain/channel.ts';
import type { PromiseId } from '#shared/domain/ids.ts';
import { wallTimeOf } from '#shared/domain/wallTime.ts';
import { isZone } from '#shared/domain/zone.ts';
import type { DraftFacts } from '#shared/drafts/facts.ts';
import { contactsOf } from '#shared/followups/contacts.ts';
import { momentOf } from '#shared/followups/moment.ts';
import type { SnapshotRole } from '#shared/followups/snapshot.ts';
import type { NamedFollowUp } from '../repositories/todayRows.ts';
import type { BaseParts } from './baseParts.ts';

/** What may be said to the one whom a follow-up is for: what they said and did themselves, and nobody else's words. */
export const createDraftFacts = ({
  clock,
  followUpFacts,
  todayRows,
  promises,
  plans,
  me,
}: Pick<BaseParts, 'clock' | 'followUpFacts' | 'todayRows' | 'promises' | 'plans' | 'me'>) => {
  const promisedIn = ({ rule, anchor }: NamedFollowUp): DraftFacts['promised'] => {
    const [promise] = rule === 'promise' ? promises.listed([anchor as PromiseId]) : []; // the anchor is its id
    if (promise === undefined) return null;
    const { what, dueOn, dueAt, zone } = promise;
    if (dueAt === null || Number.isNaN(Date.parse(dueAt))) return dueOn && { what, day: dueOn, time: null };
    return { what, ...wallTimeOf(dueAt, isZone(zone) ? zone : clock.zone()) };
  };

  return (of: NamedFollowUp): DraftFacts | undefined => {
    const facts = followUpFacts.ofRole(of.role);
    if (facts === undefined) return undefined;
    const calendar = plans.calendar();
    const { kind, appliedOn, interviews, interactions, decisions } = facts;
    const role: SnapshotRole = { ...facts, marks: [] };
    const withThem = contactsOf(role, calendar, momentOf(clock.now(), calendar)).filter(
      ({ person }) => person === of.person,
    );
    const mine = withThem.findLast(({ isTouch }) => isTouch);
    const [anchor = ''] = of.anchor.split('@');
    const theirs = of.rule === 'reply_owed' ? interactions.find(({ id }) => id === anchor) : undefined;
    const interview = interviews.find(({ id }) => id === anchor);
    const decision = decisions
      .filter(({ person }) => person === of.person)
      .toSorted((one, other) => Date.parse(one.saidAt) - Date.parse(other.saidAt))
      .at(-1);
    const person = of.person === null ? null : todayRows.person(of.person);
    const { name: myName, phone: myPhone } = me();
    return {
      today: clock.today(),
      roleId: of.role,
      personId: of.person,
      name: person?.name ?? null,
      phone: person?.phone ?? null,
      role: of.roleTitle,
      // An agency is not whom one would work for.
      company: of.isAgency === 1 ? null : of.companyName,
      isLead: kind === 'lead',
      myName,
      myPhone,
      appliedOn,
      interviewDay: interview === undefined ? null : calendar.dayOf(interview.start),
      decisionDay: decision?.on ?? null,
      promised: promisedIn(of),
      myLastContact:
        mine === undefined
          ? null
          : // An interview says by which way it was held nowhere here: that they talked is enough.
            { channel: (mine.channel ?? 'in_person') as Channel, day: mine.day, talked: mine.isConversation },
      theirMessage: theirs === undefined ? null : { channel: theirs.channel, day: calendar.dayOf(theirs.at) },
    };
  };
};
