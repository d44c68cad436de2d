import { draftDay, myLastContact, promisedWords, theirMessage, theRole } from '../messages/draftTexts/words.ts';
import type { DraftFacts } from './facts.ts';
import type { DraftField } from './fields.ts';
import { firstNameOf } from './firstName.ts';

/** What each field gives; `null` where the fact is not known. */
export type FieldValues = Readonly<Record<DraftField, string | null>>;

/** A value lies within one line, or a name could write a paragraph, or a line of an e-mail's head. */
const oneLine = (text: string | null): string | null => text?.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim() || null;

/** The values of a template's fields, from what is known. */
export const fieldValues = (facts: DraftFacts): FieldValues => {
  const { today, promised, myLastContact: mine, theirMessage: theirs, isLead } = facts;
  const dayOf = (day: string | null | undefined): string | null => (day ? draftDay(day, today) : null);
  const name = oneLine(facts.name);
  const title = oneLine(facts.role);
  const company = oneLine(facts.company);
  const [promisedDay, myDay, theirDay] = [dayOf(promised?.day), dayOf(mine?.day), dayOf(theirs?.day)];
  return {
    'first name': name && firstNameOf(name),
    name,
    phone: oneLine(facts.phone),
    role: isLead ? null : title,
    company,
    'the role': theRole({ title, company, isLead }),
    'my name': oneLine(facts.myName),
    'my phone': oneLine(facts.myPhone),
    'applied on': dayOf(facts.appliedOn),
    'interview day': dayOf(facts.interviewDay),
    'decision day': dayOf(facts.decisionDay),
    promised: promised && promisedDay ? promisedWords({ ...promised, day: promisedDay }) : null,
    'my last contact': mine && myDay ? myLastContact({ ...mine, day: myDay }) : null,
    'their message': theirs && theirDay ? theirMessage({ ...theirs, day: theirDay }) : null,
  };
};
