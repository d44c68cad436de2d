/** The values, as they are stored, by which a signal says that there is an offer. An index holds them alone. */
const OFFERS = `('"verbal"', '"written"', '"offer_verbal"', '"offer_written"')`;

/** Whether a signal speaks of an offer. */
export const isOfferSql = (row: string): string =>
  `${row}.value IN ${OFFERS} AND ${row}.topic IN ('offer_form', 'decision_stance')`;

/** The id of what the user did last with a signal `x`, up to an instant (an SQL expression). */
export const LAST_SIGNAL_ACT = (until: string): string =>
  `SELECT s.id FROM signal_acts s WHERE s.signal_id = x.id AND s.at <= ${until} ORDER BY s.at DESC, s.id DESC LIMIT 1`;

/** Whether a signal `x` was not taken back, or holds after all. */
export const SIGNAL_STANDS = `coalesce((SELECT act FROM signal_acts WHERE id = (${LAST_SIGNAL_ACT(`'~'`)})), 'restored') = 'restored'`;
