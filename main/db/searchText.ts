import { indexText } from '#shared/search/analyse.ts';
import { canBeMisspelt } from '#shared/search/nearest.ts';
import type { Db } from './open.ts';

/** The texts of one record: each is asked for twice in a row, for the index and for its words. */
const REMEMBERED = 3;
/** Of a longer text the words at the beginning are enough: a spelling that is offered is one that is used more than once. */
const SPELT_LENGTH = 5000;
/** A shorter word is a slip away from too many others. */
const SHORTEST_SPELT = 3;

const followed = new WeakSet<Db>();

const addFunctions = (db: Db): void => {
  const known = new Map<string, string>();
  const analysed = (text: unknown): string => {
    if (typeof text !== 'string') return '';
    const before = known.get(text);
    if (before !== undefined) return before;
    const words = indexText(text);
    const oldest = known.size < REMEMBERED ? undefined : known.keys().next().value;
    if (oldest !== undefined) known.delete(oldest);
    known.set(text, words);
    return words;
  };
  db.function('search_text', { deterministic: true }, analysed);
  db.function('search_spelt', { deterministic: true, varargs: true }, (...texts) => {
    const words = texts.flatMap((text) => analysed(text).slice(0, SPELT_LENGTH).split(' '));
    return JSON.stringify([...new Set(words)].filter((word) => canBeMisspelt(word, SHORTEST_SPELT)));
  });
};

const PUT_IN = `INSERT INTO search (rowid, title, body, notes)
    VALUES (new.id, search_text(new.title), search_text(new.body), search_text(new.notes));
  INSERT INTO search_words SELECT value FROM json_each(search_spelt(new.title, new.body, new.notes))
    WHERE NOT EXISTS (SELECT 1 FROM search_words WHERE word = value);`;
const TAKE_OUT = 'DELETE FROM search WHERE rowid = old.id;';

/**
 * Keeps the full-text index true to what this connection writes into `search_docs`. Words are made by the app's own
 * analyser (`shared/search/analyse.ts`), so the triggers belong to the connection that has it, and not to the schema.
 * Needed on every connection that writes there; done once for each.
 */
export const followDocs = (db: Db): void => {
  if (followed.has(db)) return;
  addFunctions(db);
  db.exec(`
CREATE TEMP TRIGGER search_docs_added AFTER INSERT ON main.search_docs BEGIN ${PUT_IN} END;
CREATE TEMP TRIGGER search_docs_removed AFTER DELETE ON main.search_docs BEGIN ${TAKE_OUT} END;
CREATE TEMP TRIGGER search_docs_changed AFTER UPDATE ON main.search_docs BEGIN ${TAKE_OUT} ${PUT_IN} END;`);
  followed.add(db);
};
