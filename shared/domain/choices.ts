/**
 * Each list of words that SQL, contract and menus share, in the order of the menus. Without zod: the page lists them. A
 * test holds the schema's own lists against these (`test/main/db/wordLists.test.ts`).
 */

/** What a column of the board is for. */
export const STAGE_KINDS = ['lead', 'saved', 'applied', 'screening', 'interview', 'offer', 'closed'] as const;

/** Why a role closed. */
export const OUTCOMES = ['accepted', 'declined', 'rejected', 'withdrawn', 'ghosted'] as const;

/** What somebody is to a role, most likely first. */
export const PARTS = [
  'recruiter', 'hiring_manager', 'supervisor', 'peer', 'executive', 'agency_recruiter', 'referrer', 'other',
] as const; // biome-ignore format: a list is read as one

/** The ways in which people touch base; `profile_message` is one on LinkedIn and its like. */
export const CHANNELS = ['email', 'call', 'text', 'profile_message', 'video', 'in_person', 'other'] as const;

/** The ways in which an interview is held. */
export const INTERVIEW_CHANNELS = ['video', 'call', 'in_person'] as const;

export const INTERVIEW_STATES = ['scheduled', 'held', 'no_show', 'cancelled'] as const;

/** What a salary is paid for. */
export const SALARY_PERIODS = ['year', 'month', 'week', 'day', 'hour'] as const;

/** How the app looks. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** What somebody promises to do: to call, to write, or anything else. */
export const PROMISED = ['call', 'email', 'other'] as const;

export const PROMISE_STATES = ['open', 'kept', 'broken', 'waived'] as const;

/** How an offer was made. */
export const OFFER_FORMS = ['verbal', 'written'] as const;

/** What the user does with a follow-up. */
export const FOLLOW_UP_ACTS = ['done', 'skipped', 'snoozed', 'pinned', 'retired', 'reopened'] as const;
export type FollowUpActName = (typeof FOLLOW_UP_ACTS)[number];

/** Why a follow-up that had been due is no longer wanted. */
export const FOLLOW_UP_ENDS = [
  'answered', 'reached_out', 'settled', 'done', 'skipped', 'closed', 'off', 'aged',
] as const; // biome-ignore format: a list is read as one
export type FollowUpEnd = (typeof FOLLOW_UP_ENDS)[number];

/** The rules by which follow-ups are wanted (`shared/followups/rules`). */
export const FOLLOW_UP_RULES = [
  'thank_you', 'applied', 'post_interview', 'decision_date', 'promise', 'reply_owed', 'lead_unanswered', 'prep',
  'competing_offer', 'conflict_open', 'question', 'own',
] as const; // biome-ignore format: a list is read as one

/** The rules that the user can switch off. What they chose to ask somebody, or to do, is no rule of the app's. */
export const SET_RULES = FOLLOW_UP_RULES.filter((rule) => rule !== 'question' && rule !== 'own');

/**
 * The rules whose texts the user can write anew. For an interview one prepares, and writes to nobody; and what is asked
 * about a topic is in the words of that topic, of which none may hint at what anybody said.
 */
export const TEMPLATE_RULES = FOLLOW_UP_RULES.filter(
  (rule) => rule !== 'prep' && rule !== 'conflict_open' && rule !== 'question',
);

/** The ways that a follow-up suggests: those of which somebody's address can be known. */
export const FOLLOW_UP_CHANNELS = ['email', 'call', 'profile_message'] as const;
