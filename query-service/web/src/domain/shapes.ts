import type { Category } from "./codes";

/** Instants are RFC 3339 in UTC, dates ISO 8601, agency ids `0192:<orgnr>`. */
export type Instant = string;
export type CalendarDate = string;
export type AgencyId = string;

export interface Agency {
  key: string;
  id: AgencyId;
  kind: string;
  name: string;
}

export interface Session {
  person: string;
  agency: Agency;
  roles: string[];
}

export interface WorklistEntry {
  itemId: string;
  kind: string;
  participantId: string;
  participantName: string | null;
  ref: string | null;
  since: Instant;
  due: CalendarDate | null;
  from: AgencyId | null;
  code: string | null;
  position: number;
}

export interface WorklistPage {
  agency: AgencyId;
  /** Of the whole list, whatever was asked for. */
  counts: Record<string, number>;
  overdue?: number;
  dueThisWeek?: number;
  items: WorklistEntry[];
  next: string | null;
}

export interface Withheld {
  ground: string;
}

export interface RuleWarning {
  rule: string;
  message: string;
  /** Why it was done all the same, where the rule asks for that; text, or withheld. */
  overrideReason?: unknown;
}

export interface TimelineEntry {
  eventId: string;
  sequence: number;
  position: number;
  type: string;
  occurredAt: Instant;
  recordedAt: Instant;
  agency: AgencyId;
  actor?: unknown;
  category: Category | string;
  content?: Record<string, unknown>;
  withheld?: Withheld;
  /** Of a revision: the id of the entry it speaks of, as that was first recorded. */
  corrects?: string | null;
  /** The latest correction; the content is as corrected. */
  correctedBy?: string | null;
  retractedBy?: string | null;
  /** How many corrections and retractions speak of the entry. */
  revisions?: number;
  /** The participant it was recorded on, where that was another that is now merged into this one. */
  participantId?: string;
  warnings?: RuleWarning[];
}

/** An entry as it was first recorded and each revision of it, in the order in which they were recorded. */
export interface EntryHistory {
  items: TimelineEntry[];
}

export interface Period {
  kind: string;
  id: string | null;
  agency: AgencyId;
  code: string | null;
  from: CalendarDate;
  /** The day it is to end as last agreed. */
  plannedEnd?: CalendarDate | null;
  /** The day it ended; none while it is open. */
  to: CalendarDate | null;
  open: boolean;
}

export interface TimelinePage {
  items: TimelineEntry[];
  periods: Period[];
  next: string | null;
}

export interface Available {
  participantId: string;
  version: number;
  commands: { command: string; targets: string[] | null }[];
}

/** What a command answered when it was stored. */
export interface CommandAnswer {
  participantId: string;
  version: number;
  position: number;
  warnings?: RuleWarning[];
}
