import { useEffect, useId, useRef } from 'react';
import { capture as words } from '#shared/messages/capture.ts';
import { common } from '#shared/messages/common.ts';
import { Button } from '../../ui/Button.tsx';
import fields from '../../ui/Field.module.css';
import form from '../../ui/Form.module.css';
import styles from './Capture.module.css';

type TextProps = {
  readonly label: string;
  /** The form goes on with a draft: the writing goes on at the end of its text. */
  readonly isTakenUp: boolean;
  readonly value: string;
  readonly onText: (text: string) => void;
};

/** Some lines of text. */
export const LongText = ({ label, isTakenUp, value, onText }: TextProps) => {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isTakenUp && area.current !== null) {
      area.current.focus();
      area.current.setSelectionRange(area.current.value.length, area.current.value.length);
    }
  }, [isTakenUp]);
  return (
    <div className={fields.field}>
      <label className={fields.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={area}
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

type EndProps = {
  readonly problem: string | null;
  readonly saveKeys: string;
  readonly onCancel: () => void;
  /** A second way to save, after which the form goes on. It hears of it before the form is sent. */
  readonly saveAndNext?: { readonly label: string; readonly onChosen: () => void };
};

/** What went wrong, and the buttons. Cancel gives up what was typed. */
export const FormEnd = ({ problem, saveKeys, onCancel, saveAndNext }: EndProps) => (
  <>
    {problem !== null && (
      <p className={form.problem} role="alert">
        {problem}
      </p>
    )}
    <div className={form.actions}>
      <Button onClick={onCancel}>{common.cancel}</Button>
      {saveAndNext !== undefined && (
        <Button type="submit" onClick={saveAndNext.onChosen}>
          {saveAndNext.label}
        </Button>
      )}
      <Button look="primary" type="submit" title={words.saveKeys({ keys: saveKeys })}>
        {words.save}
      </Button>
    </div>
  </>
);
