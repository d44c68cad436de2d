import { calling } from '#shared/messages/calling.ts';
import { shortcuts as words } from '#shared/messages/shortcuts.ts';
import { type AppInfo, useAppInfo } from '../../ground/appInfo.tsx';
import { altKey, mainKey } from '../../ground/platformKeys.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './ShortcutsDialog.module.css';

type Shortcut = { readonly what: string; readonly keys: readonly string[] };
type Group = { readonly heading: string; readonly shortcuts: readonly Shortcut[] };

/** Ctrl Y is what Windows says, Shift with the key of undo what the others say; both work. */
const redoKeys = (platform: AppInfo['platform']): readonly string[] =>
  platform === 'darwin' ? ['⇧⌘Z'] : [mainKey(platform, 'Y'), mainKey(platform, `${words.keys.shift} Z`)];

const groupsFor = ({
  platform,
  settings: { callerShortcut },
}: Pick<AppInfo, 'platform' | 'settings'>): readonly Group[] => [
  {
    heading: words.groups.anywhere,
    shortcuts: [
      { what: words.palette, keys: [mainKey(platform, 'K')] },
      { what: words.add, keys: [mainKey(platform, 'N')] },
      { what: words.addSignal, keys: [mainKey(platform, `${words.keys.shift} S`)] },
      { what: words.undo, keys: [mainKey(platform, 'Z')] },
      { what: words.redo, keys: redoKeys(platform) },
      { what: words.filter, keys: [mainKey(platform, 'F')] },
      { what: words.importFiles, keys: [mainKey(platform, 'O')] },
      { what: words.importFolder, keys: [mainKey(platform, `${words.keys.shift} O`)] },
      { what: words.settings, keys: [mainKey(platform, ',')] },
      { what: words.help, keys: ['?'] },
      { what: words.leave, keys: [words.keys.escape] },
      callerShortcut === null
        ? { what: words.whoIsCallingUnset, keys: [] }
        : { what: words.whoIsCalling, keys: [calling.combination(callerShortcut)] },
    ],
  },
  {
    heading: words.groups.today,
    shortcuts: [
      { what: words.otherLine, keys: ['↑', '↓', 'k', 'j'] },
      { what: words.firstLastLine, keys: [words.keys.home, words.keys.end] },
      { what: words.doneLine, keys: ['D'] },
      { what: words.writeLine, keys: ['W'] },
      { what: words.snoozeLine, keys: ['S'] },
      { what: words.pinLine, keys: ['P'] },
      { what: words.skipLine, keys: ['N'] },
      { what: words.retireLine, keys: ['R'] },
      { what: words.openRole, keys: [words.keys.enter] },
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
  {
    heading: words.groups.palette,
    shortcuts: [
      { what: words.onlyActions, keys: ['>'] },
      { what: words.firstLastEntry, keys: [words.keys.home, words.keys.end] },
    ],
  },
  {
    heading: words.groups.capture,
    shortcuts: [
      { what: words.chooseByLetter, keys: ['C', 'E', 'M', 'I', 'S', 'R', 'L', 'P'] },
      { what: words.saveCapture, keys: [mainKey(platform, words.keys.enter)] },
    ],
  },
];

/** All keys that do something. */
export const ShortcutsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const info = useAppInfo();
  return (
    <Dialog heading={words.heading} onClose={onClose}>
      <div className={styles.groups}>
        {groupsFor(info).map((group) => (
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
