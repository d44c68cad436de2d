import { type RefObject, useState } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { boardLook as words } from '#shared/messages/boardLook.ts';
import { common } from '#shared/messages/common.ts';
import { Button } from '../../ui/Button.tsx';
import form from '../../ui/Form.module.css';
import { TextField } from '../../ui/TextField.tsx';
import panel from './FilterPanel.module.css';

const NAME_MOST = 60;

type Props = {
  readonly triggerRef: RefObject<HTMLElement | null>;
  /** The name that the view has so far. */
  readonly first: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
};

/** Asks for the name of a view. */
export const ViewNamePopover = ({ triggerRef, first, onName, onClose }: Props) => {
  const [name, setName] = useState(first);
  return (
    <Popover
      isOpen
      aria-label={words.viewName}
      triggerRef={triggerRef}
      placement="bottom end"
      offset={4}
      className={panel.popover ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) {
          onClose();
        }
      }}
    >
      <form
        className={`${form.form} ${panel.fields}`}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') {
            onName(name.trim());
            onClose();
          }
        }}
      >
        <TextField
          label={words.viewName}
          autoFocus
          maxLength={NAME_MOST}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <div className={form.actions}>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit" disabled={name.trim() === ''}>
            {words.save}
          </Button>
        </div>
      </form>
    </Popover>
  );
};
