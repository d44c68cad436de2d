import * as z from 'zod';

/** Every record's id is a UUIDv7 as text: unique without a counter, and sorted by the time it was made. */
export const roleId = z.uuid().brand<'RoleId'>();
export type RoleId = z.infer<typeof roleId>;

export const companyId = z.uuid().brand<'CompanyId'>();
export type CompanyId = z.infer<typeof companyId>;

export const stageId = z.uuid().brand<'StageId'>();
export type StageId = z.infer<typeof stageId>;

export const importBatchId = z.uuid().brand<'ImportBatchId'>();
export type ImportBatchId = z.infer<typeof importBatchId>;

export const personId = z.uuid().brand<'PersonId'>();
export type PersonId = z.infer<typeof personId>;

export const interviewId = z.uuid().brand<'InterviewId'>();
export type InterviewId = z.infer<typeof interviewId>;

export const interactionId = z.uuid().brand<'InteractionId'>();
export type InteractionId = z.infer<typeof interactionId>;

export const promiseId = z.uuid().brand<'PromiseId'>();
export type PromiseId = z.infer<typeof promiseId>;

export const signalId = z.uuid().brand<'SignalId'>();
export type SignalId = z.infer<typeof signalId>;

export const offerStepId = z.uuid().brand<'OfferStepId'>();
export type OfferStepId = z.infer<typeof offerStepId>;

export const questionId = z.uuid().brand<'QuestionId'>();
export type QuestionId = z.infer<typeof questionId>;

export const ownFollowUpId = z.uuid().brand<'OwnFollowUpId'>();
export type OwnFollowUpId = z.infer<typeof ownFollowUpId>;

export const tagId = z.uuid().brand<'TagId'>();
export type TagId = z.infer<typeof tagId>;

export const boardViewId = z.uuid().brand<'BoardViewId'>();
export type BoardViewId = z.infer<typeof boardViewId>;
