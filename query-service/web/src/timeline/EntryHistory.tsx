import { useEffect, useState } from "react";
import type { TimelineEntry } from "../domain/shapes";
import { FailureNotice } from "../page/FailureNotice";
import { useSigned } from "../page/SessionContext";
import { isAborted, problemOf, type Problem } from "../server/http";
import { hub } from "../server/hub";
import { useText } from "../text/TextContext";
import { Versions } from "./Versions";

interface EntryHistoryProps {
  participantId: string;
  entry: TimelineEntry;
  /** What the entry is called, for whoever hears the control away from its entry. */
  title: string;
}

/** What an entry said before it was corrected or retracted; read when it is opened, and again when it changes. */
export function EntryHistory({ participantId, entry, title }: EntryHistoryProps) {
  const { timeline, loading } = useText().page;
  const { expire } = useSigned();
  const [open, setOpen] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [items, setItems] = useState<TimelineEntry[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { eventId, correctedBy, retractedBy, revisions } = entry;

  useEffect(() => {
    if (!open) return;
    const reading = new AbortController();
    hub.history(participantId, eventId, reading.signal).then(
      (history) => {
        setItems(history.items);
        setProblem(null);
      },
      (failure: unknown) => {
        if (isAborted(failure)) return;
        const said = problemOf(failure);
        if (said.status === 401) expire();
        else setProblem(said);
      },
    );
    return () => reading.abort();
  }, [open, attempt, participantId, eventId, correctedBy, retractedBy, revisions, expire]);

  return (
    <details className="entry-details entry-history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {timeline.history}
        <span className="visually-hidden">: {title}</span>
      </summary>
      <div aria-live="polite">
        {problem && <FailureNotice problem={problem} onRetry={() => setAttempt((count) => count + 1)} />}
        {!items && !problem && <p className="subtle">{loading}</p>}
      </div>
      {items && <Versions items={items} />}
    </details>
  );
}
