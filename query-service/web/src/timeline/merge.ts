import type { TimelineEntry } from "../domain/shapes";

function newestFirst(a: TimelineEntry, b: TimelineEntry): number {
  return Date.parse(b.occurredAt) - Date.parse(a.occurredAt) || b.sequence - a.sequence;
}

/**
 * One list out of pages read and entries that arrived live: each event once, newest first by when
 * it happened, then by its place in the stream. Of two copies the later given counts, because a
 * fresh reading knows of corrections an older one does not.
 */
export function mergeEntries(known: TimelineEntry[], given: TimelineEntry[]): TimelineEntry[] {
  const byId = new Map(known.map((entry) => [entry.eventId, entry]));
  for (const entry of given) byId.set(entry.eventId, entry);
  return [...byId.values()].toSorted(newestFirst);
}

/** The entries of `given` that `known` does not have. */
export function newEntries(known: TimelineEntry[], given: TimelineEntry[]): TimelineEntry[] {
  const ids = new Set(known.map((entry) => entry.eventId));
  return given.filter((entry) => !ids.has(entry.eventId));
}
