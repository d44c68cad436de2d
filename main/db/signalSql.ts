/** The values, as they are stored, by which a signal says that there is an offer, and that there is none. */
const OFFERS = `'"verbal"', '"written"', '"offer_verbal"', '"offer_written"'`;
const REFUSALS = `'"none"', '"rejected"'`;
const TOPICS = `('offer_form', 'decision_stance')`;

/** Whether a signal speaks of an offer, or takes one back. An index holds these alone. */
export const speaksOfOfferSql = (row: string): string =>
  `${row}.value IN (${OFFERS}, ${REFUSALS}) AND ${row}.topic IN ${TOPICS}`;

/** After every instant. */
const ALWAYS = "'~'";

/** The id of what the user did last with a signal, before an instant (an SQL expression). */
export const lastSignalActSql = (row: string, until = ALWAYS): string =>
  `SELECT s.id FROM signal_acts s WHERE s.signal_id = ${row}.id AND s.at < ${until} ORDER BY s.at DESC, s.id DESC LIMIT 1`;

/** Whether a signal was not taken back, or holds after all. */
export const signalStandsSql = (row: string): string =>
  `coalesce((SELECT act FROM signal_acts WHERE id = (${lastSignalActSql(row)})), 'restored') = 'restored'`;

/** Whether it says that there is one, and nobody there has taken it back since. To be used with the condition above. */
export const isOfferSql = (row: string): string => `${row}.value IN (${OFFERS}) AND NOT EXISTS (
  SELECT 1 FROM signals n WHERE n.role_id = ${row}.role_id AND n.value IN (${REFUSALS}) AND n.topic IN ${TOPICS}
    AND n.said_at > ${row}.said_at AND NOT n.is_hearsay AND n.certainty <> 'impression' AND ${signalStandsSql('n')})`;
