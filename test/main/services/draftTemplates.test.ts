import { describe, expect, it } from 'vitest';
import { comparable } from '#shared/drafts/sameText.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { setUpDrafts as setUp } from './draftsSetUp.ts';

describe('a template of the user', () => {
  const own = (body: string) => ({
    rule: 'applied' as const,
    channel: 'email' as const,
    letter: { subject: 'Re {role}', body },
  });

  it('is filled in, kept per rule and channel, undone, and given up', async () => {
    const { applied, app, draft, first, undo } = await setUp();
    applied('Data Analyst');
    const before = (await draft(first('applied'))).body;
    answerOf(app.followUpDrafts.keepTemplate(own('It is about {the role}.')));
    expect(await draft(first('applied'))).toMatchObject({
      subject: 'Re Data Analyst',
      body: 'It is about the Data Analyst role at Acme.',
      problems: [],
    });
    expect((await draft(first('applied'), 'call')).body).not.toContain('It is about');
    expect(answerOf(app.followUpDrafts.templates())).toHaveLength(1);
    undo();
    expect((await draft(first('applied'))).body).toBe(before);
    answerOf(app.followUpDrafts.keepTemplate(own('Mine.')));
    answerOf(app.followUpDrafts.keepTemplate({ ...own(''), letter: null }));
    undo();
    expect(answerOf(app.followUpDrafts.templates())).toHaveLength(1);
    answerOf(app.followUpDrafts.keepTemplate({ ...own(''), letter: null }));
    expect((await draft(first('applied'))).body).toBe(before);
  });

  it('keeps a field that nobody knows as it was typed, and says so', async () => {
    const { applied, app, draft, first } = await setUp();
    applied('Data Analyst');
    answerOf(app.followUpDrafts.keepTemplate(own('My {salary wish} is known.')));
    expect(await draft(first('applied'))).toMatchObject({
      body: 'My {salary wish} is known.',
      problems: [{ kind: 'unknown', text: '{salary wish}', in: 'body' }],
    });
  });

  it('is never the same text for two people of one company', async () => {
    const { add, app, someone, met, refs, draft } = await setUp();
    const role = add('Data Analyst', 'interview', 'Acme');
    met(
      role.id,
      ['Anna Roe', 'Ben Poe', 'Cleo Loe'].map((name) => someone(name, role.id)),
    );
    answerOf(
      app.followUpDrafts.keepTemplate({
        rule: 'thank_you',
        channel: 'email',
        letter: { subject: 'Thank you', body: 'Hello {first name},\n\nthank you for your time.' },
      }),
    );
    const drafts = await Promise.all(refs('thank_you').map((of) => draft(of)));
    expect(new Set(drafts.map(({ body }) => comparable(body))).size).toBe(3);
    expect(drafts.map(({ problems }) => problems.map(({ kind }) => kind))).toEqual([[], ['added'], ['added']]);
  });
});
