import type { Instant, TimelineEntry } from "../domain/shapes";

/**
 * Reads the entries anew that were revised, are held, and stand beyond the page just read: each by
 * the moment it happened at, which a revision does not change.
 */
export async function readBeyond(
  held: TimelineEntry[],
  page: TimelineEntry[],
  revised: ReadonlySet<string>,
  readAt: (moment: Instant) => Promise<{ items: TimelineEntry[] }>,
): Promise<TimelineEntry[]> {
  const read = new Set(page.map(({ eventId }) => eventId));
  const wanted = held.filter(({ eventId }) => revised.has(eventId) && !read.has(eventId));
  const moments = new Set(wanted.map(({ occurredAt }) => occurredAt));
  const pages = await Promise.all([...moments].map((moment) => readAt(moment)));
  return pages.flatMap(({ items }) => items);
}
