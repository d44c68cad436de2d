import type { InterviewId, PromiseId, RoleId } from '#shared/domain/ids.ts';
import type { Shown } from './machine.ts';

type About =
  /** A call that was promised; told when it lapses. */
  | { readonly kind: 'promise'; readonly promiseId: PromiseId }
  /** Told half an hour before. */
  | { readonly kind: 'interview'; readonly interviewId: InterviewId; readonly minutes: number }
  /** Told some work days after the application. */
  | { readonly kind: 'applied' };

/** Something of which the user has to be told once, as whoever lives these days knows it, and the app does not say it. */
export type Wish = {
  readonly about: About & { readonly roleId: RoleId };
  /** What the app calls it: the first step of its rule, or the interview. */
  readonly subject: string;
  /** The instant from which on it is to be told, by the machine's clock; `null` where it is a day. */
  readonly at: number | null;
  /** The same as the app names it: an instant, or a day. */
  readonly due: number | string;
  /** The user picked its day. */
  readonly isChosen: boolean;
  /** From when on, and until when it was wanted: true times. */
  readonly since: number;
  until: number;
};

export type Telling = Shown & {
  readonly at: number;
  readonly isRight: boolean;
  readonly subject: string;
  readonly due: number | string;
  readonly isOfDay: boolean;
};

/** A look at the clock, after which all that was due then must have been told. */
export type Look = Shown & { readonly at: number; readonly isWorkDay: boolean };

/** An instant comes to the second and to the millisecond. */
export const dueOf = (due: string): number | string => (due.length === 10 ? due : Date.parse(due));

/** All wishes of a life: what replaces one ends it. */
export const createWishes = (now: () => number) => {
  const all: Wish[] = [];
  const isOpen = ({ until }: Wish): boolean => until > now();
  const end = (wish: Wish): void => {
    wish.until = now();
  };
  return {
    all: all as readonly Wish[],
    open: (kind: About['kind']): readonly Wish[] => all.filter((wish) => wish.about.kind === kind && isOpen(wish)),
    of: (subject: string): Wish | undefined => all.find((wish) => wish.subject === subject && isOpen(wish)),
    add: (wish: Omit<Wish, 'since' | 'until'>): void =>
      void all.push({ ...wish, since: now(), until: Number.POSITIVE_INFINITY }),
    end,
    replace: (wish: Wish, by: Pick<Wish, 'at' | 'due' | 'isChosen'>): void => {
      end(wish);
      all.push({ ...wish, ...by, since: now(), until: Number.POSITIVE_INFINITY });
    },
  };
};
export type Wishes = ReturnType<typeof createWishes>;
