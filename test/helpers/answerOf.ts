import type { Result } from '#shared/contract/result.ts';

/** The value of a good answer. @throws the code and the message of a bad one */
export const answerOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
};

/** The code of a failure; fails the test if it was none. */
export const failureOf = (result: Result<unknown>): string => {
  if (result.ok) throw new Error(`expected a failure, got ${JSON.stringify(result.value)}`);
  return result.error.code;
};
