import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { boardSort } from '#shared/domain/boardFilter.ts';
import { channel, direction, interviewChannel } from '#shared/domain/channel.ts';
import {
  FOLLOW_UP_ACTS,
  FOLLOW_UP_CHANNELS,
  FOLLOW_UP_ENDS,
  PROMISE_STATES,
  PROMISED,
} from '#shared/domain/choices.ts';
import { interviewState } from '#shared/domain/interview.ts';
import { outcome } from '#shared/domain/outcome.ts';
import { part } from '#shared/domain/person.ts';
import { salaryPeriod } from '#shared/domain/salary.ts';
import { stageKind } from '#shared/domain/stage.ts';
import {
  BANDS,
  CERTAINTIES,
  CONFLICT_KINDS,
  CONTINGENCIES,
  OFFER_STEPS,
  SETTLEMENTS,
  SIGNAL_ACTS,
  TALK_CHANNELS,
  TOPICS,
} from '#shared/signals/choices.ts';

/** The picture of the schema, which `migrations/schema.test.ts` holds against a file. */
const schema = readFileSync(fileURLToPath(new URL('../../fixtures/schema.sql', import.meta.url)), 'utf8');

const byColumn: Readonly<Record<string, readonly string[]>> = {
  'board_views.sort': boardSort.options,
  'follow_up_acts.act': FOLLOW_UP_ACTS,
  'follow_up_drafts.channel': FOLLOW_UP_CHANNELS,
  'draft_templates.channel': FOLLOW_UP_CHANNELS,
  'follow_ups.channel': FOLLOW_UP_CHANNELS,
  'own_follow_ups.channel': FOLLOW_UP_CHANNELS,
  'follow_ups.ended_by': FOLLOW_UP_ENDS,
  'interactions.channel': channel.options,
  'interactions.direction': direction.options,
  'interviews.channel': interviewChannel.options,
  'interviews.state': interviewState.options,
  'outcome_events.outcome': outcome.options,
  'promises.state': PROMISE_STATES,
  'promises.what': PROMISED,
  'role_people.part': part.options,
  'roles.outcome': outcome.options,
  'roles.salary_period': salaryPeriod.options,
  'conflict_settlements.answer': SETTLEMENTS,
  'conflict_settlements.topic': TOPICS,
  'conflicts.band': BANDS.filter((band) => band !== 'none'),
  'conflicts.kind': CONFLICT_KINDS,
  'conflicts.topic': TOPICS,
  'offer_steps.contingency': CONTINGENCIES,
  'offer_steps.step': OFFER_STEPS,
  'questions.topic': TOPICS,
  'signal_acts.act': SIGNAL_ACTS,
  'signals.certainty': CERTAINTIES,
  'signals.channel': ['document', ...TALK_CHANNELS],
  'signals.topic': TOPICS,
  'stages.kind': stageKind.options,
};

describe('the words that a column takes', () => {
  it('are those of the domain, in the schema as in the contract', () => {
    const found = new Map<string, readonly string[]>();
    for (const statement of schema.split(';\n')) {
      const table = /CREATE TABLE "?(\w+)/.exec(statement)?.[1];
      for (const [, column = '', list = ''] of statement.matchAll(/CHECK \((\w+) IN \(('[^)]*)\)\)/g)) {
        found.set(
          `${table}.${column}`,
          list.split(',').map((word) => word.trim().slice(1, -1)),
        );
      }
    }
    for (const [column, options] of Object.entries(byColumn)) {
      expect(found.get(column)?.toSorted(), column).toEqual([...options].toSorted());
    }
    // These are known to the tables' own repositories alone.
    expect([...found.keys()].filter((column) => !(column in byColumn)).toSorted()).toEqual([
      'follow_ups.hold', 'follow_ups.state', 'import_batches.status', 'outcome_events.source', 'stage_events.source', 'undo_commands.replay', 'undo_commands.state',
    ]); // biome-ignore format: a list is read as one
  });
});
