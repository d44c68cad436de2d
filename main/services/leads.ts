import { v7 as uuidv7 } from 'uuid';
import type { Parsed } from '#shared/contract/index.ts';
import { fail, type Result } from '#shared/contract/result.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { rankBetween } from '#shared/domain/rank.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import { errors } from '#shared/messages/errors.ts';
import { leads } from '#shared/messages/leads.ts';
import { personGone } from './gone.ts';
import type { Parts } from './parts.ts';
import { afterMove } from './roleMoves.ts';

/** Longest title of a role, in characters. */
const TITLE_LENGTH = 300;

/** Somebody worth talking to before any posting: a role in a column of kind `lead`, until there is one. */
export const createLeads = ({
  write,
  clock,
  companies,
  companyOfRef,
  people,
  roles,
  rolePeople,
  records,
  stages,
}: Parts) => ({
  /** Puts a lead on top of the first column for leads that can be seen, with the person to talk to if one is named. */
  create: ({ title, company, person, source }: Parsed<'leads.create'>): Result<RoleCard> =>
    records.told(
      write('addLead', ({ about }) => {
        const columns = stages.all().filter(({ kind }) => kind === 'lead');
        const stage = columns.find(({ hidden }) => !hidden) ?? columns[0];
        if (stage === undefined) return fail('not_found', errors.stageNotFound());
        const known = person?.kind === 'known' ? people.find(person.personId) : undefined;
        if (person?.kind === 'known' && known === undefined) return personGone();
        const name = person?.kind === 'new' ? person.name : known?.name;
        const companyId = companyOfRef.of(company);
        if (!companyId.ok) return companyId;
        const whom = name ?? companies.find(companyId.value)?.name ?? '';
        const words = title ?? leads.talkWith({ name: whom }).slice(0, TITLE_LENGTH);
        about(words);
        const createdAt = clock.now();
        const id = uuidv7() as RoleId;
        roles.add({
          id,
          title: words,
          titleKey: nameKey(words),
          companyId: companyId.value,
          location: null,
          stageId: stage.id,
          rank: rankBetween(null, roles.firstRank(stage.id, id)),
          stageSince: clock.today(),
          appliedOn: null,
          url: null,
          source,
          excitement: null,
          notes: '',
          isSample: false,
          createdAt,
        });
        records.recordStage(id, null, stage.id);
        if (known !== undefined) rolePeople.set(id, known.id, 'other', createdAt);
        if (person?.kind === 'new') {
          const { kind: _, ...fields } = person;
          const personId = uuidv7() as PersonId;
          people.add({
            ...fields,
            id: personId,
            nameKey: nameKey(fields.name),
            companyId: companyId.value,
            position: null,
            notes: '',
            connectedOn: null,
            isSample: false,
            createdAt,
          });
          rolePeople.set(id, personId, 'other', createdAt);
        }
        return records.written(id);
      }),
      'companies',
      'people',
    ),

  /**
   * Makes a role of a lead: a title, perhaps a posting, and the top of another column. All that happened stays with it, and
   * so does its link if no other is given.
   */
  toRole: ({ id, title, url, stageId, version }: Parsed<'leads.toRole'>): Result<RoleCard> =>
    records.told(
      write('leadToRole', ({ about }) => {
        const found = records.found(id, version);
        if (!found.ok) return found;
        const role = found.value;
        const stage = stages.find(stageId);
        if (stage === undefined) return fail('not_found', errors.stageNotFound());
        about(title);
        const rank = rankBetween(null, roles.firstRank(stageId, id));
        const arrival = afterMove(role, stages.find(role.stageId), stage, clock.today());
        roles.setTitle({ id, title, titleKey: nameKey(title), url });
        roles.place({ ...role, ...arrival, stageId, rank, updatedAt: clock.now() });
        records.recordOutcome(role, arrival.outcome);
        if (role.stageId !== stageId) records.recordStage(id, role.stageId, stageId);
        records.claimPosting(id, url);
        return records.written(id);
      }),
      'companies',
      'people',
    ),
});
export type Leads = ReturnType<typeof createLeads>;
