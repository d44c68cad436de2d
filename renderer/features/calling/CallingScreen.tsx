import { useQueryClient } from '@tanstack/react-query';
import { PhoneIncoming } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Caller, CallerAct } from '#shared/contract/callers.ts';
import { calling as words } from '#shared/messages/calling.ts';
import { shortcuts } from '#shared/messages/shortcuts.ts';
import { LEAST_TYPED, numbersIn } from '#shared/search/phones.ts';
import { bridge } from '../../api/bridge.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { useAppInfo } from '../../ground/appInfo.tsx';
import { hasMainKey, mainKey } from '../../ground/platformKeys.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { CallerOption } from './CallerOption.tsx';
import styles from './Calling.module.css';
import { forgetCallers, useCallers } from './useCallers.ts';

const idOfCaller = ({ person, role }: Caller): string => person?.id ?? role?.id ?? '';

const Asking = () => {
  const { platform } = useAppInfo();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [problem, setProblem] = useState<string>();
  const { found, isAsked, hasFailed, isSettled, whenSettled } = useCallers(typed);
  const activeIndex = Math.min(active, found.length - 1);
  const chosen = found[activeIndex];
  const optionId = (caller: Caller): string => `${listId}-${idOfCaller(caller)}`;
  const isNobody = isAsked && isSettled && !hasFailed && found.length === 0;
  const nobody = numbersIn(typed, LEAST_TYPED).length > 0 ? words.nobodyByNumber : words.nobody;

  const begin = (text: string): void => {
    setTyped(text);
    setActive(0);
    setProblem(undefined);
  };
  useEffect(
    () =>
      bridge().on('calling', ({ step }) => {
        if (step !== 'asked') return;
        field.current?.focus();
        field.current?.select();
      }),
    [],
  );
  const activeId = chosen === undefined ? undefined : optionId(chosen);
  useLayoutEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView?.({ block: 'nearest' });
  }, [activeId]);
  const count = found.length;
  useEffect(() => {
    if (isAsked && isSettled && !hasFailed) announce(count === 0 ? nobody : words.count({ count }));
  }, [isAsked, isSettled, hasFailed, count, nobody]);

  const act = (what: CallerAct['act'], caller: Caller | undefined): void => {
    call('calling.act', { act: what, roleId: caller?.role?.id ?? null, personId: caller?.person?.id ?? null }).catch(
      (failure: unknown) => setProblem(failureMessage(failure)),
    );
  };
  /** Of nobody there is nothing to open: the call is logged as that of somebody new. */
  const actOn = (what: CallerAct['act'], caller: Caller | undefined): void =>
    act(caller === undefined ? 'log' : what, caller);
  const onEnter = (what: CallerAct['act']): void => {
    if (!isAsked) return;
    if (isSettled && !hasFailed) actOn(what, chosen);
    // Whoever types and presses Enter at once means what stands there, and not what was found before.
    else
      whenSettled().then(
        ([first]) => actOn(what, first),
        () => undefined,
      );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const last = found.length - 1;
    const next = {
      ArrowDown: activeIndex >= last ? 0 : activeIndex + 1,
      ArrowUp: activeIndex <= 0 ? last : activeIndex - 1,
    }[event.key];
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (next !== undefined && isPlain && last >= 0) {
      event.preventDefault();
      setActive(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isPlain) onEnter('open');
      else if (hasMainKey(platform, event) && !event.shiftKey) onEnter('log');
    }
  };

  return (
    <main className={styles.screen}>
      <h1 className={styles.heading}>{words.title}</h1>
      <div className={styles.field}>
        <PhoneIncoming />
        <input
          ref={field}
          type="text"
          role="combobox"
          className={styles.input}
          // biome-ignore lint/a11y/noAutofocus: the window is opened to type in it.
          autoFocus
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          maxLength={400}
          placeholder={words.placeholder}
          aria-label={words.field}
          aria-autocomplete="list"
          aria-expanded={count > 0}
          aria-controls={count > 0 ? listId : undefined}
          aria-activedescendant={activeId}
          value={typed}
          onChange={(event) => begin(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.body}>
        {count > 0 && (
          <div id={listId} role="listbox" aria-label={words.results} className={styles.list}>
            {found.map((caller, index) => (
              <CallerOption
                key={idOfCaller(caller)}
                id={optionId(caller)}
                caller={caller}
                isActive={index === activeIndex}
                onChoose={() => setActive(index)}
                onOpen={() => act('open', caller)}
              />
            ))}
          </div>
        )}
        {!isAsked && <p className={styles.note}>{words.hint}</p>}
        {isNobody && (
          <div className={styles.note}>
            <p className={styles.nobody}>{nobody}</p>
            <p>{words.nobodyHint}</p>
          </div>
        )}
        {hasFailed && <p className={styles.note}>{words.failed}</p>}
        {problem !== undefined && (
          <p role="alert" className={styles.note}>
            {problem}
          </p>
        )}
      </div>
      {(chosen !== undefined || isNobody) && (
        <div className={styles.actions}>
          {chosen === undefined ? (
            <Button look="primary" onClick={() => act('log', undefined)}>
              {words.logNew} <Kbd keys={shortcuts.keys.enter} />
            </Button>
          ) : (
            <>
              <Button look="primary" onClick={() => act('open', chosen)}>
                {chosen.role === null ? words.openPerson : words.openRole} <Kbd keys={shortcuts.keys.enter} />
              </Button>
              <Button onClick={() => act('log', chosen)}>
                {words.logCall} <Kbd keys={mainKey(platform, shortcuts.keys.enter)} />
              </Button>
            </>
          )}
        </div>
      )}
    </main>
  );
};

/**
 * Asks who is calling: a number, a name or a word is typed, and what is known of them stands below. Once the window is
 * closed, nothing is left of it.
 */
export const CallingScreen = () => {
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  useEffect(
    () =>
      bridge().on('calling', ({ step }) => {
        if (step !== 'left') return;
        setRound((before) => before + 1);
        forgetCallers(client);
      }),
    [client],
  );
  return <Asking key={round} />;
};
