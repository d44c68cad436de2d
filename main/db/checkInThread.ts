import { askInThread } from '../threads/askInThread.ts';
import type { CheckFile, CheckKind, FileCheck } from './integrity.ts';

/** What the thread is started with. */
export type CheckOrder = {
  readonly file: string;
  readonly kind: CheckKind;
  readonly nativeBinding: string | undefined;
};

/** Checks files each in a thread of its own; after `end` no thread has a file open. */
export const checkInThread = (program: URL | string, nativeBinding: string | undefined) => {
  const { ask, end } = askInThread<CheckOrder, FileCheck>(program);
  const check: CheckFile = (file, kind) => ask({ file, kind, nativeBinding });
  return { check, end };
};
