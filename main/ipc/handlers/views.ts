import type { Views } from '../../services/views.ts';
import type { Handlers } from '../handler.ts';

export type ViewsChannel = 'views.list' | 'views.create' | 'views.update' | 'views.remove';

export const viewsHandlers = (views: Views): Handlers<ViewsChannel> => ({
  'views.list': views.list,
  'views.create': views.create,
  'views.update': views.update,
  'views.remove': views.remove,
});
