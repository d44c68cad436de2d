import { todayNow } from '#renderer/ground/today.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { ownZone } from '#shared/messages/when.ts';
import type { Statement } from '#shared/signals/signal.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import type { RealBridge } from '../../support/realBridge.ts';

export const TITLE = 'Web Developer';
export const MARTA = 'Marta Soler';
export const JORDI = 'Jordi Puig';

type SignalInput = Parsed<'signals.add'>['signal'];

/** The day so many days before today. */
export const daysBefore = (days: number): LocalDay => addDays(todayNow(), -days);

/** Says something on the one role: `who` is a name, or nobody in particular. */
export const say = (
  main: RealBridge,
  said: Statement,
  who: string | null,
  { days = 1, from, ...more }: Partial<SignalInput> & { readonly days?: number; readonly from?: string } = {},
) => {
  const ref = (name: string) => ({ kind: 'person', personId: main.person(name).id, part: null }) as const;
  return answerOf(
    main.services.signals.add({
      roleId: main.role(TITLE).id,
      signal: {
        who: who === null ? null : ref(who),
        hearsayOf: from === undefined ? null : { who: ref(from) },
        said,
        certainty: 'definite',
        channel: 'call',
        quote: '',
        at: { day: daysBefore(days), time: null, zone: ownZone() },
        ...{ interactionId: null, interviewId: null, willCall: false, answerBy: null },
        ...more,
      },
    }),
  );
};

/** A role with a hiring manager, a supervisor and a recruiter, of whom nothing was heard. */
export const threePeople = (main: RealBridge): RoleId => {
  const { id } = main.addRole(TITLE, { companyName: 'Barcelona Media', stage: 'interview' });
  main.addPerson(MARTA, { email: 'marta@example.com', parts: { [TITLE]: 'hiring_manager' } });
  main.addPerson(JORDI, { parts: { [TITLE]: 'supervisor' } });
  main.addPerson('Sofia Vidal', { parts: { [TITLE]: 'recruiter' } });
  return id;
};

/** The first acceptance case: ready to hire against several others, and what else the three said. */
export const mixedMessages = (main: RealBridge): RoleId => {
  const id = threePeople(main);
  say(main, { topic: 'decision_stance', value: 'ready_to_hire' }, MARTA, {
    ...{ days: 6, certainty: 'likely', channel: 'in_person' },
    quote: 'We’re ready to move. I’d like you to start soon.',
  });
  say(main, { topic: 'candidates_remaining', value: 3 }, JORDI, {
    ...{ days: 5 },
    quote: 'There are still several other candidates I’m interviewing.',
  });
  say(main, { topic: 'remote_policy', value: 3 }, MARTA, { days: 6 });
  say(main, { topic: 'remote_policy', value: 3 }, JORDI, { days: 5 });
  return id;
};
