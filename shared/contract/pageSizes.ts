/** How many cards of one column an answer may hold: a screenful and some. */
export const CARD_PAGE = 60;

/** How many rows of an import's plan one answer holds. */
export const IMPORT_ROW_PAGE = 100;

/** Most entries of a timeline in one answer. */
export const TIMELINE_PAGE = 100;

/** Most rows of a list (people, companies, leads) in one answer. */
export const LIST_PAGE = 200;

/** Most records that a search finds at once. */
export const SEARCH_HITS = 50;
/** Most drafts that are kept: more than anybody leaves half-way. */
export const DRAFTS_AT_ONCE = 500;

/** Most roles that a change names one by one; what touches more may touch any. */
export const NAMED_ROLES = 20;

/** Promises of one role in one answer: more than any has. */
export const ROLE_PROMISES = 200;

/** Entries of Today in one answer; what is beyond it shows once some of these are done. */
export const TODAY_ENTRIES = 500;
/** So many entries of Today stand there at first; the rest is folded with its count. */
export const TODAY_SHOWN = 7;
/** Interviews to come that Today names. */
export const TODAY_INTERVIEWS = 5;

/** Follow-ups that one command is about: an entry of Today may be several. */
export const FOLLOW_UPS_AT_ONCE = 5000;

/** Follow-ups of one role in one answer. */
export const ROLE_FOLLOW_UPS = 100;

/** Characters of what the user sets themselves to do. */
export const OWN_FOLLOW_UP_LENGTH = 2000;

/** Interviews, promises and follow-ups, of each so many, in one calendar file: more than anybody has. */
export const CALENDAR_EACH = 10_000;
/** Roles that are proposed for one invitation. */
export const INVITATION_ROLES = 20;

/** Characters of a letter, longer than any is (a mail program takes far less from a link), and of its subject. */
export const LETTER_LENGTH = 20_000;
export const SUBJECT_LENGTH = 500;

/** Roles in one answer about all signals; the worst come first. */
export const SIGNAL_ROLES = 200;

/** People who may be calling, in one answer: more are told apart by another word. */
export const CALLERS = 8;
/** Promises of one caller that are named. */
export const CALLER_PROMISES = 4;
