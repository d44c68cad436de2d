import * as z from 'zod';
import { FOLLOW_UP_CHANNELS } from './choices.ts';
import { ownFollowUpId, personId, roleId } from './ids.ts';
import { storedDay, storedInstant } from './localDay.ts';

/** What the user wrote down to do themselves. Either the day or the instant is set. */
export const ownFollowUp = z.object({
  id: ownFollowUpId,
  roleId,
  /** `null`: nobody in particular. */
  personId: personId.nullable(),
  /** `null`: whichever way there is. */
  channel: z.enum(FOLLOW_UP_CHANNELS).nullable(),
  dueOn: storedDay.nullable(),
  dueAt: storedInstant.nullable(),
  /** The IANA zone in which it was chosen. */
  zone: z.string(),
  /** What to do. */
  text: z.string(),
  madeAt: storedInstant,
  version: z.int().positive(),
});
export type OwnFollowUp = Readonly<z.infer<typeof ownFollowUp>>;
