import { useId } from 'react';
import { capture as words } from '#shared/messages/capture.ts';
import { common } from '#shared/messages/common.ts';
import { Button } from '../../ui/Button.tsx';
import fields from '../../ui/Field.module.css';
import form from '../../ui/Form.module.css';
import styles from './Capture.module.css';

type TextProps = { readonly label: string; readonly value: string; readonly onText: (text: string) => void };

/** Some lines of text. */
export const LongText = ({ label, value, onText }: TextProps) => {
  const id = useId();
  return (
    <div className={fields.field}>
      <label className={fields.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={`${fields.control} ${styles.text}`}
        dir="auto"
        rows={3}
        value={value}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
};

/** Says that the form holds what was typed before, and gives that up on request. */
export const KeptNotice = ({ onDiscard }: { readonly onDiscard: () => void }) => (
  <div className={styles.kept}>
    <span>{words.kept}</span>
    <Button look="quiet" onClick={onDiscard}>
      {words.discard}
    </Button>
  </div>
);

type EndProps = { readonly problem: string | null; readonly saveKeys: string; readonly onCancel: () => void };

/** What went wrong, and the buttons. Cancel gives up what was typed. */
export const FormEnd = ({ problem, saveKeys, onCancel }: EndProps) => (
  <>
    {problem !== null && (
      <p className={form.problem} role="alert">
        {problem}
      </p>
    )}
    <div className={form.actions}>
      <Button onClick={onCancel}>{common.cancel}</Button>
      <Button look="primary" type="submit" title={words.saveKeys({ keys: saveKeys })}>
        {words.save}
      </Button>
    </div>
  </>
);
