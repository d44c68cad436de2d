import { announcements, type Politeness } from './announce.ts';
import { useStore } from './createStore.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

const Region = ({ politeness }: { readonly politeness: Politeness }) => {
  const { text, count } = useStore(announcements[politeness], (announcement) => announcement);
  // Two boxes in turn: a sentence said twice in a row is a new node, so it is heard twice.
  return (
    <div aria-live={politeness} role={politeness === 'polite' ? 'status' : 'alert'}>
      <VisuallyHidden>{count % 2 === 0 ? text : ''}</VisuallyHidden>
      <VisuallyHidden>{count % 2 === 1 ? text : ''}</VisuallyHidden>
    </div>
  );
};

/** Where announcements are spoken from. The attribute keeps it audible while a dialog hides the rest of the page. */
export const LiveRegion = () => (
  <div data-live-announcer="true">
    <Region politeness="polite" />
    <Region politeness="assertive" />
  </div>
);
