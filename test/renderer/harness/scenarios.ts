import type { Bootstrap } from '#shared/contract/app.ts';
import { UNSET_SETTINGS } from '#shared/contract/settings.ts';
import { PARTS } from '#shared/domain/choices.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { standInForImports } from '../support/importStandIn.ts';
import type { BridgeOptions, RealBridge } from '../support/realBridge.ts';
import { batches, importStates, planCounts, rowsOf } from '../support/sampleImport.ts';
import { COMPANIES } from '../support/sampleRoles.ts';
import { daysAgo } from '../support/testWriter.ts';

export type Scenario = Pick<BridgeOptions, 'spread'> & {
  readonly prepare?: (main: RealBridge) => void | Promise<void>;
};

const PEOPLE = 1000;
const LONG = 'Maximiliane-Theodora von und zu Hohenlohe-Waldenburg-Schillingsfürst-Bartenstein the younger';
const FIRST = ['Ana', 'Ben', 'Chidi', 'Dörte', 'Eleni', 'Farid', 'Grace', 'Hiro', 'Inés', 'Jonas', 'Kateryna', 'Lwazi'];
const LAST = ['Ruiz', 'Okafor', 'Müller', 'Sørensen', 'Papadopoulou', 'Haddad', 'O’Neill', 'Tanaka', 'Lindqvist'];

/** Many people, some of them twice, and companies and leads with every mark there is. */
const records = (main: RealBridge): void => {
  for (const [index, source] of ['a friend', undefined, 'an event', undefined].entries()) {
    main.addLead(`Talk with ${FIRST[index]}`, { person: `${FIRST[index]} Lead`, ...(source && { source }) });
  }
  main.addRole('Editor', { companyName: LONG });
  main.addPerson(LONG, { companyName: LONG, position: LONG, lastContactAt: daysAgo(1) });
  for (let number = 0; number < PEOPLE; number += 1) {
    const part = PARTS[number % PARTS.length];
    const companyName = COMPANIES[number % COMPANIES.length];
    main.addPerson(`${FIRST[number % FIRST.length]} ${LAST[(number * 7) % LAST.length]} ${number % 400}`, {
      position: number % 4 === 3 ? null : 'Recruiter',
      ...(companyName !== undefined && { companyName }),
      ...(number % 30 === 0 && part !== undefined && { parts: { Editor: part } }),
    });
  }
  main.addCompany('Bluefin', { isAgency: true, avoidReason: 'They changed the offer after I said yes.' });
};

const damaged: Bootstrap = {
  state: 'recovery',
  reason: 'damaged',
  keptFile: '/home/sam/.config/Followthrough/followthrough.damaged-2026-11-23.db',
  dataFolder: '/home/sam/.config/Followthrough',
  settings: { ...UNSET_SETTINGS, theme: 'light' },
};

const wizard = Object.fromEntries(
  Object.entries(importStates).map(([name, state]): [string, Scenario] => [
    `import-${name}`,
    {
      spread: { saved: 3, applied: 5 },
      prepare: (main) => void standInForImports(main, { state, batches, rows: rowsOf(planCounts) }),
    },
  ]),
);

/** What the harness can show. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  empty: {},
  crowded: { spread: { lead: 4, saved: 12, applied: 600, screening: 5, interview: 14, offer: 1, closed: 100 } },
  records: { spread: { lead: 12, applied: 8 }, prepare: records },
  sample: { prepare: async (main) => void answerOf(await main.services.sample.add()) },
  recovery: { prepare: (main) => main.answer('app.bootstrap', () => damaged) },
  ...wizard,
};
