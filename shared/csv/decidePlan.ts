import type { PlannedRow, RoleGroup } from './plan.ts';

/**
 * The rows after the user's word on one possible duplicate, or on all of them (`group` null): a new role, or left out.
 * The further rows of a role that is left out are left out with it.
 */
export const decidePlan = (
  rows: readonly PlannedRow[],
  groups: readonly RoleGroup[],
  group: number | null,
  decision: 'create' | 'skip',
): readonly PlannedRow[] =>
  rows.map((row, index): PlannedRow => {
    const role = groups[row.group];
    if (!role?.duplicate || (group !== null && row.group !== group) || row.reason.code === 'repeated_row') return row;
    if (decision === 'skip') return { ...row, action: 'skip', reason: { code: 'duplicate_skipped' } };
    return index === role.lead
      ? { ...row, action: 'create', reason: { code: 'possible_duplicate' } }
      : { ...row, action: 'link', reason: { code: 'same_role_in_this_import' } };
  });
