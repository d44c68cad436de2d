/** No clock on earth is further from UTC: from -12:00 to +14:00. */
const OFFSET = /^(-(0\d|1[01]):[0-5]\d|-12:00|\+(0\d|1[0-3]):[0-5]\d|\+14:00)$/;

/** Whether this system knows an IANA zone of that name, or it is an offset that clocks have. Without zod: the page asks. */
export const isZone = (name: string): boolean => {
  if (name === '' || (/^[+-]/.test(name) && !OFFSET.test(name))) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
