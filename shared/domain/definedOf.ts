type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields of a patch that are given: one that is named and `undefined` is none, and must not take away what is there. */
export const definedOf = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>; // those that are left
