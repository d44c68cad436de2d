import { ChevronDown } from 'lucide-react';
import type { RoleCard } from '#shared/domain/role.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { board as boardWords } from '#shared/messages/board.ts';
import { role as words } from '#shared/messages/role.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { writeRole } from '../../api/writes.ts';
import { askOutcome, withdrawAsk } from '../../lists/outcomeAsk.ts';
import { useRoleHost } from '../../lists/roleHost.ts';
import { useStages } from '../../lists/useStages.ts';
import { announce } from '../../ui/announce.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { StageDot } from '../../ui/StageDot.tsx';
import { showProblem } from '../../ui/toasts.ts';
import styles from './RolePanel.module.css';

/** The stage of the open role. A choice puts it on top of that column; the focus stays here. A closed one asks why. */
export const StageMenu = ({ card }: { readonly card: RoleCard }) => {
  const { sizeWith } = useRoleHost();
  const { data: stages = [] } = useStages();
  const present = stages.find((stage) => stage.id === card.stageId);

  const move = (to: Stage): void => {
    writeRole(
      card,
      (version) => call('roles.move', { id: card.id, to: { stageId: to.id, afterRoleId: null }, version }),
      (answer) => answer,
    ).then(
      () => {
        const count = sizeWith(card, to.id);
        const from = present?.name ?? '';
        const sentence = boardWords.moved({ title: card.title, from, to: to.name, position: 1, count });
        if (to.kind === 'closed') {
          askOutcome(card);
          announce(boardWords.movedAndAsked({ sentence, title: card.title }));
        } else {
          withdrawAsk(card.id);
          announce(sentence);
        }
      },
      (failure: unknown) =>
        showProblem(boardWords.moveTakenBack({ title: card.title, reason: failureMessage(failure) })),
    );
  };

  return (
    <MenuButton
      className={styles.stage}
      label={words.stageMenu({ stage: present?.name ?? '' })}
      entries={() => [
        {
          kind: 'section',
          label: words.stage,
          actions: stages
            .filter((stage) => !stage.hidden || stage.id === card.stageId)
            .map((stage) => ({
              kind: 'action',
              id: stage.id,
              label: stage.name,
              stage: stage.kind,
              isChosen: stage.id === card.stageId,
              run: () => {
                if (stage.id !== card.stageId) {
                  move(stage);
                }
              },
            })),
        },
      ]}
    >
      {present !== undefined && <StageDot kind={present.kind} />}
      <span>{present?.name}</span>
      <ChevronDown />
    </MenuButton>
  );
};
