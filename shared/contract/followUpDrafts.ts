import * as z from 'zod';
import { FOLLOW_UP_CHANNELS, FOLLOW_UP_RULES } from '../domain/choices.ts';
import { roleId } from '../domain/ids.ts';
import { text } from '../domain/text.ts';
import { DRAFT_FIELDS } from '../drafts/fields.ts';
import { followUpRefs } from './followUps.ts';
import { LETTER_LENGTH, SUBJECT_LENGTH } from './pageSizes.ts';

const body = text(LETTER_LENGTH);
const subject = text(SUBJECT_LENGTH);
const channel = z.enum(FOLLOW_UP_CHANNELS);
/** Those of `TEMPLATE_RULES`. */
const rule = z.enum(FOLLOW_UP_RULES).exclude(['prep', 'conflict_open', 'question']);
const place = { in: z.enum(['subject', 'body']) };

const problem = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['unknown', 'unclosed']), ...place, text: z.string(), start: z.int(), end: z.int() }),
  z.object({ kind: z.literal('left_out'), ...place, field: z.enum(DRAFT_FIELDS) }),
  z.object({ kind: z.literal('added'), text: z.string() }),
  z.object({ kind: z.literal('taken') }),
]);

/** What to write to somebody, or to say on the phone: as the app suggests it, or as the user has written it. */
export const followUpDraft = z.object({
  /** Whose it is, of those that were asked for. */
  roleId,
  key: z.string(),
  /** It is still to be done. */
  isOpen: z.boolean(),
  channel,
  /** `null` for anything but an e-mail. */
  subject: z.string().nullable(),
  body: z.string(),
  problems: z.array(problem),
  /** The user has written it. */
  isEdited: z.boolean(),
});
export type FollowUpDraft = Readonly<z.infer<typeof followUpDraft>>;

/** A text of the user's own for a rule and a channel, with merge fields. */
export const draftTemplate = z.object({ rule, channel, subject: z.string().nullable(), body: z.string() });
export type OwnTemplate = Readonly<z.infer<typeof draftTemplate>>;

const key = text(400);
const letter = z.object({ subject: subject.nullable(), body });

export const followUpDraftsContract = {
  /**
   * The one draft of some follow-ups of one person, for a channel; `null` for the one that is suggested. What the user has
   * begun for one of them comes first.
   */
  'followUps.draft': { input: z.object({ items: followUpRefs, channel: channel.nullable() }), output: followUpDraft },
  /** Keeps what the user wrote; `null` goes back to what is suggested. */
  'followUps.keepDraft': { input: z.object({ roleId, key, channel, letter: letter.nullable() }), output: z.null() },
  'draftTemplates.list': { input: z.object({}), output: z.array(draftTemplate) },
  /** Keeps a template; `null` goes back to the app's own texts. */
  'draftTemplates.keep': { input: z.object({ rule, channel, letter: letter.nullable() }), output: z.null() },
} as const;
