import { useEffect } from 'react';
import { useDraft } from '../../lists/useDraft.ts';

/** A field that saves each choice at once: there is no typing to wait for. */
export const useInstantDraft = (options: Parameters<typeof useDraft>[0]): ReturnType<typeof useDraft> => {
  const field = useDraft(options);
  const { draft, commit } = field;
  useEffect(() => {
    // Also what was chosen while the choice before it was on its way.
    if (draft?.state === 'writing') {
      commit();
    }
  }, [draft, commit]);
  return field;
};
