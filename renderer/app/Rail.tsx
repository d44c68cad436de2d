import {
  ArrowDownUp,
  ArrowLeftRight,
  Building2,
  Columns3,
  CornerDownRight,
  Plus,
  Settings2,
  Sprout,
  Sun,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { common } from '#shared/messages/common.ts';
import { formatCount } from '#shared/messages/format.ts';
import { shell as words } from '#shared/messages/shell.ts';
import { signalsScreen } from '#shared/messages/signalsScreen.ts';
import { today as todayWords } from '#shared/messages/today.ts';
import { useBoardTotal } from '../features/board/useBoard.ts';
import { useLeadCount } from '../features/leads/useLeads.ts';
import { runCommand } from '../features/palette/commands.ts';
import { useOpenConflicts } from '../features/signals/useOpenConflicts.ts';
import { useTodayCounts } from '../features/today/useTodayList.ts';
import { UndoButtons } from '../features/undo/UndoButtons.tsx';
import { useAppInfo } from '../ground/appInfo.tsx';
import { mainKey } from '../ground/platformKeys.ts';
import { hrefOf, type Route } from '../ground/routes.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { ImportHint } from './ImportHint.tsx';
import styles from './Rail.module.css';

type ItemProps = {
  readonly route: Route;
  readonly isCurrent: boolean;
  readonly icon: ReactNode;
  readonly children: ReactNode;
};

const Item = ({ route, isCurrent, icon, children }: ItemProps) => (
  <li>
    <a className={styles.item} href={hrefOf(route)} aria-current={isCurrent ? 'page' : undefined}>
      {icon}
      {children}
    </a>
  </li>
);

const BoardCount = () => {
  const count = useBoardTotal();
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{formatCount(count)}</span>
      <VisuallyHidden>{words.boardCount({ count })}</VisuallyHidden>
    </span>
  );
};

const TodayCount = () => {
  const counts = useTodayCounts();
  return counts === undefined || counts.count === 0 ? null : (
    <span className={styles.count} data-missed={counts.missed > 0}>
      <span aria-hidden="true">{formatCount(counts.count)}</span>
      <VisuallyHidden>{todayWords.railCount(counts)}</VisuallyHidden>
    </span>
  );
};

const ConflictCount = () => {
  const count = useOpenConflicts();
  return count === 0 ? null : (
    <span className={styles.count} data-conflict="true">
      <span aria-hidden="true">{formatCount(count)}</span>
      <VisuallyHidden>{signalsScreen.railCount({ count })}</VisuallyHidden>
    </span>
  );
};

const LeadCount = () => {
  const count = useLeadCount();
  return count === 0 ? null : (
    <span className={styles.count}>
      <span aria-hidden="true">{formatCount(count)}</span>
      <VisuallyHidden>{words.leadCount({ count })}</VisuallyHidden>
    </span>
  );
};

/** The left rail: adding, and the screens that there are. */
export const Rail = ({ screen }: { readonly screen: Route['screen'] }) => {
  const { platform } = useAppInfo();
  return (
    <div className={styles.rail}>
      <header className={styles.head}>
        <div className={styles.brand}>
          <span className={styles.mark}>
            <CornerDownRight />
          </span>
          {common.appName}
          <UndoButtons />
        </div>
        <button type="button" className={styles.add} title={words.addHint} onClick={() => runCommand('add')}>
          <Plus />
          {words.add}
          <Kbd keys={mainKey(platform, 'N')} />
        </button>
      </header>
      <nav aria-label={words.mainNavigation}>
        <ul className={styles.list}>
          <Item route={{ screen: 'today' }} isCurrent={screen === 'today'} icon={<Sun />}>
            {words.today} <TodayCount />
          </Item>
          <Item route={{ screen: 'board', roleId: null }} isCurrent={screen === 'board'} icon={<Columns3 />}>
            {words.board} <BoardCount />
          </Item>
          <Item route={{ screen: 'signals', roleId: null }} isCurrent={screen === 'signals'} icon={<ArrowLeftRight />}>
            {signalsScreen.heading} <ConflictCount />
          </Item>
          <Item route={{ screen: 'people', personId: null }} isCurrent={screen === 'people'} icon={<Users />}>
            {words.people}
          </Item>
          <Item
            route={{ screen: 'companies', companyId: null }}
            isCurrent={screen === 'companies'}
            icon={<Building2 />}
          >
            {words.companies}
          </Item>
          <Item route={{ screen: 'leads' }} isCurrent={screen === 'leads'} icon={<Sprout />}>
            {words.leads} <LeadCount />
          </Item>
        </ul>
      </nav>
      <nav className={styles.tools} aria-label={words.toolNavigation}>
        <ul className={styles.list}>
          <Item route={{ screen: 'transfer' }} isCurrent={screen === 'transfer'} icon={<ArrowDownUp />}>
            {words.transfer} <ImportHint isQuiet={screen === 'transfer'} />
          </Item>
          <Item route={{ screen: 'settings' }} isCurrent={screen === 'settings'} icon={<Settings2 />}>
            {words.settings}
          </Item>
        </ul>
      </nav>
    </div>
  );
};
