import type { CourseOf } from './course.ts';
import { appliedCourse } from './rules/applied.ts';
import { competingOfferCourse } from './rules/competingOffer.ts';
import { conflictOpenCourse } from './rules/conflictOpen.ts';
import { decisionDateCourse } from './rules/decisionDate.ts';
import { leadUnansweredCourse } from './rules/leadUnanswered.ts';
import { ownCourse } from './rules/own.ts';
import { postInterviewCourse } from './rules/postInterview.ts';
import { promiseCourse } from './rules/promise.ts';
import { questionCourse } from './rules/question.ts';
import { replyOwedCourse } from './rules/replyOwed.ts';
import { thankYouCourse } from './rules/thankYou.ts';
import type { Rule } from './snapshot.ts';

const COURSES: Readonly<Record<Rule, CourseOf>> = {
  thank_you: thankYouCourse,
  applied: appliedCourse,
  post_interview: postInterviewCourse,
  decision_date: decisionDateCourse,
  promise: promiseCourse,
  reply_owed: replyOwedCourse,
  lead_unanswered: leadUnansweredCourse,
  competing_offer: competingOfferCourse,
  conflict_open: conflictOpenCourse,
  question: questionCourse,
  own: ownCourse,
  // Once the interview is there, nobody asks any more whether one got ready for it.
  prep: () => undefined,
};

export const courseOf: CourseOf = (view, followUp) => COURSES[followUp.rule](view, followUp);
