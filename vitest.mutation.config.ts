import { statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The first test that fails ends the run of a change: the quick ones, which are the short ones, come first. */
class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sizeOf = ({ moduleId }: TestSpecification): number => statSync(moduleId).size;
    return files.toSorted((one, other) => sizeOf(one) - sizeOf(other));
  }
}

/** The tests that `npm run mutate` repeats for each change it makes: those of both engines, which need no bundle and no electron. */
export default defineConfig({
  test: {
    environment: 'node',
    // One worker for all files of a run: what they import is loaded once instead of twenty times.
    isolate: false,
    include: ['test/shared/signals/**/*.test.ts', 'test/shared/followups/**/*.test.ts'],
    setupFiles: ['test/helpers/fewExamples.ts'],
    sequence: { sequencer: ShortestFirst },
    passWithNoTests: false,
    allowOnly: false,
    testTimeout: 20_000,
  },
});
