const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/**
 * What two spellings of the address of one profile have in common: no scheme, no `www.` or country before LinkedIn's
 * name, no parameters, no closing slash, letters decoded and in lower case. Only for comparing.
 */
export const profileKey = (url: string): string =>
  decoded(url.trim().replace(/[?#].*$/s, ''))
    .normalize('NFC')
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/^[a-z]{2}\.(?=linkedin\.com\/)/, '')
    .replace(/\/+$/, '');
