import { describe, expect, it } from 'vitest';
import { DRAFTS_AT_ONCE } from '#shared/contract/pageSizes.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { testServices } from '#test/helpers/testServices.ts';

describe('what is typed and not saved', () => {
  it('is kept until it is forgotten, the newest text of each draft, and is nothing to undo', async () => {
    const { app, undoLog } = await testServices();
    const { drafts } = app;
    answerOf(drafts.keep({ key: 'log/1', text: '{"text":"Hel"}' }));
    answerOf(drafts.keep({ key: 'log/2', text: '{}' }));
    answerOf(drafts.keep({ key: 'log/1', text: '{"text":"Hello"}' }));
    const kept = answerOf(drafts.list()).toSorted((one, other) => one.key.localeCompare(other.key));
    expect(kept).toEqual([
      { key: 'log/1', text: '{"text":"Hello"}' },
      { key: 'log/2', text: '{}' },
    ]);
    answerOf(drafts.keep({ key: 'log/1', text: null }));
    expect(answerOf(drafts.list())).toEqual([{ key: 'log/2', text: '{}' }]);
    expect(undoLog.next('undo')).toBeUndefined();
  });

  it('is refused in words rather than dropped when there is far too much of it', async () => {
    const { drafts } = (await testServices()).app;
    for (let n = 0; n < DRAFTS_AT_ONCE; n += 1) answerOf(drafts.keep({ key: `log/${n}`, text: '{}' }));
    expect(failureOf(drafts.keep({ key: 'log/one-more', text: '{}' }))).toBe('conflict');
    answerOf(drafts.keep({ key: 'log/0', text: '{"text":"still"}' }));
    expect(answerOf(drafts.list())).toHaveLength(DRAFTS_AT_ONCE);
  });
});
