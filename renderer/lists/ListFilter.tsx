import { useEffect, useRef, useState } from 'react';
import { useAppInfo } from '../ground/appInfo.tsx';
import { mainKey } from '../ground/platformKeys.ts';
import { useFocusOnFind } from '../ground/useFocusOnFind.ts';
import { SearchBox } from '../ui/SearchBox.tsx';

const PAUSE_MS = 120;

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly onFilter: (filter: string) => void;
  /** Called when the user goes from the box into the list. */
  readonly onLeave: () => void;
};

/** The words that rows must have. Main is asked once the typing pauses; arrow down goes into the list. */
export const ListFilter = ({ label, placeholder, onFilter, onLeave }: Props) => {
  const { platform } = useAppInfo();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useFocusOnFind(input);

  useEffect(() => {
    const timer = setTimeout(() => onFilter(text.trim()), text === '' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, onFilter]);

  return (
    <SearchBox
      ref={input}
      label={label}
      placeholder={placeholder}
      keys={mainKey(platform, 'F')}
      text={text}
      onText={setText}
      onDown={onLeave}
    />
  );
};
