import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders of the files that take minutes. */
const LONGEST = ['/test/main/kill/', '/test/fuzz/'];

const isLong = ({ moduleId }: TestSpecification): boolean => LONGEST.some((folder) => moduleId.includes(folder));

/** A file of minutes that comes last leaves one core idle while it runs. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
