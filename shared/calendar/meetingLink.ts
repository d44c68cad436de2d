import { withoutEntities } from './htmlText.ts';
import { linksIn, partsOfLink } from './webLink.ts';

/** Where a meeting is joined, by host and by the paths that join one: the same services have pages for other things. */
const SERVICES: readonly (readonly [hosts: readonly string[], path: RegExp])[] = [
  [['teams.microsoft.com', 'teams.live.com', 'teams.microsoft.us'], /^\/(?:l\/meetup-join|meet)\//i],
  [['zoom.us', 'zoom.com', 'zoomgov.com'], /^\/(?:j|my|s|w|wc)\//i],
  [['meet.google.com'], /^\/[a-z]/i],
  [['webex.com'], /\/(?:meet|join|j\.php)\b/i],
  [['whereby.com', 'meet.jit.si', 'meet.goto.com', 'bluejeans.com', 'chime.aws', 'join.skype.com'], /^\/[a-z0-9]/i],
  [['gotomeeting.com'], /\/join\//i],
];

const isAt = (host: string, wanted: string): boolean => host === wanted || host.endsWith(`.${wanted}`);

const isMeeting = (link: string): boolean => {
  const parts = partsOfLink(link);
  return (
    parts !== null &&
    SERVICES.some(([hosts, path]) => hosts.some((host) => isAt(parts.host, host)) && path.test(parts.rest))
  );
};

/** The address that a mail filter, or Google, has wrapped into one of its own. */
const unwrapped = (link: string): string => {
  const parts = partsOfLink(link);
  if (parts === null) return link;
  const isFilter = isAt(parts.host, 'safelinks.protection.outlook.com');
  const isGoogle = isAt(parts.host, 'google.com') && parts.rest.startsWith('/url?');
  const inside = isFilter || isGoogle ? /[?&](?:url|q)=([^&#]+)/i.exec(parts.rest)?.[1] : undefined;
  if (inside === undefined) return link;
  try {
    const target = decodeURIComponent(inside);
    return partsOfLink(target) === null ? link : target;
  } catch {
    return link;
  }
};

/** What is behind this, no invitation needs. */
const LOOKED_AT = 200_000;
const linksOf = (text: string): readonly string[] => linksIn(withoutEntities(text.slice(0, LOOKED_AT))).map(unwrapped);

/** The texts of an event in which a link to the meeting may stand. */
export type LinkSources = {
  /** Properties that are there for this alone, such as `X-GOOGLE-CONFERENCE`. */
  readonly conference: readonly string[];
  readonly place: string;
  readonly url: string;
  readonly notes: readonly string[];
};

/**
 * The address at which a meeting is joined, http or https: the one that a program put there for that, else one of a known
 * service, else whatever the place or the event's own address is. A link in the notes that joins nothing is none: it may
 * cancel the meeting.
 */
export const meetingLink = ({ conference, place, url, notes }: LinkSources): string | null => {
  const [joined] = conference.flatMap(linksOf);
  if (joined !== undefined) return joined;
  const [placeLinks, urlLinks] = [linksOf(place), linksOf(url)];
  const known = [...placeLinks, ...urlLinks, ...notes.flatMap(linksOf)].find(isMeeting);
  return known ?? placeLinks[0] ?? urlLinks[0] ?? null;
};
