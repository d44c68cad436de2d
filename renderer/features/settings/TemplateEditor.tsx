import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import type { OwnTemplate } from '#shared/contract/followUpDrafts.ts';
import { exampleFacts } from '#shared/drafts/exampleFacts.ts';
import { DRAFT_FIELDS } from '#shared/drafts/fields.ts';
import { checkTemplate } from '#shared/drafts/template.ts';
import { defaultTemplate } from '#shared/drafts/variants.ts';
import { writeDraft } from '#shared/drafts/writeDraft.ts';
import type { FollowUpChannel } from '#shared/followups/snapshot.ts';
import { drafts } from '#shared/messages/drafts.ts';
import type { TemplateRule } from '#shared/messages/draftTexts.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { inTurn } from '../../api/writes.ts';
import { LetterForm } from '../../lists/LetterForm.tsx';
import { type LetterText, useLetter } from '../../lists/letter.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { Button } from '../../ui/Button.tsx';
import { Delayed } from '../../ui/Delayed.tsx';
import { showProblem } from '../../ui/toasts.ts';
import { Warnings } from '../../ui/Warnings.tsx';
import styles from './SettingsScreen.module.css';
import texts from './Texts.module.css';

const words = drafts.templates;
type Props = { readonly rule: TemplateRule; readonly channel: FollowUpChannel };

/** As it would read to somebody who does not exist; what is wrong with it is said below. */
const Preview = ({ rule, channel, template }: Props & { readonly template: LetterText }) => {
  const id = useId();
  const { subject, body } = writeDraft({ of: { rule }, step: 1, channel, facts: exampleFacts, template, taken: [] });
  const problems = [...checkTemplate(template.subject ?? ''), ...checkTemplate(template.body)];
  return (
    <>
      <Warnings texts={problems.map((problem) => drafts.problem({ ...problem, in: 'body' }))} />
      <section className={texts.preview} aria-labelledby={id}>
        <h3 id={id}>{words.preview}</h3>
        {subject !== null && <p className={texts.subject}>{subject}</p>}
        <p className={texts.text} dir="auto">
          {body}
        </p>
      </section>
    </>
  );
};

const Editor = ({ rule, channel, own }: Props & { readonly own: OwnTemplate | undefined }) => {
  const client = useQueryClient();
  const text = useRef<HTMLTextAreaElement>(null);
  const queryKey = queryKeys.draftTemplates;
  const keep = async (letter: LetterText | null): Promise<void> => {
    await inTurn(() => call('draftTemplates.keep', { rule, channel, letter }));
    client.setQueryData<OwnTemplate[]>(queryKey, (all = []) => [
      ...all.filter((one) => one.rule !== rule || one.channel !== channel),
      ...(letter === null ? [] : [{ rule, channel, ...letter }]),
    ]);
  };
  const first = own ?? defaultTemplate({ rule }, 1, channel);
  const letter = useLetter({
    name: `template/${rule}/${channel}`,
    stored: { subject: channel === 'email' ? (first.subject ?? '') : null, body: first.body },
    save: keep,
    reload: () => void client.invalidateQueries({ queryKey }),
  });
  const { subject, body } = letter;
  const isOwn = own !== undefined || body.draft !== undefined || subject?.draft !== undefined;
  const insert = (field: string): void => {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = text.current ?? {};
    body.change(`${body.text.slice(0, start)}{${field}}${body.text.slice(end)}`);
    text.current?.focus();
  };
  const reset = (): void => {
    subject?.revert();
    body.revert();
    keep(null).then(
      () => offerUndo(words.wasReset, 'editTemplate'),
      (failure: unknown) => showProblem(failureMessage(failure)),
    );
  };
  return (
    <>
      <p className={styles.hint}>{isOwn ? words.own : words.app}</p>
      <LetterForm letter={letter} label={channel === 'call' ? drafts.script : drafts.body} text={text} />
      <fieldset className={texts.fields}>
        <legend>{words.fields}</legend>
        {DRAFT_FIELDS.map((field) => (
          <button key={field} type="button" aria-label={words.insert({ field })} onClick={() => insert(field)}>
            {`{${field}}`}
          </button>
        ))}
        <p className={styles.hint}>{words.optional}</p>
      </fieldset>
      <Preview rule={rule} channel={channel} template={{ subject: subject?.text ?? null, body: body.text }} />
      {isOwn && (
        <div className={styles.row}>
          <Button onClick={reset}>{words.reset}</Button>
        </div>
      )}
    </>
  );
};

/** The template of one rule and channel: the user's own, or the text to begin with. */
export const TemplateEditor = ({ rule, channel }: Props) => {
  const { data, error } = useQuery({
    queryKey: queryKeys.draftTemplates,
    queryFn: () => call('draftTemplates.list', {}),
  });
  if (error !== null) return <p role="alert">{failureMessage(error)}</p>;
  if (data === undefined) return <Delayed>{drafts.loading}</Delayed>;
  return (
    <Editor rule={rule} channel={channel} own={data.find((one) => one.rule === rule && one.channel === channel)} />
  );
};
