import fc from 'fast-check';
import { beforeEach } from 'vitest';

// A mutation run repeats the tests for each of some thousand changes: of a property the same few examples each time, for
// no longer than a blink where a thousand are asked for, and nothing that only measures how quick something is.
fc.configureGlobal({ seed: 1, numRuns: 20, interruptAfterTimeLimit: 20 });

const MEASURES_TIME = /\b(?:in a blink|is quick)\b/;
beforeEach(({ task, skip }) => skip(MEASURES_TIME.test(task.name)));
