import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Agency, TimelineEntry } from "../domain/shapes";
import { SessionContext } from "../page/SessionContext";

function agency(key: string, orgnr: string, kind: string, name: string): Agency {
  return { key, id: `0192:${orgnr}`, kind, name };
}

export const nav = agency("nav-drammen", "311004743", "NAV", "Nav Drammen");
export const refugee = agency("refugee-drammen", "311003372", "REFUGEE_SERVICE", "Flyktningtjenesten i Drammen");
export const school = agency("vo-drammen", "311006118", "ADULT_EDUCATION", "Voksenopplæringen i Drammen");

export const participantId = "00000000-0000-4000-8000-0000000000aa";

/** An entry of the timeline that says no more than it must. */
export function anEntry(more: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    eventId: "00000000-0000-4000-8000-000000000001",
    sequence: 1,
    position: 1,
    type: "ParticipantReferred",
    occurredAt: "2026-11-01T10:00:00Z",
    recordedAt: "2026-11-01T10:00:01Z",
    agency: nav.id,
    category: "WORK",
    ...more,
  };
}

/** The markup of a part of the page as an adviser of Nav Drammen gets it first. */
export function inSession(node: ReactNode): string {
  const agencies = new Map([nav, refugee, school].map((each) => [each.id, each]));
  const signed = { session: { person: "Kari", agency: nav, roles: [] }, agencies, expire() {} };
  return renderToStaticMarkup(<SessionContext value={signed}>{node}</SessionContext>);
}

/** What of it is read, with a space for every element. */
export function wordsOf(node: ReactNode): string {
  return inSession(node)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
