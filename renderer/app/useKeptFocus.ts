import { useEffect } from 'react';

/** The part of the page beside the rail. */
export const CONTENT_ID = 'content';

/** Whoever takes an element away may have a better place for its focus: that one is waited for, so many ms. */
const GRACE_MS = 120;
/** One that is busy is only switched off for a while, and comes back. */
const BUSY_MS = 2000;
/** More than a menu has entries: what had the focus before it opened is still known when it is gone. */
const MOST_FORMER = 40;
const TABBABLE =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex]:not([tabindex="-1"])';

/** Where an element stood: each thing around it, from the nearest on, and what came next in there. */
type Place = readonly { readonly around: Element; readonly next: Element | null }[];

const placeOf = (element: Element): Place => {
  const place: { around: Element; next: Element | null }[] = [];
  for (let at = element; at.parentElement !== null && at.parentElement !== document.body; at = at.parentElement) {
    place.push({ around: at.parentElement, next: at.nextElementSibling });
  }
  return place;
};

const canTakeFocus = (element: Element | null | undefined): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.isConnected &&
  element.closest('[inert]') === null &&
  !element.matches(':disabled') &&
  element.checkVisibility({ visibilityProperty: true });

const firstIn = (element: Element): HTMLElement | undefined =>
  [element, ...element.querySelectorAll(TABBABLE)].filter((one) => one.matches(TABBABLE)).find(canTakeFocus);

/** Whether an element holds the whole page: its first button is near to nothing. */
const isPage = (around: Element): boolean => {
  const content = document.getElementById(CONTENT_ID);
  return around !== content && around.contains(content);
};

/** The nearest element to a place that has gone, by what is left around it. */
const nearestTo = (place: Place): HTMLElement | undefined => {
  for (const { around, next } of place.filter((step) => step.around.isConnected && !isPage(step.around))) {
    const near = (next?.isConnected === true ? firstIn(next) : undefined) ?? firstIn(around);
    // A whole panel or screen takes the focus itself rather than give it to its first button.
    const whole = around.matches('[tabindex]') && canTakeFocus(around) ? around : undefined;
    if (whole !== undefined || near !== undefined) {
      return whole ?? near;
    }
  }
  return undefined;
};

/**
 * Keeps the focus on the page. An element that is taken away while it has the focus, such as the button that removes
 * its own line, would leave it nowhere, and the next key would reach nothing: then the nearest element gets it.
 */
export const useKeptFocus = (): void => {
  useEffect(() => {
    let former: readonly HTMLElement[] = [];
    let place: Place = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isBusy = false;

    // Somebody who clicks beside everything leaves the element where it is, and wants it so.
    const isGone = (last: HTMLElement): boolean => !last.isConnected || last.matches(':disabled');
    const restore = (): void => {
      clearTimeout(timer);
      timer = undefined;
      if (document.activeElement === document.body) {
        const [last] = former;
        const target = canTakeFocus(last) ? last : (nearestTo(place) ?? former.find(canTakeFocus));
        (target ?? document.getElementById(CONTENT_ID))?.focus();
      }
    };
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) {
        former = [target, ...former.filter((one) => one !== target)].slice(0, MOST_FORMER);
        place = placeOf(target);
      }
    };
    const onChange = (): void => {
      const [last] = former;
      if (last === undefined) {
        return;
      }
      if (timer !== undefined && !isGone(last)) {
        restore();
      } else if (isGone(last) && (timer === undefined || (isBusy && !last.isConnected))) {
        clearTimeout(timer);
        isBusy = last.isConnected;
        timer = setTimeout(restore, isBusy ? BUSY_MS : GRACE_MS);
      }
    };
    const changes = new MutationObserver(onChange);
    changes.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled', 'hidden'] });
    document.addEventListener('focusin', onFocus);
    return () => {
      clearTimeout(timer);
      changes.disconnect();
      document.removeEventListener('focusin', onFocus);
    };
  }, []);
};
