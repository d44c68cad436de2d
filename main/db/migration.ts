/** One step of the schema. Numbered by tens, so that a branch can slip one in; never edited once released. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string };
