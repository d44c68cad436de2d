import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { Popover } from 'react-aria-components/Popover';
import type { BoardFilter } from '#shared/domain/boardFilter.ts';
import { DEFAULT_FILTER } from '#shared/domain/boardLook.ts';
import type { StageId } from '#shared/domain/ids.ts';
import { boardLook as words } from '#shared/messages/boardLook.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { setFilter, shownBoard } from '../../lists/shownBoard.ts';
import { useStages } from '../../lists/useStages.ts';
import { Button } from '../../ui/Button.tsx';
import { useStore } from '../../ui/createStore.ts';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { StageDot } from '../../ui/StageDot.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import styles from './FilterPanel.module.css';

const MOST_COLUMNS = 50;
const MOST_NAMES = 20;
const SCOPES: readonly BoardFilter['scope'][] = ['active', 'closed', 'all'];
const EXCITEMENTS: readonly SelectOption<string>[] = [
  { value: '', label: words.anyExcitement },
  ...[1, 2, 3, 4, 5].map((value) => ({ value: `${value}`, label: words.excitement({ value }) })),
];

const asChoices = (names: readonly string[]) => names.map((name) => ({ id: name, label: name }));

type Props = { readonly triggerRef: RefObject<HTMLElement | null>; readonly onClose: () => void };

const Fields = ({ filter }: { readonly filter: BoardFilter }) => {
  const { data: stages = [] } = useStages();
  const { data: choices } = useQuery({
    queryKey: queryKeys.filterChoices,
    queryFn: () => call('roles.filterChoices', {}),
  });
  return (
    <div className={styles.fields}>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{words.scope}</legend>
        <div className={styles.scopes}>
          {SCOPES.map((scope) => (
            <label key={scope} className={styles.scope}>
              <input
                type="radio"
                name="board-scope"
                checked={filter.scope === scope}
                onChange={() => setFilter({ scope })}
              />
              <span>{words.scopes[scope]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <ChoiceList
        label={words.columns}
        choices={stages
          .filter(({ hidden }) => !hidden)
          .map(({ id, name, kind }) => ({ id, label: name, mark: <StageDot kind={kind} /> }))}
        chosen={filter.stageIds}
        most={MOST_COLUMNS}
        findLabel={words.columns}
        none=""
        // The choices are ids of columns.
        onChange={(ids) => setFilter({ stageIds: ids as StageId[] })}
      />
      {(['tags', 'companies', 'sources'] as const).map((part) => (
        <ChoiceList
          key={part}
          label={words[part]}
          choices={asChoices(choices?.[part] ?? [])}
          chosen={filter[part]}
          most={MOST_NAMES}
          findLabel={words.find[part]}
          none={words.none[part]}
          onChange={(names) => setFilter({ [part]: [...names] })}
        />
      ))}
      <Select
        label={words.excitementFrom}
        value={`${filter.excitementFrom ?? ''}`}
        options={EXCITEMENTS}
        onChange={(value) => setFilter({ excitementFrom: value === '' ? null : Number(value) })}
      />
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={filter.isQuiet}
          onChange={(event) => setFilter({ isQuiet: event.target.checked })}
        />
        {words.quiet}
      </label>
    </div>
  );
};

/** Every part of the filter. The board follows at once. */
export const FilterPanel = ({ triggerRef, onClose }: Props) => {
  const filter = useStore(shownBoard, ({ look }) => look.filter);
  return (
    <Popover
      isOpen
      aria-label={words.panel}
      triggerRef={triggerRef}
      placement="bottom end"
      offset={4}
      className={styles.popover ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) {
          onClose();
        }
      }}
    >
      <Fields filter={filter} />
      <div className={styles.foot}>
        <Button look="quiet" onClick={() => setFilter({ ...DEFAULT_FILTER, text: filter.text })}>
          {words.clearAll}
        </Button>
        <Button look="primary" onClick={onClose}>
          {words.done}
        </Button>
      </div>
    </Popover>
  );
};
