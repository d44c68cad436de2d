import { TOPICS } from '#shared/signals/choices.ts';
import type { Topic } from '#shared/signals/signal.ts';
import type { NamedFollowUp } from '../repositories/todayRows.ts';
import type { BaseParts } from './baseParts.ts';

/** The topic that a follow-up asks about; `undefined` where it asks about none, or its question is gone. */
export const createAskedTopic =
  ({ questions }: Pick<BaseParts, 'questions'>) =>
  ({ rule, anchor, role }: Pick<NamedFollowUp, 'rule' | 'anchor' | 'role'>): Topic | undefined => {
    if (rule === 'question') return questions.ofRole(role).find(({ id }) => id === anchor)?.topic;
    if (rule !== 'conflict_open') return undefined;
    const [topic] = anchor.split('@');
    return TOPICS.find((one) => one === topic);
  };
export type AskedTopic = ReturnType<typeof createAskedTopic>;
