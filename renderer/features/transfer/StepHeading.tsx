import { useEffect, useRef } from 'react';
import { announce } from '../../ui/announce.ts';

/**
 * The heading of a step. When the button that led here is gone, the focus would be nowhere: it comes here instead, so
 * that the Tab key goes on from the new step.
 */
export const StepHeading = ({ text }: { readonly text: string }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    announce(text);
    if (document.activeElement === document.body) {
      heading.current?.focus();
    }
  }, [text]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {text}
    </h2>
  );
};
