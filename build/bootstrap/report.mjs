/**
 * Something the reader can put right. Its message says what happened and what to do; no stack is printed with it.
 */
export class SetupError extends Error {}

/**
 * Prints one line about what is being done or was found.
 * @param {string} line
 */
export const say = (line) => console.log(`followthrough: ${line}`);

/**
 * Runs a script's body and turns its outcome into the process's exit code.
 * @param {() => Promise<number>} body gives the exit code
 * @returns {Promise<void>}
 */
export async function runScript(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    console.error(error instanceof SetupError ? `followthrough: ${error.message}` : error);
    process.exitCode = 1;
  }
}
