import { isRealDay } from '#shared/domain/calendarDay.ts';
import type { FollowUpItem, FollowUpReason } from '#shared/domain/followUp.ts';
import type { PromiseId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { NamedFollowUp } from '../repositories/todayRows.ts';
import { createAskedTopic } from './askedTopic.ts';
import type { BaseParts } from './baseParts.ts';

const GONE: FollowUpReason = { kind: 'gone' };

/** Follow-ups as they are shown: with names, ways to reach somebody, and that on which each rests. */
export const createFollowUpItems = ({
  clock,
  todayRows,
  promises,
  signals,
  conflicts,
  questions,
  ownFollowUps,
  plans,
}: Pick<
  BaseParts,
  'clock' | 'todayRows' | 'promises' | 'signals' | 'conflicts' | 'questions' | 'ownFollowUps' | 'plans'
>) => {
  const topicOf = createAskedTopic({ questions });
  const workDaysSince = (day: string): number => plans.calendar().workDaysSince(day, clock.today());

  const whatOf = ({ anchor, appliedOn, lastHeardAt }: NamedFollowUp) => {
    if (
      lastHeardAt !== null &&
      !Number.isNaN(Date.parse(lastHeardAt)) &&
      plans.calendar().dayOf(lastHeardAt) === anchor
    ) {
      return 'heard';
    }
    return anchor === appliedOn ? 'applied' : 'reached_out';
  };

  const reasonOf = (row: NamedFollowUp): FollowUpReason => {
    const { rule, anchor } = row;
    const [id = '', since] = anchor.split('@');
    switch (rule) {
      case 'thank_you':
      case 'post_interview':
      case 'prep': {
        const interview = todayRows.interview(id);
        if (interview === undefined) return GONE;
        const { state, ...facts } = interview;
        const isInferred = state === 'scheduled' && rule !== 'prep';
        const from = since ?? plans.calendar().dayOf(facts.startsAt);
        const heardOn = since === undefined ? null : (since as LocalDay); // the anchor's own day
        return { kind: 'interview', ...facts, isInferred, heardOn, workDays: workDaysSince(from) };
      }
      case 'applied':
        return isRealDay(anchor)
          ? {
              kind: 'silence',
              since: anchor as LocalDay,
              what: whatOf(row),
              workDays: workDaysSince(anchor),
            }
          : GONE;
      case 'decision_date':
        return { kind: 'decision', on: anchor as LocalDay }; // the engine's anchor is that day
      case 'promise': {
        const [promise] = promises.listed([id as PromiseId]); // the anchor is its id; one that is gone gives none
        if (promise === undefined) return GONE;
        const { roleTitle: _, ...made } = promise;
        return { kind: 'promise', promise: made };
      }
      case 'competing_offer': {
        const offer = signals.offerElsewhere(id);
        if (offer === undefined) return GONE;
        return { kind: 'offer', companyName: offer.companyName, answerBy: offer.answerBy };
      }
      case 'conflict_open': {
        const topic = topicOf(row);
        if (topic === undefined) return GONE;
        const found = conflicts.ofRole(row.role).find((one) => one.topic === topic && one.aroseBy === since);
        return { kind: 'conflict', topic, how: found?.kind ?? null };
      }
      case 'question': {
        const topic = topicOf(row);
        return topic === undefined ? GONE : { kind: 'question', topic };
      }
      case 'own': {
        const own = ownFollowUps.find(id);
        return own === undefined ? GONE : { kind: 'own', own };
      }
      case 'reply_owed':
      case 'lead_unanswered': {
        const touch = todayRows.touch(id);
        return touch === undefined
          ? GONE
          : { kind: 'touch', ...touch, workDays: workDaysSince(plans.calendar().dayOf(touch.at)) };
      }
    }
  };

  return (row: NamedFollowUp): FollowUpItem => {
    const { role, key, rule, step, channel, day, at, hold, state, endedBy, endedOn, roleTitle, companyName } = row;
    const isByUser = hold !== null || state === 'retired';
    return {
      ...{ roleId: role, key, rule, step, channel, hold, state, endedBy, roleTitle, companyName },
      ...{ day: day as LocalDay, at: at as FollowUpItem['at'], endedOn: endedOn as LocalDay | null },
      userReason: isByUser ? todayRows.userReason(row) : '',
      person: row.person === null ? null : todayRows.person(row.person),
      reason: reasonOf(row),
      coverage: row.met ? { met: row.met, followedUp: row.followedUp ?? 0 } : null,
    };
  };
};
export type FollowUpItems = ReturnType<typeof createFollowUpItems>;
