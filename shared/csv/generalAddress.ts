/** An address taken apart, as far as it tells one page from another. */
export type AddressParts = {
  readonly host: string;
  /** With its colon; empty for the standard one. */
  readonly port: string;
  readonly path: string;
  /** `name=value`, those that only count readers left out, in alphabetical order. */
  readonly parameters: readonly string[];
  /** With its `#`; empty for a place within the page. */
  readonly fragment: string;
};

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Parts of a path that every firm and every list of results has. A posting has something of its own beside them. */
const GENERAL = words(
  'jobs job jobs.html careers career careers.html career.html karriere karriere.html karriereportal stellen stellenangebote ' +
    'stellenmarkt stellenanzeigen offene-stellen jobboerse jobangebote vacancies vacancy vacatures openings job-openings ' +
    'open-positions open-roles positions opportunities job-opportunities join join-us joinus work-with-us work-for-us hiring ' +
    'we-are-hiring recruiting recruitment search job-search jobsearch search-jobs jobsuche suche results all list view ' +
    'viewjob external careersite collections recommended home index index.html index.php about about-us company team contact offres ' +
    'offres-emploi emplois emploi carrieres carriere recrutement empleo empleos trabajo trabaja-con-nosotros ofertas vagas ' +
    'carreiras lavora-con-noi carriera werken-bij praca kariera oferty oferty-pracy login signin sign-in ' +
    'jobs.htm jobs.php jobs.aspx job.html careers.htm careers.php careers.aspx karriere.php index.htm index.aspx default.aspx ' +
    'unternehmen ueber-uns uber-uns stellenboerse jobs-karriere nous-rejoindre rejoignez-nous nos-offres recrute chi-siamo ' +
    'posizioni-aperte offerte-di-lavoro over-ons vacature werkenbij o-nas kariery join-our-team our-team work-at-us bolsa-de-trabajo ' +
    'vacantes ofertas-de-empleo oportunidades trabalhe-conosco search-results intro embed job_board userhome feed find applied ' +
    'saved my-jobs myjobs my-applications saved-jobs my-items dashboard inbox',
);
/** The next part of the path is the firm's name then, and no posting's. */
const BEFORE_FIRM = words(
  'company companies cmp employer employers firma firmen entreprise entreprises empresa empresas',
);
/** `en`, `de-DE`: the language of a page. */
const LANGUAGE = /^[a-z]{2}(?:[-_][a-z]{2})?$/;
/** What a search asks for, and how its results are shown. */
const SEARCHED = words(
  'q query keyword keywords search searchterm term what where l loc location locations city country region state radius ' +
    'distance geoid page p start offset sort sortby order lang language locale hl department departments team teams ' +
    'categories jobtype worktype remote level f_tpr f_wt f_e f_jt f_c f_al f_pp fromage origin pagenum currentpage ' +
    'origintolandingjobpostings for',
);
/** Where a reader came from, and what is looked for in words; with digits it may be the posting itself. */
const IN_WORDS = words('ref source src referrer referer via from position category type');

const isSearch = (parameter: string): boolean => {
  const at = parameter.indexOf('=');
  // `&amp;` is an ampersand that was copied out of a page's source.
  const name = (at === -1 ? parameter : parameter.slice(0, at)).toLowerCase().replace(/^amp;/, '');
  const value = at === -1 ? '' : parameter.slice(at + 1);
  // The page of a list, or else a page of a site that counts them.
  if (name === 'p') return value.length < 3;
  return SEARCHED.has(name) || (IN_WORDS.has(name) && !/\d/.test(value));
};

const isGeneralPart = (part: string): boolean =>
  part === '' || part === '!' || LANGUAGE.test(part) || GENERAL.has(part);

const partsOf = (path: string): readonly string[] => path.toLowerCase().split('/');

const LINKEDIN = /^(?:[a-z]{1,5}\.)?linkedin\.com$/;
/** All that LinkedIn has of a posting besides its own page, which is known by its id: what somebody wrote about it. */
const LINKEDIN_POSTS = /^\/(?:posts|feed\/update|pulse)\//i;
/** Portals on which a firm has a page of all its postings, with a part of the path for the firm. */
export const PORTALS =
  /^(?:jobs\.(?:eu\.)?lever\.co|(?:job-)?boards\.(?:eu\.)?greenhouse\.io|jobs\.ashbyhq\.com|apply\.workable\.com)$/;

/** Portals on which each firm has a site, named by the first part behind the language. */
const SITES = /(?:^|\.)(?:myworkdayjobs\.com|smartrecruiters\.com)$/;

/** The parts of a path that may be a posting's: without the language and the firm, where a portal names one. */
const ownParts = (host: string, path: string): readonly string[] => {
  const parts = partsOf(path);
  // The first part of the path is the firm, whatever it is called.
  if (PORTALS.test(host)) return parts.slice(2);
  if (SITES.test(host)) return parts.slice(LANGUAGE.test(parts[1] ?? '') ? 3 : 2);
  return parts.filter((_, place) => !BEFORE_FIRM.has(parts[place - 1] ?? ''));
};

/**
 * Whether an address is of no posting in particular: a home page, a firm's list of postings, a search. Many rows may have
 * it, and are no one role.
 */
export const isGeneralAddress = ({ host, path, parameters, fragment }: AddressParts): boolean => {
  if (LINKEDIN.test(host)) return !LINKEDIN_POSTS.test(path);
  if (fragment !== '' && !/^#!?\//.test(fragment)) return false;
  if (!parameters.every(isSearch)) return false;
  return [...ownParts(host, path), ...partsOf(fragment.slice(1))].every(
    (part) => isGeneralPart(part) || BEFORE_FIRM.has(part),
  );
};
