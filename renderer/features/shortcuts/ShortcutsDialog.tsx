import { shortcuts as words } from '#shared/messages/shortcuts.ts';
import { type AppInfo, useAppInfo } from '../../app/appInfo.tsx';
import { altKey, mainKey } from '../../app/platformKeys.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './ShortcutsDialog.module.css';

type Shortcut = { readonly what: string; readonly keys: readonly string[] };
type Group = { readonly heading: string; readonly shortcuts: readonly Shortcut[] };

const groupsFor = (platform: AppInfo['platform']): readonly Group[] => [
  {
    heading: words.groups.anywhere,
    shortcuts: [
      { what: words.addRole, keys: [mainKey(platform, 'N')] },
      { what: words.filter, keys: [mainKey(platform, 'F')] },
      { what: words.help, keys: ['?'] },
      { what: words.leave, keys: [words.keys.escape] },
    ],
  },
  {
    heading: words.groups.board,
    shortcuts: [
      { what: words.otherCard, keys: ['↑', '↓', 'k', 'j'] },
      { what: words.otherColumn, keys: ['←', '→', 'h', 'l'] },
      { what: words.firstLast, keys: [words.keys.home, words.keys.end] },
      { what: words.openRole, keys: [words.keys.enter] },
      { what: words.cardMenu, keys: [words.keys.menu] },
      { what: words.moveCard, keys: [altKey(platform, '↑'), altKey(platform, '↓')] },
      { what: words.moveCardAcross, keys: [altKey(platform, '←'), altKey(platform, '→')] },
    ],
  },
  {
    heading: words.groups.role,
    shortcuts: [{ what: words.saveNotes, keys: [mainKey(platform, words.keys.enter)] }],
  },
];

/** All keys that do something. */
export const ShortcutsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { platform } = useAppInfo();
  return (
    <Dialog heading={words.heading} onClose={onClose}>
      <div className={styles.groups}>
        {groupsFor(platform).map((group) => (
          <section key={group.heading} className={styles.group}>
            <h3>{group.heading}</h3>
            <dl>
              {group.shortcuts.map(({ what, keys }) => (
                <div key={what} className={styles.row}>
                  <dt>{what}</dt>
                  <dd className={styles.keys}>
                    {keys.map((key) => (
                      <Kbd key={key} keys={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
};
