import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { FollowUpItem } from '#shared/domain/followUp.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { groupOf, type TodayGroup } from '#shared/followups/today.ts';
import { followUps as words } from '#shared/messages/followUps.ts';
import { ownFollowUps } from '#shared/messages/ownFollowUps.ts';
import { dayOfInstant } from '#shared/messages/when.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { useToday } from '../../ground/today.ts';
import { FollowUpRow } from '../../lists/followUps/FollowUpRow.tsx';
import rows from '../../lists/followUps/FollowUps.module.css';
import { addOwnFollowUp } from '../../lists/followUps/ownActions.ts';
import { PanelSection } from '../../lists/PanelSection.tsx';
import { useNow } from '../../lists/useNow.ts';
import { Button } from '../../ui/Button.tsx';
import { EndedFollowUps } from './EndedFollowUps.tsx';

const standing = (item: FollowUpItem, now: number, today: LocalDay): TodayGroup => {
  const meetsOn = item.reason.kind === 'interview' ? dayOfInstant(item.reason.startsAt) : null;
  return groupOf({ ...item, meetsOn }, new Date(now).toISOString(), today);
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
  const past = data.filter(({ state }) => state !== 'open');
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
      <EndedFollowUps key={roleId} items={past} />
    </PanelSection>
  );
};
