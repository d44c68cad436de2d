import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CompanyId } from '#shared/domain/ids.ts';
import { companies as words } from '#shared/messages/companies.ts';
import { lists } from '#shared/messages/lists.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { inTurn } from '../../api/writes.ts';
import { goTo } from '../../ground/router.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import type { useDraft } from '../../lists/useDraft.ts';
import { Button } from '../../ui/Button.tsx';
import { showProblem } from '../../ui/toasts.ts';
import { type CompanyDetails, saveCompany } from './useCompany.ts';

type Props = {
  readonly details: CompanyDetails;
  readonly field: ReturnType<typeof useDraft>;
  /** The company that has the name already. */
  readonly other: CompanyId;
};

/** What can be done about a name that another company has: the two are one, or they only share it. */
export const NameTaken = ({ details, field, other }: Props) => {
  const client = useQueryClient();
  const { company } = details;
  const onError = (failure: unknown): void => showProblem(failureMessage(failure));
  const merge = useMutation({
    mutationFn: () =>
      inTurn(async () => {
        const { company: keep } = await call('companies.get', { id: other });
        return call('companies.merge', {
          keepId: other,
          keepVersion: keep.version,
          dropId: company.id,
          dropVersion: company.version,
        });
      }),
    onSuccess: ({ name }) => {
      field.revert();
      offerUndo(lists.merged({ name }), 'mergeCompanies');
      goTo({ screen: 'companies', companyId: other });
    },
    onError,
  });
  const keepBoth = useMutation({
    mutationFn: () => saveCompany(client, details, { name: field.text.trim() }, true),
    onSuccess: field.revert,
    onError,
  });
  const isBusy = merge.isPending || keepBoth.isPending;
  return (
    <>
      <Button disabled={isBusy} onClick={() => merge.mutate()}>
        {words.mergeTaken}
      </Button>
      <Button disabled={isBusy} onClick={() => keepBoth.mutate()}>
        {words.keepBoth}
      </Button>
    </>
  );
};
