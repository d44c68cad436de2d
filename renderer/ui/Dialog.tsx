import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Heading, Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components/Modal';
import { common } from '#shared/messages/common.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

type Props = {
  readonly heading: string;
  /** Something is typed in it: a click beside it, which may be a slip, then leaves it open. */
  readonly isFilled?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A small window over the page. Focus stays inside while it is open and goes back where it came from. */
export const Dialog = ({ heading, isFilled = false, onClose, children }: Props) => (
  <ModalOverlay
    isOpen
    isDismissable={!isFilled}
    className={styles.veil ?? ''}
    onOpenChange={(isOpen) => {
      if (!isOpen) {
        onClose();
      }
    }}
  >
    <Modal className={styles.box ?? ''}>
      <RacDialog className={styles.dialog ?? ''}>
        <div className={styles.head}>
          <Heading slot="title" level={2}>
            {heading}
          </Heading>
          <IconButton label={common.close} onClick={onClose}>
            <X />
          </IconButton>
        </div>
        {children}
      </RacDialog>
    </Modal>
  </ModalOverlay>
);
