/** From one time of day to another, `HH:MM` on the user's clock; over midnight where the first is the later one. */
export type QuietHours = { readonly from: string; readonly to: string };

/** Whether a time of day lies in them: their beginning does, their end does not. Two equal times are no hours at all. */
export const isQuiet = (time: string, hours: QuietHours | null): boolean => {
  if (hours === null) return false;
  const { from, to } = hours;
  return from <= to ? from <= time && time < to : from <= time || time < to;
};
