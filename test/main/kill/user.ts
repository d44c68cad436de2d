import type { Db } from '#main/db/open.ts';
import type { composeServices } from '#main/services/compose.ts';
import type { Result } from '#shared/contract/result.ts';
import type { CommandName } from '#shared/domain/commandName.ts';
import type { CompanyRef } from '#shared/domain/companyRef.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { WallTime } from '#shared/domain/wallTime.ts';
import { companyNamed } from '#test/helpers/companyRef.ts';
import type { Random } from '#test/helpers/random.ts';

/** The services that answer on main's own thread; those who need more of the app say so. */
export type App = ReturnType<typeof composeServices>;
export type Row<Id> = { readonly id: Id; readonly version: number };

export type UserParts<A extends App = App> = {
  readonly db: Db;
  readonly app: A;
  /** Where the files lie that this user imports. */
  readonly folder: string;
  readonly random: Random;
  /** The user's own day. */
  readonly today: LocalDay;
  /** How many rows a file has that they import. */
  readonly rows: number;
};

/** One command, ready to be carried out through the services as the window reaches them. */
export type Command = () => Result<unknown> | Promise<Result<unknown>>;
/** Makes a command of one kind out of what there is; `undefined` where there is nothing to do it to. */
export type Maker<A extends App = App> = (user: User<A>) => Command | undefined;

/** A user that cannot decide: what they see, and how they choose among it. */
export const userOf = <A extends App>(parts: UserParts<A>) => {
  const { db, random } = parts;
  const pick = <T>(values: readonly T[]): T | undefined => values[random(values.length)];
  /** The rows that a query gives. */
  const all = <T>(sql: string): T[] => db.prepare<[], T>(sql).all();
  const word = (): string => `Word ${random(1_000_000)}`;
  /** A day within the last two years, never today: what has passed by then does not depend on the hour. */
  const pastDay = (): LocalDay => addDays(parts.today, -(2 + random(700)));
  return {
    ...parts,
    pick,
    all,
    word,
    pastDay,
    /** One row that is edited by its version. */
    some: <Id>(table: string, where = 'true'): Row<Id> | undefined =>
      pick(all<Row<Id>>(`SELECT id, version FROM ${table} WHERE ${where} ORDER BY id`)),
    /** Writing on in the same text joins the step before, which is not what an undo is held against. */
    wrote: (command: CommandName): boolean =>
      all<{ name: string }>("SELECT name FROM undo_commands WHERE state = 'done' ORDER BY id DESC LIMIT 1")[0]?.name ===
      command,
    isOneIn: (count: number): boolean => random(count) === 0,
    /** Often one that is there already. */
    company: (): CompanyRef => companyNamed(db, `Company ${random(20)}`),
    pastTime: (): WallTime => ({ day: pastDay(), time: '09:00', zone: 'Europe/London' }),
    /** Still to come however long the test runs. */
    futureTime: (): WallTime => ({
      day: addDays(parts.today, 2 + random(700)),
      time: '09:00',
      zone: 'Europe/London',
    }),
  };
};
export type User<A extends App = App> = ReturnType<typeof userOf<A>>;
