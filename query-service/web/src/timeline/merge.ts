import type { TimelineEntry } from "../domain/shapes";

function newestFirst(a: TimelineEntry, b: TimelineEntry): number {
  return Date.parse(b.occurredAt) - Date.parse(a.occurredAt) || b.position - a.position || b.sequence - a.sequence;
}

/** The id of the entry a correction or retraction speaks of; null for every other entry. */
export function revisedBy(entry: TimelineEntry): string | null {
  const said = entry.corrects ?? entry.content?.["corrects"] ?? entry.content?.["retracts"];
  return typeof said === "string" ? said : null;
}

/**
 * One list out of pages read and entries that arrived live: each event once, newest first by when
 * it happened, then by its place in the log. Of two copies the later given counts, because a fresh
 * reading knows of corrections an older one does not. A revision has no row of its own beside the
 * entry it speaks of.
 */
export function mergeEntries(known: TimelineEntry[], given: TimelineEntry[]): TimelineEntry[] {
  const byId = new Map(known.map((entry) => [entry.eventId, entry]));
  for (const entry of given) byId.set(entry.eventId, entry);
  return [...byId.values()].filter((entry) => !byId.has(revisedBy(entry) ?? "")).toSorted(newestFirst);
}

/** The entries of `given` that `known` does not have, and that do not merely revise one it has. */
export function newEntries(known: TimelineEntry[], given: TimelineEntry[]): TimelineEntry[] {
  const ids = new Set(known.map((entry) => entry.eventId));
  return given.filter((entry) => !ids.has(entry.eventId) && !ids.has(revisedBy(entry) ?? ""));
}

/** The entries of `given` that were corrected or retracted since `known` was read. */
export function revisedEntries(known: TimelineEntry[], given: TimelineEntry[]): TimelineEntry[] {
  const before = new Map(known.map((entry) => [entry.eventId, standing(entry)]));
  return given.filter((entry) => {
    const was = before.get(entry.eventId);
    return was !== undefined && was !== standing(entry);
  });
}

function standing({ correctedBy, retractedBy, revisions }: TimelineEntry): string {
  return JSON.stringify([correctedBy ?? null, retractedBy ?? null, revisions ?? 0]);
}

/** Whether anything was said of the entry after it was recorded, so that it has a history to read. */
export function isRevised(entry: TimelineEntry): boolean {
  return Boolean(entry.correctedBy ?? entry.retractedBy) || (entry.revisions ?? 0) > 0;
}
