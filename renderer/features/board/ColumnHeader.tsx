import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Stage } from '#shared/domain/stage.ts';
import { board as words } from '#shared/messages/board.ts';
import { formatCount } from '#shared/messages/format.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { StageDot } from '../../ui/StageDot.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './ColumnHeader.module.css';
import { columnMenuEntries } from './columnMenuEntries.ts';
import { RenameField } from './RenameField.tsx';
import { useStageActions } from './useStageActions.ts';

type Props = { readonly stage: Stage; readonly count: number; readonly index: number; readonly labelId: string };

/** The head of a column: hue, name, count and menu. */
export const ColumnHeader = ({ stage, count, index, labelId }: Props) => {
  const actions = useStageActions();
  const [isRenaming, setRenaming] = useState(false);
  return (
    <div className={styles.header}>
      <StageDot kind={stage.kind} />
      <h2 id={labelId} className={styles.name} title={stage.name} hidden={isRenaming}>
        <span aria-hidden="true">{stage.name}</span>
        <VisuallyHidden>{words.columnRoles({ name: stage.name, count })}</VisuallyHidden>
      </h2>
      {isRenaming ? (
        <RenameField
          name={stage.name}
          onDone={(name) => {
            setRenaming(false);
            if (name !== null) {
              actions.rename(stage, name);
            }
          }}
        />
      ) : (
        <span className={styles.count} aria-hidden="true">
          {formatCount(count)}
        </span>
      )}
      <MenuButton
        className={styles.menu}
        label={words.columnMenu({ name: stage.name })}
        entries={() => columnMenuEntries(actions, stage, index, () => setRenaming(true))}
      >
        <Ellipsis />
      </MenuButton>
    </div>
  );
};
