import * as z from 'zod';
import { SALARY_PERIODS } from './choices.ts';

export const salaryPeriod = z.enum(SALARY_PERIODS);
export type SalaryPeriod = z.infer<typeof salaryPeriod>;

/** An amount in minor units (cents) of its currency. */
const amount = z.int().nonnegative().max(1_000_000_000_000);

/** What a role pays: a range, one bound of which may be open, never both. */
export const salary = z
  .object({
    min: amount.nullable(),
    max: amount.nullable(),
    /** ISO 4217. */
    currency: z.string().regex(/^[A-Z]{3}$/),
    period: salaryPeriod,
  })
  .refine(({ min, max }) => (min ?? max) !== null && (min === null || max === null || min <= max));
export type Salary = Readonly<z.infer<typeof salary>>;
