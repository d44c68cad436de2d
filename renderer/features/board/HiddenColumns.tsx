import { EyeOff } from 'lucide-react';
import { board as words } from '#shared/messages/board.ts';
import { useStages } from '../../lists/useStages.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import styles from './Board.module.css';
import { useStageActions } from './useStageActions.ts';

/** The way back for hidden columns; not there while none is hidden. */
export const HiddenColumns = () => {
  const { data: stages = [] } = useStages();
  const actions = useStageActions();
  const hidden = stages.filter((stage) => stage.hidden);
  if (hidden.length === 0) {
    return null;
  }
  const label = words.hiddenColumns({ count: hidden.length });
  return (
    <MenuButton
      className={styles.tail}
      label={label}
      entries={() =>
        hidden.map((stage) => ({
          kind: 'action',
          id: stage.id,
          label: words.showColumn({ name: stage.name }),
          stage: stage.kind,
          run: () => actions.show(stage),
        }))
      }
    >
      <EyeOff />
      {label}
    </MenuButton>
  );
};
