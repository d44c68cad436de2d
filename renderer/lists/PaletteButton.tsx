import { Search } from 'lucide-react';
import { palette as words } from '#shared/messages/palette.ts';
import { useAppInfo } from '../ground/appInfo.tsx';
import { openDialog } from '../ground/dialogs.ts';
import { mainKey } from '../ground/platformKeys.ts';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './PaletteButton.module.css';

/** Opens the command palette. In a narrow window its words are only said, not drawn. */
export const PaletteButton = () => {
  const { platform } = useAppInfo();
  return (
    <button
      type="button"
      className={styles.button}
      title={words.button}
      aria-haspopup="dialog"
      onClick={() => openDialog({ kind: 'palette' })}
    >
      <Search />
      <span className={styles.label}>{words.button}</span> <Kbd keys={mainKey(platform, 'K')} />
    </button>
  );
};
