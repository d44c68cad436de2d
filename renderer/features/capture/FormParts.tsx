import { useEffect, useId, useRef } from 'react';
import { capture as words } from '#shared/messages/capture.ts';
import { common } from '#shared/messages/common.ts';
import { Button } from '../../ui/Button.tsx';
import fields from '../../ui/Field.module.css';
import form from '../../ui/Form.module.css';
import styles from './Capture.module.css';
import type { useCaptureForm } from './useCaptureForm.ts';

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
  readonly end: ReturnType<typeof useCaptureForm>['end'];
  /** What was typed: Cancel gives it up. */
  readonly draft: { readonly forget: () => void };
  readonly onClose: () => void;
  /** A second way to save, after which the form goes on. It hears of it before the form is sent. */
  readonly saveAndNext?: { readonly label: string; readonly onChosen: () => void };
};

/** How every form of quick capture ends: what went wrong, and the ways out. */
export const FormEnd = ({ end: { problem, saveKeys }, draft, onClose, saveAndNext }: EndProps) => (
  <>
    {problem !== null && (
      <p className={form.problem} role="alert">
        {problem}
      </p>
    )}
    <div className={form.actions}>
      <Button
        onClick={() => {
          draft.forget();
          onClose();
        }}
      >
        {common.cancel}
      </Button>
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
