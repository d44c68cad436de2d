import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Info } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Output } from '#shared/contract/index.ts';
import { role as words } from '#shared/messages/role.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { hrefOf } from '../../ground/routes.ts';
import styles from './RoleWarnings.module.css';
import type { RoleForm } from './roleForm.ts';

/** A pause in the typing that is long enough to ask. */
const PAUSE_MS = 250;
const MOST = { name: 300, url: 4000 } as const;

type Typed = { readonly companyName: string; readonly title: string; readonly url: string };

/** What is typed, once the typing pauses. */
const useSettled = ({ companyName, title, url }: Typed): Typed => {
  const [settled, setSettled] = useState<Typed>({ companyName, title, url });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ companyName, title, url }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [companyName, title, url]);
  return settled;
};

const useWarnings = (
  form: RoleForm,
): { readonly found: Output<'roles.warnings'> | undefined; readonly company: string } => {
  const { companyName, title, url } = useSettled({
    companyName: form.companyName.trim().slice(0, MOST.name),
    title: form.title.trim().slice(0, MOST.name),
    url: form.url.trim().slice(0, MOST.url),
  });
  const isWorthIt = companyName !== '' || url !== '';
  const { data } = useQuery({
    queryKey: queryKeys.roleWarnings(companyName, title, url),
    queryFn: () => call('roles.warnings', { companyName, title, url }),
    enabled: isWorthIt,
    placeholderData: keepPreviousData,
  });
  return { found: isWorthIt ? data : undefined, company: companyName };
};

type Props = { readonly form: RoleForm; readonly onLeave: () => void };

/** What is good to know before a role is added there. It never stands in the way. */
export const RoleWarnings = ({ form, onLeave }: Props) => {
  const { found, company } = useWarnings(form);
  const { avoid = null, ghosted = 0, same = null } = found ?? {};
  const sameWords = same?.isSamePosting === true ? words.warnSamePosting : words.warnSameTitle;
  return (
    <div role="status" aria-label={words.warnings}>
      {(avoid !== null || ghosted > 0 || same !== null) && (
        <ul className={styles.warnings}>
          {same !== null && (
            <li>
              <Info />
              <span dir="auto">
                {sameWords({ title: same.title, stage: same.stageName })}{' '}
                <a href={hrefOf({ screen: 'board', roleId: same.roleId })} onClick={onLeave}>
                  {words.warnShow}
                </a>
              </span>
            </li>
          )}
          {avoid !== null && (
            <li>
              <Info />
              <span dir="auto">{words.warnAvoid({ company, reason: avoid })}</span>
            </li>
          )}
          {ghosted > 0 && (
            <li>
              <Info />
              <span dir="auto">{words.warnGhosted({ company, count: ghosted })}</span>
            </li>
          )}
        </ul>
      )}
    </div>
  );
};
