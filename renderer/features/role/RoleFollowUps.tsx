import { useQuery } from '@tanstack/react-query';
import { Ellipsis, Plus } from 'lucide-react';
import type { FollowUpItem } from '#shared/domain/followUp.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { groupOf, type TodayGroup } from '#shared/followups/today.ts';
import { entryCalled } from '#shared/messages/entryNames.ts';
import { followUps as words } from '#shared/messages/followUps.ts';
import { ownFollowUps } from '#shared/messages/ownFollowUps.ts';
import { today as todayWords } from '#shared/messages/today.ts';
import { dayOfInstant, formatWeekday } from '#shared/messages/when.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { useToday } from '../../ground/today.ts';
import { FollowUpRow } from '../../lists/followUps/FollowUpRow.tsx';
import rows from '../../lists/followUps/FollowUps.module.css';
import { reopen } from '../../lists/followUps/followUpActions.ts';
import { addOwnFollowUp, removeEntries } from '../../lists/followUps/ownActions.ts';
import section from '../../lists/PanelSection.module.css';
import { PanelSection } from '../../lists/PanelSection.tsx';
import { useNow } from '../../lists/useNow.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';

/** So many of those that ended are named; the timeline has the rest. */
const ENDED_SHOWN = 5;

const standing = (item: FollowUpItem, now: number, today: LocalDay): TodayGroup => {
  const meetsOn = item.reason.kind === 'interview' ? dayOfInstant(item.reason.startsAt) : null;
  return groupOf({ ...item, meetsOn }, new Date(now).toISOString(), today);
};

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

type Props = { readonly roleId: RoleId; readonly isClosed: boolean };

/**
 * What is to be done on a role, by when and why, and what became of what was; the user can add to it. Nothing is done on a
 * role that is closed.
 */
export const RoleFollowUps = ({ roleId, isClosed }: Props) => {
  const today = useToday();
  const now = useNow();
  const { data = [] } = useQuery({
    queryKey: queryKeys.roleFollowUps(roleId),
    queryFn: () => call('followUps.ofRole', { roleId }),
  });
  const open = data.filter(({ state }) => state === 'open');
  const past = data.filter(({ state }) => state !== 'open').slice(0, ENDED_SHOWN);
  if (data.length === 0 && isClosed) return null;
  return (
    <PanelSection
      heading={words.heading}
      action={
        !isClosed && (
          <Button look="quiet" onClick={() => addOwnFollowUp(roleId)}>
            <Plus />
            {ownFollowUps.add}
          </Button>
        )
      }
      empty={open.length === 0 && past.length === 0 ? words.none : undefined}
    >
      {open.length > 0 && (
        <ul className={rows.list}>
          {open.map((item) => (
            <FollowUpRow
              key={item.key}
              entry={{ group: standing(item, now, today), items: [item] }}
              isActive
              isOnRole
              onFocus={() => undefined}
              onGone={() => undefined}
            />
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <ul>
          {past.map((item) => (
            <li key={item.key}>
              <Past item={item} />
            </li>
          ))}
        </ul>
      )}
    </PanelSection>
  );
};
