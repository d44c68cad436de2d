import { POSTING_URL_LENGTH, postingUrl } from '../domain/role.ts';

/**
 * Parameters by which senders count their readers and which no page needs. Words that some sites use for the posting
 * itself (`ref`, `source`, `id`) are not among them: two postings must never become one.
 */
const TRACKING = new Set(
  (
    'gclid gbraid wbraid dclid fbclid msclkid yclid twclid igshid mc_cid mc_eid _hsenc _hsmi trk trkinfo trackingid ' +
    'lipi licu ebp gh_src lever-source lever-origin'
  ).split(' '),
);
const ADDRESS = /^(https?):\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::(\d{1,5}))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i;
const BARE = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}(?:[/?#]\S*)?$/i;
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}\.?$/u;
const LINKEDIN_JOB =
  /^https?:\/\/(?:[a-z]{2,3}\.)?linkedin\.com\/(?:m\/|comm\/)?jobs\/view\/(?:[^/?#]*?-)?(\d{6,20})\/?(?:[?#]|$)/i;
/** A posting looked at beside a list of results, whatever the list is. */
const LINKEDIN_CURRENT =
  /^https?:\/\/(?:[a-z]{2,3}\.)?linkedin\.com\/(?:m\/|comm\/)?jobs(?:\/[^?#]*)?\?(?:[^#]*&)?currentJobId=(\d{6,20})(?:[&#]|$)/i;

/** The id of a posting on LinkedIn: the digits that end its path, or `currentJobId`. `null` for any other address. */
export const linkedInJobId = (url: string): string | null =>
  url.length > POSTING_URL_LENGTH ? null : ((LINKEDIN_JOB.exec(url) ?? LINKEDIN_CURRENT.exec(url))?.[1] ?? null);

const isTracking = (parameter: string): boolean => {
  const name = (parameter.split('=', 1)[0] ?? '').toLowerCase();
  return name === '' || name.startsWith('utm_') || TRACKING.has(name);
};

/**
 * The address with the scheme that a bare one (`www.example.com/jobs`) leaves out. A text that is too long for an address
 * stays as it is: the pattern would run out of memory over some million labels.
 */
export const withScheme = (text: string): string =>
  text.length <= POSTING_URL_LENGTH && BARE.test(text) ? `https://${text}` : text;

/** A path without the slashes at its end. By hand: a pattern tries each slash of a long run as the first of the last. */
const withoutLastSlashes = (path: string): string => {
  let end = path.length;
  while (path.charCodeAt(end - 1) === 47) end -= 1;
  return path.slice(0, end);
};

/**
 * What two spellings of one posting's web address have in common; `null` if the text is none, or none that a role can
 * have (`postingUrl`). In the canonical form the scheme is `https:`, the host lower case, the standard port, tracking
 * parameters, a closing slash and the place within the page are gone, and the other parameters stand in alphabetical
 * order. Taking the canonical form of a canonical form changes nothing.
 */
export const canonicalAddress = (text: string): string | null => {
  const url = withScheme(text);
  if (url.length > POSTING_URL_LENGTH) return null;
  const match = /\s/.test(url) ? null : ADDRESS.exec(url);
  const host = match?.[2]?.toLowerCase();
  if (!match || host === undefined || !HOST.test(host) || !postingUrl.safeParse(url).success) return null;
  const port = match[3] === undefined || match[3] === '80' || match[3] === '443' ? '' : `:${match[3]}`;
  const path = withoutLastSlashes(match[4] ?? '');
  const parameters = (match[5] ?? '')
    .split('&')
    .filter((parameter) => !isTracking(parameter))
    .sort();
  const query = parameters.length === 0 ? '' : `?${parameters.join('&')}`;
  // A fragment that begins like a path is one: some application portals keep the posting's number there.
  const fragment = /^[!/]./.test(match[6] ?? '') ? `#${match[6]}` : '';
  return `https://${host.replace(/\.$/, '')}${port}${path}${query}${fragment}`;
};

/**
 * By which a role is found again: the posting's id on LinkedIn, else its canonical address; `null` if it is neither. With
 * a key the text is an address that a role can have, once it has its scheme.
 */
export const postingKey = (text: string): string | null => {
  const job = linkedInJobId(text);
  // An address of LinkedIn is known by its id; to take it apart as well would cost a third of an import's reading.
  if (job !== null) return `linkedin:${job}`;
  const address = canonicalAddress(text);
  return address === null ? null : `url:${address}`;
};
