import { Ellipsis } from 'lucide-react';
import { useId, useState } from 'react';
import type { FollowUpItem } from '#shared/domain/followUp.ts';
import { entryCalled } from '#shared/messages/entryNames.ts';
import { followUps as words } from '#shared/messages/followUps.ts';
import { today as todayWords } from '#shared/messages/today.ts';
import { formatWeekday } from '#shared/messages/when.ts';
import { useToday } from '../../ground/today.ts';
import rows from '../../lists/followUps/FollowUps.module.css';
import { reopen } from '../../lists/followUps/followUpActions.ts';
import { removeEntries } from '../../lists/followUps/ownActions.ts';
import section from '../../lists/PanelSection.module.css';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';

/** So many are named before the user asks for the older ones. */
const ENDED_SHOWN = 5;

/** What became of one that is over. What the user set themselves can still be taken away. */
const Past = ({ item }: { readonly item: FollowUpItem }) => {
  const today = useToday();
  const isRemovable = item.reason.kind === 'own';
  return (
    <p className={section.detail} dir="auto">
      {words.past({ ...item, name: item.person?.name ?? null })}
      {item.endedOn !== null && `, ${formatWeekday(item.endedOn, today)}`}
      {item.state === 'retired' && (
        <Button look="quiet" onClick={() => reopen(item)}>
          {words.reopen}
        </Button>
      )}
      {isRemovable && (
        <MenuButton
          className={rows.icon}
          label={todayWords.more({ name: entryCalled(item, [item]).name })}
          entries={() => removeEntries(item, () => undefined)}
        >
          <Ellipsis />
        </MenuButton>
      )}
    </p>
  );
};

/** Those that are over, first those that were due last. */
export const EndedFollowUps = ({ items }: { readonly items: readonly FollowUpItem[] }) => {
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const older = items.length - ENDED_SHOWN;
  if (items.length === 0) return null;
  return (
    <>
      <ul id={id}>
        {(isWhole ? items : items.slice(0, ENDED_SHOWN)).map((item) => (
          <li key={item.key}>
            <Past item={item} />
          </li>
        ))}
      </ul>
      {older > 0 && (
        <div>
          <Button look="quiet" aria-expanded={isWhole} aria-controls={id} onClick={() => setWhole(!isWhole)}>
            {isWhole ? words.fewerEnded : words.olderEnded({ count: older })}
          </Button>
        </div>
      )}
    </>
  );
};
