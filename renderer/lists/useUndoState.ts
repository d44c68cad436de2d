import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { queryKeys } from '../api/queryKeys.ts';

/** What would be undone and redone next; `undefined` until it is known. */
export const useUndoState = () => useQuery({ queryKey: queryKeys.undo, queryFn: () => call('undo.state', {}) }).data;
