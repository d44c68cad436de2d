import type { Parsed } from '#shared/contract/index.ts';
import { localDayOf } from '#shared/domain/dayMath.ts';
import { ownZone } from '#shared/messages/when.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { TITLE } from './openRole.ts';

/** Sets a follow-up on the role, for today unless another day is given. */
export const addOwn = (main: RealBridge, given: Partial<Parsed<'followUps.add'>> & { readonly text: string }): void => {
  answerOf(
    main.services.ownFollowUps.add({
      ...{ roleId: main.role(TITLE).id, personId: null, channel: null },
      due: { day: localDayOf(new Date()), time: null, zone: ownZone() },
      ...given,
    }),
  );
};
