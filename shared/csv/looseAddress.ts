import { type AddressParts, PORTALS } from './generalAddress.ts';

/**
 * Parameters by which senders count their readers and which no page needs. Words that some sites use for the posting
 * itself (`ref`, `source`, `id`) are not among them: two postings must never become one. Keys of roles are stored in this
 * spelling, so that none may be added here: what is left out beyond them is in {@link looseAddresses}.
 */
const TRACKING = new Set(
  (
    'gclid gbraid wbraid dclid fbclid msclkid yclid twclid igshid mc_cid mc_eid _hsenc _hsmi trk trkinfo trackingid ' +
    'lipi licu ebp gh_src lever-source lever-origin'
  ).split(' '),
);

/** What says where a reader came from, on the sites that add it: no id of a posting there. */
const SITES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|\.)stepstone\.[a-z.]+$/, /^rltr$/],
  [/(?:^|\.)xing\.com$/, /^(?:sc_o|sc_o_.*|ijt|paging_context)$/],
];
/** What any site may add, beyond what is left out everywhere. */
const ANYWHERE = /^(?:rltr|sc_o|srsltid|ttclid|li_fat_id|mkt_tok|gad_source|_gl|_ga)$/;

const INDEED = /(?:^|\.)indeed\.(?:com|[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2})$/;
/** `jk` is the posting; `vjk` the one looked at beside a list. */
const INDEED_ID = /^v?jk=([0-9a-z]{6,32})$/i;

/** The form of a posting, on portals where that is a page below it. */
const FORM = /\/(?:apply|application)$/i;

const nameOf = (parameter: string): string => {
  const end = parameter.indexOf('=');
  return (end === -1 ? parameter : parameter.slice(0, end)).toLowerCase();
};

/** Whether a parameter (`name=value`) only counts readers, on whatever site. */
export const isTracking = (parameter: string): boolean => {
  const name = nameOf(parameter);
  return name === '' || name.startsWith('utm_') || TRACKING.has(name);
};

/** `example.com`, `example.co.uk`: one that may as well begin with `www.` */
const isBareDomain = (host: string): boolean => {
  const labels = host.split('.');
  return labels.length === 2 || (labels.length === 3 && /^(?:com?|org|net|ac|gov)$/.test(labels[1] ?? ''));
};

const withoutWww = (host: string): string => {
  const rest = host.startsWith('www.') ? host.slice(4) : '';
  return rest.includes('.') ? rest : host;
};

/** The posting's id on Indeed. `jk` stands before `vjk`, as the parameters are in order. */
const indeedId = (parameters: readonly string[]): string | undefined => {
  for (const parameter of parameters) {
    const id = INDEED_ID.exec(parameter)?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
};

const AMP = 'amp;';

/** The parameters of an address that was copied out of a page's source, where an ampersand is `&amp;`, as it means them. */
const asWritten = (parameters: readonly string[]): readonly string[] =>
  parameters.some((parameter) => parameter.startsWith(AMP))
    ? parameters
        .map((parameter) => (parameter.startsWith(AMP) ? parameter.slice(AMP.length) : parameter))
        .filter((parameter) => !isTracking(parameter))
        .sort()
    : parameters;

/**
 * The same posting's address in further spellings: without what says only where the reader came from, without the form
 * below the posting, with `www.` and without it. All of them lead to that posting and to no other. They stand beside the
 * canonical address and not in its place, because roles that are there already have that for their key.
 */
export const looseAddresses = ({ host, port, path, parameters, fragment }: AddressParts): readonly AddressParts[] => {
  const plainHost = withoutWww(host);
  const site = SITES.find(([of]) => of.test(plainHost))?.[1];
  const kept = asWritten(parameters).filter((parameter) => {
    const name = nameOf(parameter);
    return !ANYWHERE.test(name) && site?.test(name) !== true;
  });
  const posting = INDEED.test(plainHost) ? indeedId(kept) : undefined;
  const loose =
    posting === undefined
      ? {
          host: plainHost,
          port,
          path: PORTALS.test(plainHost) ? path.replace(FORM, '') : path,
          parameters: kept,
          fragment,
        }
      : { host: plainHost, port, path: '/viewjob', parameters: [`jk=${posting}`], fragment: '' };
  return isBareDomain(plainHost) ? [loose, { ...loose, host: `www.${plainHost}` }] : [loose];
};
