import { useEffect, useRef, useState } from 'react';
import { board as words } from '#shared/messages/board.ts';
import { useAppInfo } from '../../ground/appInfo.tsx';
import { mainKey } from '../../ground/platformKeys.ts';
import { useFocusOnFind } from '../../ground/useFocusOnFind.ts';
import { setFilter, shownBoard } from '../../lists/shownBoard.ts';
import { useStore } from '../../ui/createStore.ts';
import { SearchBox } from '../../ui/SearchBox.tsx';

const PAUSE_MS = 120;

/** The words that cards must have. Main is asked once the typing pauses. */
export const FilterBox = () => {
  const { platform } = useAppInfo();
  const input = useRef<HTMLInputElement>(null);
  const kept = useStore(shownBoard, ({ look }) => look.filter.text);
  const [text, setText] = useState(kept);
  const [sent, setSent] = useState(kept);
  useFocusOnFind(input);

  // A view was chosen, or the filter cleared elsewhere.
  if (kept !== sent) {
    setSent(kept);
    if (kept !== text.trim()) {
      setText(kept);
    }
  }

  useEffect(() => {
    const send = () => {
      if (shownBoard.get().look.filter.text !== text.trim()) {
        setFilter({ text: text.trim() });
      }
    };
    const timer = setTimeout(send, text === '' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <SearchBox
      ref={input}
      label={words.filterLabel}
      placeholder={words.filterPlaceholder}
      keys={mainKey(platform, 'F')}
      isNarrow
      text={text}
      onText={setText}
    />
  );
};
