import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { Today } from '#shared/contract/followUps.ts';
import { TODAY_ENTRIES, TODAY_SHOWN } from '#shared/contract/pageSizes.ts';
import { TODAY_GROUPS } from '#shared/followups/today.ts';
import { common } from '#shared/messages/common.ts';
import { today as words } from '#shared/messages/today.ts';
import { failureMessage } from '../../api/failure.ts';
import { Page } from '../../ground/Page.tsx';
import { useToday } from '../../ground/today.ts';
import { calledOf, firstOf } from '../../lists/followUps/entryWords.ts';
import { PaletteButton } from '../../lists/PaletteButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { Delayed } from '../../ui/Delayed.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NextInterviews } from './NextInterviews.tsx';
import { QuietQuestion } from './QuietQuestion.tsx';
import { StartOffer } from './StartOffer.tsx';
import styles from './Today.module.css';
import { TodayGroup } from './TodayGroup.tsx';
import { useRowFocus } from './useRowFocus.ts';
import { useShownEntry } from './useShownEntry.ts';
import { dueCount, useTodayList } from './useTodayList.ts';

/** Nothing is due: that is worth being said, once it is known. */
const AllClear = ({ data }: { readonly data: Today }) => {
  const today = useToday();
  if (data.isBehind) return <Delayed>{words.behind}</Delayed>;
  const next = data.entries.find(({ group }) => group === 'next');
  return (
    <EmptyState icon={<CircleCheck />} heading={words.clearHeading}>
      {words.clear} {next !== undefined && words.clearNext({ name: calledOf(next), day: firstOf(next).day, today })}
    </EmptyState>
  );
};

type ListProps = { readonly data: Today; readonly isFetching: boolean; readonly onShowAll: () => void };

const TodayList = ({ data, isFetching, onShowAll }: ListProps) => {
  const { entries, counts } = data;
  const { list, focus, onKeyDown } = useRowFocus(entries);
  const due = dueCount(counts);
  const isShown = ({ group }: (typeof entries)[number]): boolean => group !== 'later' && group !== 'next';
  const shown = entries.filter(isShown).length;
  const hasMore = shown < due && shown < TODAY_ENTRIES;
  useShownEntry({ list, entries, isFetching, onShowAll: hasMore ? onShowAll : null });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the lines in it
    <div className={styles.content} ref={list} tabIndex={-1} onKeyDown={onKeyDown}>
      <QuietQuestion count={data.quiet} onSettled={() => list.current?.focus()} />
      {due === 0 && <AllClear data={data} />}
      {TODAY_GROUPS.map((group) => {
        const own = entries.filter((entry) => entry.group === group);
        const isBelow = group === 'today' && shown < due;
        return (
          <div key={group} className={styles.part}>
            {own.length > 0 && <TodayGroup group={group} entries={own} count={counts[group]} focus={focus} />}
            {isBelow && shown >= TODAY_ENTRIES && <p className={styles.rest}>{words.rest({ shown })}</p>}
            {isBelow && shown < TODAY_ENTRIES && (
              <div>
                <Button look="quiet" onClick={onShowAll}>
                  {words.showAll({ count: due })}
                </Button>
              </div>
            )}
          </div>
        );
      })}
      <NextInterviews interviews={data.interviews} />
      {entries.length > 0 && <StartOffer onSettled={() => list.current?.focus()} />}
    </div>
  );
};

/** Where the app opens: who needs a nudge today, the most urgent first. */
export const TodayScreen = () => {
  const day = useToday();
  const [most, setMost] = useState(TODAY_SHOWN);
  const { data, error, isFetching, refetch } = useTodayList(most);
  return (
    <Page
      heading={words.heading}
      sub={data && words.sub({ day, due: dueCount(data.counts), waiting: data.counts.later + data.counts.next })}
      actions={<PaletteButton />}
    >
      {data === undefined && error === null && <Delayed>{common.loading}</Delayed>}
      {data === undefined && error !== null && (
        <EmptyState heading={words.failed} actions={<Button onClick={() => void refetch()}>{common.tryAgain}</Button>}>
          {failureMessage(error)}
        </EmptyState>
      )}
      {data !== undefined && <TodayList data={data} isFetching={isFetching} onShowAll={() => setMost(TODAY_ENTRIES)} />}
    </Page>
  );
};
