import type { AgencyId, CalendarDate, Instant } from "./shapes";

export interface OpenLoop {
  kind: string;
  ref: string | null;
  /** Whose move it is. */
  agency: AgencyId | null;
  since: Instant;
  due: CalendarDate | null;
  code: string | null;
}

export interface ProgrammeOnCard {
  programmeId: string;
  programme: string;
  owner: AgencyId;
  startedOn: CalendarDate;
  plannedEnd: CalendarDate | null;
  pausedSince?: CalendarDate | null;
  exitedOn?: CalendarDate | null;
  exitCode?: string | null;
}

export interface PracticeOnCard {
  practiceId: string;
  kind: string;
  employer: unknown;
  followUpBy: AgencyId;
  from: CalendarDate;
  plannedEnd: CalendarDate | null;
  endedOn?: CalendarDate | null;
}

export interface MeasureOnCard {
  measureId: string;
  kind: string;
  /** What it is called in another system. */
  code?: { system: string; value: string } | null;
  /** The agency whose measure it is. */
  provider: AgencyId;
  /** Who runs it for the provider, if another does. */
  organiser?: unknown;
  followUpBy: AgencyId;
  from: CalendarDate;
  plannedEnd: CalendarDate | null;
  endedOn?: CalendarDate | null;
  outcome?: string | null;
  hoursPerWeek: number | null;
  /** Provided by another agency than the one whose programme gives income; left out where that may not be seen. */
  across?: boolean | null;
}

export interface Deadline {
  deadlineId: string;
  /** Such as `D03`. */
  ruleId: string;
  due: CalendarDate;
  agency: AgencyId;
  ref?: string | null;
  standing: "OPEN" | "MISSED" | (string & {});
}

/** Days without programme, measure or accepted referral between two agencies (rule R19). */
export interface Gap {
  from: CalendarDate;
  /** None while it lasts. */
  to: CalendarDate | null;
  days: number;
}

export interface ContactAttempt {
  on: Instant | CalendarDate;
  channel: string;
  reached: boolean;
  agency: AgencyId;
}

/**
 * What one needs to know of a participant at a glance. What came with the whole domain is optional:
 * it is left out where there is none and where the reader may not see it.
 */
export interface Card {
  participantId: string;
  name: string | null;
  version: number;
  municipality?: string | null;
  responsible: { agency: AgencyId; since: Instant; contactPerson: string | null } | null;
  coordinator?: { person: string; agencies: AgencyId[] } | null;
  contactPersons: { agency: AgencyId; person: string; from: CalendarDate }[];
  contactHistory?: { agency: AgencyId; person: string; from: CalendarDate; until?: CalendarDate | null }[];
  contactAttempts?: ContactAttempt[];
  goal?: { goal: string; occupation?: string | null; setOn: CalendarDate } | null;
  plan?: { planId: string; planVersion: number; agreedOn: CalendarDate; participantTookPart: boolean } | null;
  programmes: ProgrammeOnCard[];
  measures?: MeasureOnCard[];
  practices: PracticeOnCard[];
  gaps?: Gap[];
  levels: { skill: string; level: string; source: string; on: CalendarDate }[];
  openLoops: OpenLoop[];
  deadlines?: Deadline[];
  /** The soonest day on which something is due, also when it has passed. */
  nextDeadline?: CalendarDate | null;
  followUp?: { closed: boolean; outcome?: string | null; on?: CalendarDate | null } | null;
  /** The participant this one turned out to be. */
  mergedInto?: string | null;
  /** The participants that turned out to be this one. */
  mergedFrom?: string[];
  withheld: { category: string; ground: string }[];
}
