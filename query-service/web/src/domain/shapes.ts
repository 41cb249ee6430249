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
  counts: Record<string, number>;
  items: WorklistEntry[];
  next: string | null;
}

export interface Withheld {
  ground: string;
}

export interface OpenLoop {
  kind: string;
  ref: string | null;
  agency: AgencyId | null;
  since: Instant;
  due: CalendarDate | null;
  code: string | null;
}

export interface Card {
  participantId: string;
  name: string | null;
  version: number;
  responsible: { agency: AgencyId; since: Instant; contactPerson: string | null } | null;
  contactPersons: { agency: AgencyId; person: string; from: CalendarDate }[];
  programmes: {
    programmeId: string;
    programme: string;
    owner: AgencyId;
    startedOn: CalendarDate;
    plannedEnd: CalendarDate | null;
    exitedOn?: CalendarDate | null;
    exitCode?: string | null;
  }[];
  levels: { skill: string; level: string; source: string; on: CalendarDate }[];
  practices: {
    practiceId: string;
    kind: string;
    employer: unknown;
    followUpBy: AgencyId;
    from: CalendarDate;
    plannedEnd: CalendarDate | null;
    endedOn?: CalendarDate | null;
  }[];
  openLoops: OpenLoop[];
  withheld: { category: string; ground: string }[];
}

export interface RuleWarning {
  rule: string;
  message: string;
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
  corrects?: string | null;
  correctedBy?: string | null;
  warnings?: RuleWarning[];
}

export interface Period {
  kind: string;
  id: string;
  agency: AgencyId;
  code: string | null;
  from: CalendarDate;
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
