// What corrections and retractions do to a timeline, as the query-service tells it.

const about = (event) => event.content?.corrects ?? event.content?.retracts;

/** The events as a reader sees them: each corrected one at its place, revisions without rows of their own. */
export function effective(events) {
  return events.filter((event) => !about(event)).map((event) => {
    const revisions = events.filter((each) => about(each) === event.eventId);
    if (revisions.length === 0) return event;
    const correction = revisions.findLast((each) => each.type === "EntryCorrected");
    const retraction = revisions.findLast((each) => each.type === "EntryRetracted");
    return {
      ...event,
      ...(correction ? { content: correction.content.entry.event, correctedBy: correction.eventId } : {}),
      ...(retraction ? { retractedBy: retraction.eventId } : {}),
      revisions: revisions.length,
    };
  });
}

/** An event as it was first recorded, and each revision of it; nothing when there is no such event. */
export function history(events, eventId) {
  const whole = events.filter((event) => event.eventId === eventId || about(event) === eventId);
  return whole.map((event) => (about(event) ? { ...event, corrects: eventId } : event));
}
