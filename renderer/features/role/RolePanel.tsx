import { Building2, X } from 'lucide-react';
import { Suspense, useCallback, useEffect, useRef } from 'react';
import type { RoleId } from '#shared/domain/ids.ts';
import { common } from '#shared/messages/common.ts';
import { role as words } from '#shared/messages/role.ts';
import { failureMessage } from '../../api/failure.ts';
import { goTo, useRoute } from '../../ground/router.ts';
import { classes } from '../../ui/classes.ts';
import { Delayed } from '../../ui/Delayed.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import panelStyles from '../../ui/Panel.module.css';
import { TabPanel, Tabs } from '../../ui/Tabs.tsx';
import { PanelResizer } from './PanelResizer.tsx';
import { RoleHead } from './RoleHead.tsx';
import styles from './RolePanel.module.css';
import { roleTabs } from './roleTabs.ts';
import { type RoleDetails, useRole } from './useRole.ts';

type Props = {
  readonly id: RoleId;
  /** Called when the user closes the panel, so that the focus can go back to the card. */
  readonly onClosed: (id: RoleId) => void;
};

const TABS = 'role';

/** The tabs, and what the one that the address names shows. */
const RoleBody = ({ role }: { readonly role: RoleDetails }) => {
  const route = useRoute();
  const { id } = role.card;
  const wanted = route.screen === 'board' ? route.tab : undefined;
  const tab = roleTabs.find((one) => one.id === wanted) ?? roleTabs[0];
  if (tab === undefined) {
    return null;
  }
  return (
    <>
      <Tabs
        name={TABS}
        label={words.tabList}
        tabs={roleTabs.map((one) => ({ id: one.id, label: one.label, count: one.countOf?.(role) }))}
        selected={tab.id}
        onSelect={(to) => goTo({ screen: 'board', roleId: id, tab: to })}
      />
      <TabPanel key={tab.id} name={TABS} selected={tab.id} className={panelStyles.body}>
        <Suspense fallback={<Delayed>{common.loading}</Delayed>}>
          <tab.View role={role} />
        </Suspense>
      </TabPanel>
    </>
  );
};

/** A role beside the board. */
export const RolePanel = ({ id, onClosed }: Props) => {
  const { data: role, error } = useRole(id);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);

  const close = useCallback(() => {
    goTo({ screen: 'board', roleId: null });
    onClosed(id);
  }, [id, onClosed]);

  // Wherever the focus is, unless a field, a menu or a dialog has its own use for the key.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        close();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [close]);

  return (
    <section
      ref={panel}
      className={classes(panelStyles.panel, styles.panel)}
      aria-label={words.panel({ title: role?.card.title ?? common.loading })}
      tabIndex={-1}
    >
      <div className={classes(panelStyles.head, styles.head)}>
        <div className={panelStyles.where}>
          <Building2 />
          <span className={styles.place}>
            {role !== undefined && <bdi>{role.card.companyName}</bdi>}
            {role?.card.location && (
              <>
                {' · '}
                <bdi>{role.card.location}</bdi>
              </>
            )}
          </span>
          <IconButton label={words.close} onClick={close}>
            <X />
          </IconButton>
        </div>
        {role !== undefined && <RoleHead card={role.card} />}
      </div>
      {error !== null && <EmptyState heading={words.gone}>{failureMessage(error)}</EmptyState>}
      {role === undefined && error === null && <Delayed>{common.loading}</Delayed>}
      {role !== undefined && <RoleBody role={role} />}
      <PanelResizer />
    </section>
  );
};
