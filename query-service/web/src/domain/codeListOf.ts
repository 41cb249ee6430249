import type { CodeList, WorklistKind } from "./codes";

const byField: Record<string, CodeList> = {
  residenceGround: "residenceGround",
  priorEducation: "priorEducation",
  grade: "protectionGrade",
  categories: "category",
  category: "category",
  form: "consentForm",
  programme: "programme",
  goal: "goal",
  goals: "goal",
  incomeSource: "incomeSource",
  incomeSources: "incomeSource",
  exitCode: "exitCode",
  employment: "employment",
  skill: "skill",
  source: "levelSource",
  dimension: "dimension",
  service: "service",
  medium: "medium",
  role: "attendeeRole",
  answer: "invitationAnswer",
  topic: "topic",
  status: "topicStatus",
  route: "dropoutRoute",
  primaryReason: "dropoutReason",
  contributingReasons: "dropoutReason",
  channel: "channel",
  result: "obligationResult",
  rule: "rule",
  ruleId: "deadlineRule",
  leave: "leaveKind",
  type: "identifierType",
  replaces: "identifierType",
  openTo: "agencyKind",
};

/** The same field name means different lists in different events. */
const byEventAndField: Record<string, CodeList> = {
  "ReferralDeclined.reason": "declineReason",
  "ReferralOutcomeReported.outcome": "referralOutcome",
  "TransferToNavRequested.reason": "transferReason",
  "TransferRequested.reason": "transferReason",
  "TransferMeetingWaived.reason": "waiverReason",
  "PracticeStarted.kind": "practiceKind",
  "PracticeEnded.outcome": "practiceOutcome",
  "PracticeDocumented.grade": "competenceGrade",
  "MeasureStarted.kind": "service",
  "OfferPublished.kind": "service",
  "MeasureEnded.outcome": "measureOutcome",
  "PriorLearningAssessed.level": "priorLearningLevel",
  "ProgrammeExited.kind": "employment",
  "FollowUpClosed.outcome": "followUpOutcome",
  "DeadlineLifted.reason": "liftReason",
  "SeatReleased.reason": "seatReleaseReason",
};

/** Which list a field of an event takes its codes from, or undefined when it holds none we know. */
export function codeListOf(eventType: string, field: string): CodeList | undefined {
  return byEventAndField[`${eventType}.${field}`] ?? byField[field];
}

const byItemKind: Record<WorklistKind, CodeList[]> = {
  REFERRAL_TO_ANSWER: ["service"],
  REFERRAL_MOVED: ["declineReason", "referralOutcome", "loopState", "service"],
  TRANSFER_INCOMING: ["transferReason", "loopState"],
  TRANSFER_MOVED: ["loopState", "transferReason"],
  INVITATION_TO_ANSWER: ["medium"],
  MEETING_TO_HOLD: ["medium"],
  OBLIGATION: ["dropoutRoute", "dropoutReason"],
  TASK: ["rule"],
  CONTACT_PERSON_MISSING: ["rule"],
  DEADLINE: ["deadlineRule"],
  DEADLINE_MISSED: ["deadlineRule"],
  REFERRAL_RETURNED: ["service"],
  REFERRAL_WAITLISTED: ["service"],
  TIME_PROPOSED: ["medium"],
  TASK_MOVED: ["taskState"],
};

/** The lists that the code of a worklist item or open loop may come from, the likeliest first. */
export function codeListsOfItem(kind: string): CodeList[] {
  return byItemKind[kind as WorklistKind] ?? [];
}
