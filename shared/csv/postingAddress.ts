import { POSTING_URL_LENGTH, postingUrl } from '../domain/role.ts';
import { type AddressParts, isGeneralAddress } from './generalAddress.ts';
import { isTracking, looseAddresses } from './looseAddress.ts';

const ADDRESS = /^(https?):\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::(\d{1,5}))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i;
const BARE = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}(?:[/?#]\S*)?$/i;
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}\.?$/u;
/** Names of files that are saved of postings, with an end that no host has: `posting.pdf` is no page of the web. */
const FILE_NAME =
  /\.(?:pdf|docx?|odt|rtf|txt|pages|html?|mhtml?|webarchive|xlsx?|ods|csv|pptx?|odp|png|jpe?g|gif|webp|heic|tiff?|bmp|eml|msg)$/i;
const LINKEDIN_JOB =
  /^https?:\/\/(?:(?:[a-z]{2,3}|m|touch)\.)?linkedin\.com\/(?:m\/|comm\/)?jobs\/view\/(?:[^/?#]*?-)?(\d{6,20})(\/?(?=[?#]|$))/i;
/** The same with a tail of its path. Only where it is not the other: digits in the title are no id. */
const LINKEDIN_JOB_TAIL =
  /^https?:\/\/(?:(?:[a-z]{2,3}|m|touch)\.)?linkedin\.com\/(?:m\/|comm\/)?jobs\/view\/(?:[^/?#]*?-)?(\d{6,20})(?=[/%])/i;
/** A posting looked at beside a list of results, whatever the list is. The second group is there where the id ends well. */
const LINKEDIN_CURRENT =
  /^https?:\/\/(?:(?:[a-z]{2,3}|m|touch)\.)?linkedin\.com\/(?:m\/|comm\/)?(?:company\/[^/?#]+\/)?jobs(?:\/[^?#]*)?\?(?:[^#]*[&;])?currentJobId=(\d{6,20})(?:((?=[&#]|$))|(?=[%+]))/i;
/** Its pages for phones, and beside a firm's list: earlier versions did not know the id in them. */
const LINKEDIN_NEW = /^https?:\/\/(?:(?:m|touch)\.|[^/]*\/(?:m\/|comm\/)?company\/)/i;

const linkedInJob = (url: string): RegExpExecArray | null =>
  url.length > POSTING_URL_LENGTH
    ? null
    : (LINKEDIN_JOB.exec(url) ?? LINKEDIN_CURRENT.exec(url) ?? LINKEDIN_JOB_TAIL.exec(url));

/** The id of a posting on LinkedIn: the digits that end its path, or `currentJobId`. `null` for any other address. */
export const linkedInJobId = (url: string): string | null => linkedInJob(url)?.[1] ?? null;

const isBare = (text: string): boolean => text.length <= POSTING_URL_LENGTH && BARE.test(text);

/** Whether a text is the name of a file alone (`posting.pdf`), which earlier versions took for an address. */
export const isFileName = (text: string): boolean =>
  isBare(text) && !text.includes('/') && FILE_NAME.test(text.split(/[?#]/, 1)[0] ?? '');

/**
 * The address with the scheme that a bare one (`www.example.com/jobs`) leaves out. The name of a file is none. A text that is
 * too long for an address stays as it is: the pattern would run out of memory over some million labels.
 */
export const withScheme = (text: string): string => (isBare(text) && !isFileName(text) ? `https://${text}` : text);

/** A path without the slashes at its end. By hand: a pattern tries each slash of a long run as the first of the last. */
const withoutLastSlashes = (path: string): string => {
  let end = path.length;
  while (path.charCodeAt(end - 1) === 47) end -= 1;
  return path.slice(0, end);
};

/**
 * What of a fragment tells postings apart: many portals keep a posting's number or path there. A word alone (`apply`, `top`)
 * is a place within the page, as are the words that a browser is told to look for.
 */
const fragmentOf = (text: string): string => {
  const directive = text.indexOf(':~:');
  const fragment = directive === -1 ? text : text.slice(0, directive);
  return fragment === '/' || fragment === '!' || /^[\p{L}-]*$/u.test(fragment) ? '' : `#${fragment}`;
};

/** Takes an address apart; `null` for a text that is none, or none that a role can have (`postingUrl`). */
const addressParts = (text: string): AddressParts | null => {
  const url = withScheme(text);
  if (url.length > POSTING_URL_LENGTH) return null;
  const match = /\s/.test(url) ? null : ADDRESS.exec(url);
  const host = match?.[2]?.toLowerCase();
  if (!match || host === undefined || !HOST.test(host) || !postingUrl.safeParse(url).success) return null;
  return {
    host: host.replace(/\.$/, ''),
    port: match[3] === undefined || match[3] === '80' || match[3] === '443' ? '' : `:${match[3]}`,
    path: withoutLastSlashes(match[4] ?? ''),
    parameters: (match[5] ?? '')
      .split('&')
      .filter((parameter) => !isTracking(parameter))
      .sort(),
    fragment: fragmentOf(match[6] ?? ''),
  };
};

const joined = ({ host, port, path, parameters, fragment }: AddressParts): string =>
  `https://${host}${port}${path}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}${fragment}`;

/**
 * What two spellings of one posting's web address have in common; `null` if the text is none, or none that a role can
 * have (`postingUrl`). In the canonical form the scheme is `https:`, the host lower case, the standard port, tracking
 * parameters, a closing slash and the place within the page are gone, and the other parameters stand in alphabetical
 * order. Taking the canonical form of a canonical form changes nothing.
 */
export const canonicalAddress = (text: string): string | null => {
  const parts = addressParts(text);
  return parts === null ? null : joined(parts);
};

/**
 * All keys by which a role of this posting may be known, the one that is stored for it everywhere first: the posting's id on
 * LinkedIn, else its canonical address. Then come the spellings that say the same and those that earlier versions of the app
 * stored; each is a key of this posting and of no other. Empty for a text that is no address, and for an address that is of
 * no posting in particular ({@link isGeneralAddress}). With a key the text is an address that a role can have, once it has
 * its scheme.
 */
export const postingKeys = (text: string): readonly string[] => {
  const url = withScheme(text);
  const job = linkedInJob(url);
  if (job?.[1] !== undefined) {
    const key = `linkedin:${job[1]}`;
    // An address of LinkedIn is known by its id; to take it apart as well would cost a third of an import's reading. But
    // what earlier versions did not know for a posting of LinkedIn's they knew by its address.
    const before = job[2] === undefined || LINKEDIN_NEW.test(url) ? canonicalAddress(url) : null;
    return before === null ? [key] : [key, `url:${before}`];
  }
  const parts = addressParts(url);
  if (parts === null) return [];
  const all = [parts, ...looseAddresses(parts)];
  if (all.some(isGeneralAddress)) return [];
  return [...new Set(all.map(joined))].map((address) => `url:${address}`);
};

/** The first of {@link postingKeys}, by which a role is found again; `null` if there is none. */
export const postingKey = (text: string): string | null => postingKeys(text)[0] ?? null;

/**
 * The key that earlier versions stored for an address, where it is none any more: of general addresses, of names of files,
 * and of those that differ behind their `#`. Several roles may have come by it, so that it finds one only with its company
 * and title.
 */
export const formerPostingKey = (text: string): string | null => {
  const url = isFileName(text) ? `https://${text}` : withScheme(text);
  const parts = linkedInJob(url) === null ? addressParts(url) : null;
  if (parts === null) return null;
  const before = `url:${joined({ ...parts, fragment: /^#[!/]./.test(parts.fragment) ? parts.fragment : '' })}`;
  return postingKeys(url).includes(before) ? null : before;
};

/** Whether two addresses are of one posting, or are the same but for what counts their readers. */
export const isSamePosting = (one: string, other: string): boolean => {
  if (one === other) return true;
  const keys = postingKeys(one);
  if (keys.length > 0) return postingKeys(other).some((key) => keys.includes(key));
  const address = canonicalAddress(one);
  return address !== null && address === canonicalAddress(other);
};
