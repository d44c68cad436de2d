import type { Channel, Direction, InterviewChannel } from '../domain/channel.ts';

/** The ways in which people touch base. */
export const channels = {
  email: 'E-mail',
  call: 'Call',
  text: 'Text message',
  profile_message: 'Message on a network',
  video: 'Video call',
  in_person: 'In person',
  other: 'Something else',
} as const satisfies Record<Channel, string>;

/** The ways in which an interview is held. */
export const interviewChannels = {
  call: 'By phone',
  video: 'By video',
  in_person: 'In person',
} as const satisfies Record<InterviewChannel, string>;

/** Who spoke. */
export const directions = {
  in: 'From them',
  out: 'From you',
} as const satisfies Record<Direction, string>;
