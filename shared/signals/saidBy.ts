import type { Channel } from '../domain/channel.ts';
import type { TalkChannel } from './signal.ts';

/** The way of a signal that was said in an interaction; where that way is not said, people talked. */
export const SAID_BY = {
  ...{ email: 'email', call: 'call', text: 'text', profile_message: 'text', video: 'video' },
  ...{ in_person: 'in_person', other: 'call' },
} as const satisfies Record<Channel, TalkChannel>;
