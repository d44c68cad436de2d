import { ArrowDownUp, Columns3, CornerDownRight, Plus, Settings2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { common } from '#shared/messages/common.ts';
import { formatCount } from '#shared/messages/format.ts';
import { shell as words } from '#shared/messages/shell.ts';
import { useBoardTotal } from '../features/board/useBoard.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useAppInfo } from './appInfo.tsx';
import { openDialog } from './dialogs.ts';
import { ImportHint } from './ImportHint.tsx';
import { mainKey } from './platformKeys.ts';
import styles from './Rail.module.css';
import { hrefOf, type Route } from './routes.ts';

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
        </div>
        <button
          type="button"
          className={styles.add}
          title={words.addRole}
          onClick={() => openDialog({ kind: 'addRole', stageId: null })}
        >
          <Plus />
          {words.add}
          <Kbd keys={mainKey(platform, 'N')} />
        </button>
      </header>
      <nav aria-label={words.mainNavigation}>
        <ul className={styles.list}>
          <Item route={{ screen: 'board', roleId: null }} isCurrent={screen === 'board'} icon={<Columns3 />}>
            {words.board} <BoardCount />
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
