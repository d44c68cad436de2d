import { common } from '#shared/messages/common.ts';
import { importing as words } from '#shared/messages/import.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import form from '../../ui/Form.module.css';

type Props = {
  /** How many roles were edited since. */
  readonly count: number;
  readonly onChoose: (evenEdited: boolean) => void;
  readonly onClose: () => void;
};

/** What becomes of roles that the user has worked on since they were imported. */
export const UndoImportDialog = ({ count, onChoose, onClose }: Props) => (
  <Dialog heading={words.editedHeading({ count })} onClose={onClose}>
    <p>{words.editedBody({ count })}</p>
    <div className={form.actions}>
      <Button onClick={onClose}>{common.cancel}</Button>
      <Button onClick={() => onChoose(true)}>{words.removeEdited({ count })}</Button>
      <Button look="primary" onClick={() => onChoose(false)}>
        {words.keepEdited({ count })}
      </Button>
    </div>
  </Dialog>
);
