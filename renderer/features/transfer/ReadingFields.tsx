import { useState } from 'react';
import type { ImportMappingQuestion, ImportReading, ImportTableKind } from '#shared/contract/importMapping.ts';
import { DELIMITERS } from '#shared/csv/delimiters.ts';
import { ENCODINGS } from '#shared/csv/encodings.ts';
import { RECORD_KINDS } from '#shared/csv/records/recordKinds.ts';
import { importing as words } from '#shared/messages/import.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './MappingStep.module.css';

const ENCODING_OPTIONS = ENCODINGS.map((encoding) => ({ value: encoding, label: words.encodings[encoding] }));
const DELIMITER_OPTIONS = DELIMITERS.map((delimiter) => ({ value: delimiter, label: words.delimiters[delimiter] }));
const KIND_OPTIONS = (['roles', 'people', ...RECORD_KINDS] as const).map((kind) => ({
  value: kind,
  label: words.kinds[kind],
}));
/** Further down no file has the names of its columns. */
const LAST_LINE = 1000;

type Props = {
  readonly question: ImportMappingQuestion;
  readonly kind: ImportTableKind;
  readonly onKind: (kind: ImportTableKind) => void;
  readonly onReread: (reading: ImportReading) => void;
};

/** How a file is read: what was found out, to be said otherwise. */
export const ReadingFields = ({ question, kind, onKind, onReread }: Props) => {
  const { encoding, isGuess, delimiter, headerLine, choice } = question;
  const [line, setLine] = useState(String(headerLine));
  const known = DELIMITERS.find((one) => one === delimiter) ?? ',';
  const rereadUnder = (): void => {
    const number = Number(line);
    const isLine = /^\d+$/.test(line.trim()) && number <= LAST_LINE;
    if (!isLine) setLine(String(headerLine));
    else if (number !== headerLine) onReread({ ...choice, headerLine: number });
  };
  return (
    <fieldset className={styles.reading}>
      <legend>{words.readAs}</legend>
      <Select label={words.rowsAre} options={KIND_OPTIONS} value={kind} onChange={onKind} />
      <Select
        label={words.encoding}
        options={ENCODING_OPTIONS}
        value={encoding}
        onChange={(chosen) => onReread({ ...choice, encoding: chosen })}
      />
      <Select
        label={words.delimiter}
        options={DELIMITER_OPTIONS}
        value={known}
        onChange={(chosen) => onReread({ ...choice, delimiter: chosen, headerLine: null })}
      />
      <TextField
        label={words.headerLine}
        inputMode="numeric"
        value={line}
        onChange={(event) => setLine(event.currentTarget.value)}
        onBlur={rereadUnder}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) rereadUnder();
        }}
      />
      {isGuess && <p className={styles.why}>{words.encodingHint}</p>}
    </fieldset>
  );
};
