import type { Card } from "../domain/card";
import type {
  Agency,
  AgencyId,
  Available,
  CommandAnswer,
  EntryHistory,
  Session,
  TimelinePage,
  WorklistPage,
} from "../domain/shapes";
import { get, post } from "./http";

const encode = encodeURIComponent;

function query(values: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== "");
  if (given.length === 0) return "";
  return `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()}`;
}

/** The nine digits of an agency id, as they stand in a path. */
function orgnr(agency: AgencyId): string {
  return agency.replace(/^0192:/, "");
}

export interface WorklistQuery {
  kind?: string | null;
  due?: string | null;
  after?: string | null;
  size?: number;
}

export interface TimelineQuery {
  category?: string | null;
  /** Happened at or after, at or before. */
  from?: string;
  to?: string;
  after?: string | null;
  size?: number;
  /** Wait, at most five seconds, until the read side has reached this position. */
  atLeast?: number | null;
}

export type Act = "acknowledge-referral" | "accept-referral" | "decline-referral";

export const hub = {
  /** Who is logged in, or nothing. Asked so that being logged out is an answer and no failed request. */
  session: (signal?: AbortSignal) => get<Session | undefined>("/session?optional=true", signal),
  logOut: () => post<void>("/logout"),
  agencies: (signal?: AbortSignal) => get<{ items: Agency[] }>("/directory/agencies", signal),

  worklist: (agency: AgencyId, asked: WorklistQuery, signal?: AbortSignal) =>
    get<WorklistPage>(`/agencies/${orgnr(agency)}/worklist${query({ ...asked })}`, signal),
  worklistStream: (agency: AgencyId) => `/agencies/${orgnr(agency)}/worklist/stream`,

  /** The number goes in the body: an identifier never stands in a URL. */
  lookup: (type: string, value: string) => post<{ participantId: string }>("/participants/lookup", { type, value }),
  card: (id: string, signal?: AbortSignal) => get<Card>(`/participants/${encode(id)}`, signal),
  timeline: (id: string, asked: TimelineQuery, signal?: AbortSignal) =>
    get<TimelinePage>(`/participants/${encode(id)}/timeline${query({ order: "desc", ...asked })}`, signal),
  history: (id: string, eventId: string, signal?: AbortSignal) =>
    get<EntryHistory>(`/participants/${encode(id)}/timeline/${encode(eventId)}/history`, signal),
  timelineStream: (id: string) => `/participants/${encode(id)}/timeline/stream`,

  available: (id: string, signal?: AbortSignal) =>
    get<Available>(`/commands/participants/${encode(id)}/available`, signal),
  act: (id: string, act: Act, body: object, idempotencyKey: string) =>
    post<CommandAnswer>(`/commands/participants/${encode(id)}/${act}`, body, { "Idempotency-Key": idempotencyKey }),
};
